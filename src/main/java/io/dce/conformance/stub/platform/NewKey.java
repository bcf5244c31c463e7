package io.dce.conformance.stub.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.stub.message.CallRefusal;
import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StrictJson;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a caller wants a new key to be.
 *
 * @param name as it was given
 * @param expiresAt when it ends; empty for never
 */
public record NewKey(String name, Optional<Instant> expiresAt) {
    private static final int LONGEST_NAME = 64;
    private static final Pattern MILLISECONDS = Pattern.compile("[0-9]{1,15}");

    /**
     * Reads the body of a request.
     *
     * @throws CallRefusal if it isn't a JSON object with a name and, if any, an end that is still to come
     */
    public static NewKey read(byte[] body, Instant now) {
        ObjectNode wanted = StrictJson.readFirst(body).orElseThrow(() -> invalid("the body is not a JSON object"));
        String name = text(wanted, "name");
        if (name.isBlank() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw invalid("name must have 1 to " + LONGEST_NAME + " characters");
        }
        Optional<Instant> expiresAt = Optional.of(text(wanted, "expiredAt"))
                .filter(end -> !end.isEmpty() && !end.equals("0"))
                .map(NewKey::instant);
        if (expiresAt.filter(end -> !end.isAfter(now)).isPresent()) {
            throw invalid("expiredAt has passed");
        }
        return new NewKey(name, expiresAt);
    }

    /** Proto3: absent, null and empty are the same. */
    private static String text(ObjectNode wanted, String field) {
        JsonNode value = wanted.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isTextual()) {
            throw invalid(field + " is not a string");
        }
        return value.asText();
    }

    /** Public sources show both milliseconds since 1970 and RFC 3339, so both are read. */
    private static Instant instant(String end) {
        try {
            return MILLISECONDS.matcher(end).matches()
                    ? Instant.ofEpochMilli(Long.parseLong(end))
                    : OffsetDateTime.parse(end).toInstant();
        } catch (DateTimeException e) {
            throw invalid("expiredAt is not a time");
        }
    }

    private static CallRefusal invalid(String message) {
        return RpcStatus.INVALID_ARGUMENT.refusal(message);
    }
}
