package io.dce.conformance.forge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** AUTH-7: a well-made key, signed by somebody whom the platform does not know (RFC 8725 3.8 and 3.10). */
final class ForeignKeys {
    static final String UNKNOWN_ISSUER = "of an unknown issuer";
    static final String UNKNOWN_KID = "of an unknown kid";

    private ForeignKeys() {}

    static Stream<Forgery> from(String key) {
        DecodedJwt jwt = DecodedJwt.of(key).fresh();
        DecodedJwt ofAStranger = jwt.withClaim("iss", "https://issuer.invalid");
        DecodedJwt introduced = jwt.withHeader("jwk", ForeignSigner.jwk());
        DecodedJwt certified = jwt.withHeader("x5c", List.of(ForeignSigner.certificate()));
        Map<String, DecodedJwt> unsigned = new LinkedHashMap<>();
        unsigned.put("signed by another private key under the same kid", jwt);
        unsigned.put(UNKNOWN_ISSUER, ofAStranger.withHeader("kid", "stranger"));
        unsigned.put("of an unknown issuer under the same kid", ofAStranger);
        unsigned.put(
                "of an issuer whose name begins like the platform's, under the same kid",
                jwt.withClaim("iss", "ghippo.io.invalid"));
        unsigned.put("without an issuer, under the same kid", jwt.withoutClaim("iss"));
        unsigned.put(UNKNOWN_KID, jwt.withHeader("kid", "stranger"));
        unsigned.put("without a kid", jwt.withoutHeader("kid"));
        unsigned.put("with its own public key in its header, under the same kid", introduced);
        unsigned.put("with its own public key in its header and no kid", introduced.withoutHeader("kid"));
        unsigned.put(
                "with the address of its own key set, under the same kid",
                jwt.withHeader("jku", "https://issuer.invalid/jwks"));
        unsigned.put(
                "with the address of its own certificate, under the same kid",
                jwt.withHeader("x5u", "https://issuer.invalid/x5c"));
        unsigned.put(
                "with an extension that is critical, under the same kid",
                jwt.withHeader("crit", List.of("ext")).withHeader("ext", true));
        unsigned.put("with its own certificate in its header, under the same kid", certified);
        unsigned.put("with its own certificate in its header and no kid", certified.withoutHeader("kid"));
        return Stream.of(
                        unsigned.entrySet().stream().map(forgery -> forged(forgery.getKey(), forgery.getValue())),
                        under("ES256", jwt, EllipticCurveSigner.jwk(), EllipticCurveSigner::sign),
                        under("PS256", jwt, ForeignSigner.jwk(), ForeignSigner::signPss))
                .flatMap(forgeries -> forgeries);
    }

    /** What the platform never signs with, and a library may verify all the same. */
    private static Stream<Forgery> under(
            String alg, DecodedJwt jwt, Map<String, Object> publicKey, UnaryOperator<String> signature) {
        DecodedJwt other = jwt.withHeader("alg", alg);
        DecodedJwt introduced = other.withHeader("jwk", publicKey);
        Map<String, DecodedJwt> unsigned = new LinkedHashMap<>();
        unsigned.put(" under the same kid", other);
        unsigned.put(", with its own public key in its header, under the same kid", introduced);
        unsigned.put(", with its own public key in its header and no kid", introduced.withoutHeader("kid"));
        return unsigned.entrySet().stream()
                .map(forgery -> new Forgery(
                        "signed with " + alg + forgery.getKey(),
                        forgery.getValue()
                                .signed(signature.apply(forgery.getValue().signingInput()))));
    }

    private static Forgery forged(String name, DecodedJwt jwt) {
        DecodedJwt rs256 = jwt.withHeader("alg", "RS256");
        return new Forgery(name, rs256.signed(ForeignSigner.sign(rs256.signingInput())));
    }
}
