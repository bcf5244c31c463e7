package io.dce.conformance.stub.platform;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.stub.message.StrictJson;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;

/** What Envoy's JWT filter looks at in a key, in its order and with its words. */
final class KeyVerifier {
    static final String BAD_FORM = "Jwt is not in the form of Header.Payload.Signature with two dots and 3 sections";

    private static final Set<String> ALGORITHMS = Set.of(
            "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "HS256", "HS384", "HS512",
            "EdDSA");

    private final KeySigner signingKey;
    private final Clock clock;
    private final Duration clockSkew;

    KeyVerifier(KeySigner signingKey, Clock clock, Duration clockSkew) {
        this.signingKey = signingKey;
        this.clock = clock;
        this.clockSkew = clockSkew;
    }

    /** The claims of a key that the platform has signed and whose time has not run out. */
    JsonNode claims(String key) throws BadKey {
        String[] parts = key.split("\\.", -1);
        if (parts.length != 3 || Arrays.stream(parts).anyMatch(String::isEmpty)) {
            throw new BadKey(BAD_FORM);
        }
        JsonNode header = object("header", parts[0]);
        JsonNode algorithm = header.path("alg");
        require(algorithm.isTextual(), "Jwt header [alg] field is required and must be a string");
        require(ALGORITHMS.contains(algorithm.asText()), "Jwt header [alg] is not supported");
        JsonNode claims = object("payload", parts[1]);
        byte[] signature = decode("signature", parts[2]);

        require(claims.path("iss").asText().equals(KeyMint.ISSUER), "Jwt issuer is not configured");
        require(!expired(claims.path("exp")), "Jwt is expired");
        require(
                algorithm.asText().equals("RS256")
                        && header.path("kid").asText().equals(signingKey.kid()),
                "Jwks doesn't have key to match kid or alg from Jwt");
        require(
                signingKey.verifies((parts[0] + "." + parts[1]).getBytes(US_ASCII), signature),
                "Jwt verification fails");
        return claims;
    }

    private boolean expired(JsonNode exp) {
        return !exp.isMissingNode()
                && exp.asLong() + clockSkew.toSeconds() <= clock.instant().getEpochSecond();
    }

    private static ObjectNode object(String part, String encoded) throws BadKey {
        return StrictJson.readObject(decode(part, encoded))
                .orElseThrow(() -> new BadKey("Jwt " + part + " is an invalid JSON"));
    }

    /** Only the spelling that an encoder writes: a second one for the same bytes would be another key that works. */
    private static byte[] decode(String part, String encoded) throws BadKey {
        String reason = "Jwt " + part + " is an invalid Base64url encoded";
        try {
            byte[] decoded = Base64.getUrlDecoder().decode(encoded);
            require(
                    Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(decoded)
                            .equals(encoded),
                    reason);
            return decoded;
        } catch (IllegalArgumentException e) {
            throw new BadKey(reason);
        }
    }

    private static void require(boolean holds, String reason) throws BadKey {
        if (!holds) {
            throw new BadKey(reason);
        }
    }
}
