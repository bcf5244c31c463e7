package io.dce.conformance.forge;

import com.nimbusds.jose.util.Base64URL;
import java.util.ArrayList;
import java.util.List;

/**
 * AUTH-6: a key that says of itself that it needs no signature, or that names an algorithm under which one that proves
 * nothing may pass (RFC 8725 3.1 and 3.2).
 */
final class UnsignedKeys {
    private static final List<String> NONES = List.of("none", "None", "NONE", "nOnE", "");
    private static final List<String> OTHERS = List.of("ES256", "PS256", "EdDSA", "unknown");

    /** With r and s of 0, which some libraries accept from any key (CVE-2022-21449). */
    private static final String ZEROS = Base64URL.encode(new byte[64]).toString();

    /** The same, as ASN.1 has it. */
    private static final String ZEROS_IN_DER =
            Base64URL.encode(new byte[] {0x30, 6, 2, 1, 0, 2, 1, 0}).toString();

    private UnsignedKeys() {}

    static List<Forgery> from(String key) {
        DecodedJwt jwt = DecodedJwt.of(key).fresh();
        List<Forgery> forgeries = new ArrayList<>();
        for (String alg : NONES) {
            DecodedJwt unsigned = jwt.withHeader("alg", alg);
            forgeries.add(new Forgery("alg \"" + alg + "\" and no signature", unsigned.signed("")));
        }
        String none = jwt.withHeader("alg", "none").signed("");
        forgeries.add(new Forgery("alg \"none\" and no dot at the end", none.substring(0, none.length() - 1)));
        forgeries.add(new Forgery(
                "alg \"none\" and the old signature",
                jwt.withHeader("alg", "none").signed(jwt.signature())));
        forgeries.add(new Forgery(
                "alg \"none\", no kid and no signature",
                jwt.withHeader("alg", "none").withoutHeader("kid").signed("")));
        forgeries.add(
                new Forgery("no alg and no signature", jwt.withoutHeader("alg").signed("")));
        for (String other : OTHERS) {
            forgeries.add(new Forgery(
                    "alg \"" + other + "\" and the old signature",
                    jwt.withHeader("alg", other).signed(jwt.signature())));
        }
        DecodedJwt es256 = jwt.withHeader("alg", "ES256");
        forgeries.add(new Forgery("alg \"ES256\" and a signature of zeros", es256.signed(ZEROS)));
        forgeries.add(new Forgery("alg \"ES256\" and a signature of zeros in DER", es256.signed(ZEROS_IN_DER)));
        return forgeries;
    }
}
