package io.dce.conformance.forge;

import java.util.ArrayList;
import java.util.List;

/** AUTH-6: a key that says of itself that it needs no signature (RFC 8725 3.1). */
final class UnsignedKeys {
    private static final List<String> NONES = List.of("none", "None", "NONE", "nOnE", "");

    private UnsignedKeys() {}

    static List<Forgery> from(String key) {
        Jwt jwt = Jwt.of(key).fresh();
        List<Forgery> forgeries = new ArrayList<>();
        for (String none : NONES) {
            Jwt unsigned = jwt.withHeader("alg", none);
            forgeries.add(new Forgery("alg \"" + none + "\" and no signature", unsigned.signed("")));
        }
        forgeries.add(new Forgery(
                "alg \"none\" and the old signature",
                jwt.withHeader("alg", "none").signed(jwt.signature())));
        forgeries.add(new Forgery(
                "alg \"none\", no kid and no signature",
                jwt.withHeader("alg", "none").withoutHeader("kid").signed("")));
        forgeries.add(
                new Forgery("no alg and no signature", jwt.withoutHeader("alg").signed("")));
        return forgeries;
    }
}
