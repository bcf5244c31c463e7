package io.dce.conformance.check.key;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.check.reading.JsonReader;
import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.Exchange;
import java.util.Optional;

/**
 * An access key that was created.
 *
 * @param id its id
 * @param secret what its holder shows
 * @param name the name that was asked for
 * @param creation the exchange that created it
 */
public record CreatedKey(String id, String secret, String name, Exchange creation) {
    /** The key that an answer shows; empty when it shows none, or lacks one of its parts. */
    public static Optional<CreatedKey> of(Exchange creation, String name) {
        JsonNode body = JsonReader.of(creation);
        String id = text(body, "id");
        String secret = text(body, "token");
        boolean whole = creation.answer().filter(Answer::succeeded).isPresent() && !id.isBlank() && !secret.isBlank();
        return whole ? Optional.of(new CreatedKey(id, secret, name, creation)) : Optional.empty();
    }

    /** Who created it. */
    public String owner() {
        return creation.request().caller();
    }

    /** Whether the request was sent more than once: then an earlier attempt may have made a key of the same name. */
    boolean askedAgain() {
        return !creation.earlier().isEmpty();
    }

    private static String text(JsonNode body, String member) {
        return body.path(member).isTextual() ? body.path(member).asText() : "";
    }

    /** Without the secret: what is printed by accident gives nothing away. */
    @Override
    public String toString() {
        return "access key " + id;
    }
}
