package io.dce.conformance.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** KEY-4: another creation gives another secret and another id. */
public final class Distinctness {
    private Distinctness() {}

    /** KEY-4: no two keys share an id or a secret. */
    public static Verdict distinct(List<CreatedKey> keys) {
        if (keys.size() < 2) {
            return Verdict.error("one key alone can't be compared");
        }
        return distinct(keys, "secret", CreatedKey::secret).and(() -> distinct(keys, "id", CreatedKey::id));
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
