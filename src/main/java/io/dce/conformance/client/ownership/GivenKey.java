package io.dce.conformance.client.ownership;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a key that the kit was given says of itself, unverified: newer keys are JWTs that contain their own id. */
public final class GivenKey {
    private static final JsonMapper JSON = new JsonMapper();

    private GivenKey() {}

    /** When a key was made that doesn't name its id; empty where it doesn't say. */
    public static Optional<Instant> momentInsteadOfId(String key) {
        return Optional.of(claims(key).path("iat"))
                .filter(claim -> ids(key).isEmpty())
                .filter(claim -> claim.isNumber() && Math.abs(claim.asLong()) < Instant.MAX.getEpochSecond())
                .map(claim -> Instant.ofEpochSecond(claim.asLong()));
    }

    /** Its claims (RFC 7519 section 4); missing where it is no JWT. */
    static JsonNode claims(String key) {
        String[] parts = key.split("\\.", -1);
        try {
            return parts.length == 3 ? JSON.readTree(Base64.getUrlDecoder().decode(parts[1])) : JSON.missingNode();
        } catch (IOException | IllegalArgumentException e) {
            return JSON.missingNode();
        }
    }

    /** The ids that it may have in a list. */
    static List<String> ids(String key) {
        return Stream.of("id", "jti")
                .map(claim -> claims(key).path(claim).asText())
                .filter(id -> !id.isEmpty())
                .toList();
    }
}
