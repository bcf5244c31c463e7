package io.dce.conformance.check;

import io.dce.conformance.exchange.Exchange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** KEY-4: another creation gives another secret and another id. */
public final class Distinctness {
    private Distinctness() {}

    /**
     * KEY-4: of all keys that were ever created no two share a secret, and no two of an owner's an id.
     *
     * @param creations the answers that showed a new key
     * @param asked those to the requests of this scenario, which tell why there are too few keys
     */
    public static Verdict distinct(List<Exchange> creations, List<Exchange> asked) {
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
                .and(() -> distinct(keys, "id", key -> key.owner() + " " + key.id()));
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
