package io.dce.conformance.forge;

import java.util.List;
import java.util.Map;

/** AUTH-7: a well-made key, signed by somebody whom the platform does not know (RFC 8725 3.8 and 3.10). */
final class ForeignKeys {
    private ForeignKeys() {}

    static List<Forgery> from(String key) {
        Jwt jwt = Jwt.of(key).fresh();
        Map<String, Object> jwk = Stranger.jwk();
        return List.of(
                forged("signed by another private key under the same kid", jwt),
                forged(
                        "of an unknown issuer",
                        jwt.withClaim("iss", "https://issuer.invalid").withHeader("kid", "stranger")),
                forged("of an unknown issuer under the same kid", jwt.withClaim("iss", "https://issuer.invalid")),
                forged("of an unknown kid", jwt.withHeader("kid", "stranger")),
                forged("without a kid", jwt.withoutHeader("kid")),
                forged("with its own public key in its header, under the same kid", jwt.withHeader("jwk", jwk)),
                forged(
                        "with its own public key in its header and no kid",
                        jwt.withoutHeader("kid").withHeader("jwk", jwk)));
    }

    private static Forgery forged(String name, Jwt jwt) {
        Jwt rs256 = jwt.withHeader("alg", "RS256");
        return new Forgery(name, rs256.signed(Stranger.sign(rs256.signingInput())));
    }
}
