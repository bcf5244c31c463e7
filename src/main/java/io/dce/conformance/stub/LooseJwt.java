package io.dce.conformance.stub;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.Optional;

/**
 * A key taken apart without looking closely, as a careless platform does.
 *
 * @param content the first two parts, as they were signed
 * @param signature all that follows, still encoded; empty if there is none
 */
record LooseJwt(ObjectNode header, ObjectNode claims, String content, String signature) {
    static Optional<LooseJwt> of(Call call) {
        return Calls.bearer(call).flatMap(LooseJwt::of);
    }

    static Optional<LooseJwt> of(String key) {
        String[] parts = key.split("\\.", 3);
        if (parts.length < 2) {
            return Optional.empty();
        }
        String signature = parts.length < 3 ? "" : parts[2];
        return object(parts[0])
                .flatMap(header -> object(parts[1])
                        .map(claims -> new LooseJwt(header, claims, parts[0] + "." + parts[1], signature)));
    }

    String alg() {
        return header.path("alg").asText();
    }

    String kid() {
        return header.path("kid").asText();
    }

    /** Whether the issuer is the platform, which anybody can claim. */
    boolean claimsOurIssuer() {
        return claims.path("iss").asText().equals(KeyMint.ISSUER);
    }

    /** Whom the key names, whoever signed it. */
    Optional<User> owner(Parts parts) {
        return parts.store().user(claims.path("sub").asText());
    }

    /** The signature that it ought to have. */
    String properSignature(Parts parts) {
        return encode(parts.signingKey().sign(content.getBytes(US_ASCII)));
    }

    boolean genuine(Parts parts) {
        byte[] bytes = decode(signature);
        return signature.equals(encode(bytes)) && parts.signingKey().verifies(content.getBytes(US_ASCII), bytes);
    }

    boolean expired(Parts parts) {
        return claims.has("exp")
                && claims.path("exp").asLong() <= parts.clock().instant().getEpochSecond();
    }

    /** With other parts, under the platform's signature. */
    String signedAnew(Parts parts) {
        String changed = encode(Json.write(header)) + "." + encode(Json.write(claims));
        return changed + "." + encode(parts.signingKey().sign(changed.getBytes(US_ASCII)));
    }

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] decode(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static Optional<ObjectNode> object(String part) {
        return Json.readObject(decode(part));
    }
}
