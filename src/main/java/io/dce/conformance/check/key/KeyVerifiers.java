package io.dce.conformance.check.key;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.check.reading.JsonReader;
import io.dce.conformance.check.reading.ValueText;
import io.dce.conformance.exchange.Exchange;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * KEY-9: which libraries refuse the platform's keys as they come. No promise forbids such keys, so this is reported as
 * an observation and not judged. Tried with the versions in the README.
 */
public final class KeyVerifiers {
    private static final String EMPTY_ALG =
            "empty, which jose, Nimbus, Spring Security, Vert.x, get-jwks and SmallRye refuse";
    private static final String EMPTY_USE =
            "empty, which jose, Nimbus, Spring Security, Vert.x, jwks-rsa, jose4j and PyJWT refuse";
    private static final String NO_END = "absent, which go-oidc, SmallRye and express-oauth2-jwt-bearer refuse";
    private static final String AHEAD = "ahead of our clock, which Vert.x, java-jwt, PyJWT and golang-jwt 4 refuse";

    private KeyVerifiers() {}

    /** The members of the published keys that libraries differ about, and what is in them; empty without a key set. */
    public static Map<String, String> ofKeySet(Exchange certs) {
        Map<String, String> told = new TreeMap<>();
        JsonNode keys = JsonReader.of(certs).path("keys");
        if (!keys.isEmpty()) {
            told.put("alg of the published keys", values(keys, "alg", EMPTY_ALG));
            told.put("use of the published keys", values(keys, "use", EMPTY_USE));
        }
        return told;
    }

    /** The times in a key that libraries differ about; nothing of one that is no JWT, or that they all read. */
    public static Map<String, String> ofKey(CreatedKey key) {
        Map<String, String> told = new TreeMap<>();
        Optional<JsonNode> claims = SecretParts.of(key.secret()).map(SecretParts::claims);
        if (claims.isPresent() && !claims.get().has("exp")) {
            told.put("exp of a key without an end", NO_END);
        }
        claims.ifPresent(c -> iat(c.path("iat"), key.creation()).ifPresent(seen -> told.put("iat of a new key", seen)));
        return told;
    }

    private static Optional<String> iat(JsonNode iat, Exchange creation) {
        if (iat.isMissingNode()) {
            return Optional.of("absent");
        }
        Instant answered = creation.sentAt().plus(creation.took());
        boolean ahead = iat.isNumber() && iat.asLong() > answered.getEpochSecond();
        return ahead ? Optional.of(AHEAD) : Optional.empty();
    }

    private static String values(JsonNode keys, String member, String empty) {
        return StreamSupport.stream(keys.spliterator(), false)
                .map(key -> key.path(member))
                .map(value -> value.isMissingNode()
                        ? "absent"
                        : value.asText().isEmpty() ? empty : ValueText.shortened(value.asText()))
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
