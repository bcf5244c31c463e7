package io.dce.conformance.check.key;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;

/**
 * The secret of a key taken apart as a JWT (RFC 7515 3.1), nothing verified.
 *
 * @param header its first part
 * @param claims its second part
 * @param signed the bytes that were signed
 * @param signature its third part
 */
record SecretParts(JsonNode header, JsonNode claims, byte[] signed, byte[] signature) {
    private static final JsonMapper JSON = new JsonMapper();

    /** The parts; empty when the secret is no JWT. */
    static Optional<SecretParts> of(String secret) {
        String[] parts = secret.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            JsonNode header = JSON.readTree(decoded(parts[0]));
            JsonNode claims = JSON.readTree(decoded(parts[1]));
            byte[] signed = (parts[0] + "." + parts[1]).getBytes(US_ASCII);
            return header.isObject() && claims.isObject()
                    ? Optional.of(new SecretParts(header, claims, signed, decoded(parts[2])))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] decoded(String part) {
        return Base64.getUrlDecoder().decode(part);
    }
}
