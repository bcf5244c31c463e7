package io.dce.conformance.check.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Base64;
import java.util.Optional;

/**
 * The user whom an access key names, if the key is a JWT. Nothing is verified here.
 *
 * @param subject the owner's id, claim sub; empty text when it has none
 * @param username the owner's name, claim preferred_username; empty text when it has none
 */
public record KeyClaims(String subject, String username) {
    private static final JsonMapper JSON = new JsonMapper();

    /** The claims of a key; empty when it is no JWT. */
    public static Optional<KeyClaims> of(String key) {
        String[] parts = key.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            JsonNode claims = JSON.readTree(new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8));
            return claims.isObject()
                    ? Optional.of(new KeyClaims(
                            claims.path("sub").asText(),
                            claims.path("preferred_username").asText()))
                    : Optional.empty();
        } catch (IllegalArgumentException | JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
