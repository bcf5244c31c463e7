package io.dce.conformance.check.key;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.exchange.Exchange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** KEY-4: a new key has another secret and another id. */
public final class KeyReplacement {
    private KeyReplacement() {}

    /**
     * KEY-4: of all keys that were ever created no two share a secret, and no two of an owner's an id.
     *
     * @param creations the answers that showed a new key
     * @param asked those to the requests of this scenario, which tell why there are too few keys
     * @param before gives the ids of the keys that an owner had before any of these were created
     */
    public static Verdict distinct(
            List<Exchange> creations, List<Exchange> asked, Function<String, Set<String>> before) {
        List<CreatedKey> keys = creations.stream()
                .flatMap(creation -> CreatedKey.of(creation, "").stream())
                .toList();
        if (keys.size() < 2) {
            String last = Stream.concat(creations.stream(), asked.stream())
                    .reduce((earlier, later) -> later)
                    .map(Exchange::summary)
                    .orElse("none was asked for");
            return Verdict.inconclusive("fewer than two keys could be made: " + last);
        }
        return distinct(keys, "secret", CreatedKey::secret)
                .and(() -> distinct(keys, "id", key -> key.owner() + " " + key.id()))
                .and(() -> Verdict.all(keys.stream().map(key -> another(key, before.apply(key.owner())))));
    }

    private static Verdict another(CreatedKey key, Set<String> before) {
        return before.contains(key.id())
                ? Verdict.fail(
                        key.creation(),
                        "another id than the keys have that were there before",
                        "it is that of one of them, " + key.id())
                : Verdict.pass();
    }

    private static Verdict distinct(List<CreatedKey> keys, String what, Function<CreatedKey, String> part) {
        Map<String, CreatedKey> seen = new HashMap<>();
        for (CreatedKey key : keys) {
            CreatedKey twin = seen.put(part.apply(key), key);
            if (twin != null) {
                return Verdict.fail(
                        key.creation(),
                        "another " + what + " than any key has had before",
                        "it is the " + what + " of the key that exchange "
                                + twin.creation().number() + " created, " + twin.id());
            }
        }
        return Verdict.pass();
    }
}
