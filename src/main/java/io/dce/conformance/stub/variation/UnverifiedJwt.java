package io.dce.conformance.stub.variation;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.stub.message.StrictJson;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.platform.CallMatch;
import io.dce.conformance.stub.platform.KeyMint;
import io.dce.conformance.stub.platform.PlatformParts;
import io.dce.conformance.stub.store.User;
import java.util.Base64;
import java.util.Optional;

/**
 * A key taken apart without looking closely, as a careless platform does.
 *
 * @param content the first two parts, as they were signed
 * @param signature all that follows, still encoded; empty if there is none
 */
public record UnverifiedJwt(ObjectNode header, ObjectNode claims, String content, String signature) {
    public static Optional<UnverifiedJwt> of(StubCall call) {
        return CallMatch.bearer(call).flatMap(UnverifiedJwt::of);
    }

    public static Optional<UnverifiedJwt> of(String key) {
        String[] parts = key.split("\\.", 3);
        if (parts.length < 2) {
            return Optional.empty();
        }
        String signature = parts.length < 3 ? "" : parts[2];
        return object(parts[0])
                .flatMap(header -> object(parts[1])
                        .map(claims -> new UnverifiedJwt(header, claims, parts[0] + "." + parts[1], signature)));
    }

    public String alg() {
        return header.path("alg").asText();
    }

    public String kid() {
        return header.path("kid").asText();
    }

    /** Whether the issuer is the platform, which anybody can claim. */
    public boolean claimsOurIssuer() {
        return claims.path("iss").asText().equals(KeyMint.ISSUER);
    }

    /** Whom the key names, whoever signed it. */
    public Optional<User> owner(PlatformParts parts) {
        return parts.store().user(claims.path("sub").asText());
    }

    /** The signature that it ought to have. */
    public String properSignature(PlatformParts parts) {
        return encode(parts.signingKey().sign(content.getBytes(US_ASCII)));
    }

    public boolean genuine(PlatformParts parts) {
        byte[] bytes = decode(signature);
        return signature.equals(encode(bytes)) && parts.signingKey().verifies(content.getBytes(US_ASCII), bytes);
    }

    public boolean expired(PlatformParts parts) {
        return claims.has("exp")
                && claims.path("exp").asLong() <= parts.clock().instant().getEpochSecond();
    }

    /** With other parts, under the platform's signature. */
    public String signedAnew(PlatformParts parts) {
        String changed = encode(StrictJson.write(header)) + "." + encode(StrictJson.write(claims));
        return changed + "." + encode(parts.signingKey().sign(changed.getBytes(US_ASCII)));
    }

    public static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static byte[] decode(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static Optional<ObjectNode> object(String part) {
        return StrictJson.readObject(decode(part));
    }
}
