package io.dce.conformance.check.ops;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.check.reading.ValueText;
import io.dce.conformance.openapi.DeclaredSchema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The forms of errors that are known by more than their schemas, which require next to nothing. */
enum ErrorEnvelope {
    /** google.rpc.Status: {@code code}, a number, {@code message} and {@code details}. */
    STATUS("an error with a numeric code and a message"),
    /** {@code id}, a text, and {@code message}: baize, hydra and mspider. */
    ID("an error with an id and a message"),
    /** RFC 9457. */
    PROBLEM("a problem as RFC 9457 has it");

    private static final Set<String> OF_STATUS = Set.of("code", "message", "details", "error");
    private static final Set<String> OF_ID = Set.of("id", "message");
    private static final Set<String> TEXTS = Set.of("type", "title", "detail", "instance");

    private final String expected;

    ErrorEnvelope(String expected) {
        this.expected = expected;
    }

    /** What is to come, in words. */
    String expected() {
        return expected;
    }

    /** The one that a schema declares; empty where it is a form of the document's own. */
    static Optional<ErrorEnvelope> of(DeclaredSchema schema) {
        Map<String, DeclaredSchema> members = schema.properties();
        if (!members.containsKey("message")) {
            return Optional.empty();
        }
        if (OF_STATUS.containsAll(members.keySet())) {
            boolean number =
                    members.containsKey("code") && members.get("code").type().equals("integer");
            return number ? Optional.of(STATUS) : Optional.empty();
        }
        return OF_ID.equals(members.keySet()) ? Optional.of(ID) : Optional.empty();
    }

    /** The one that a body is meant to have, where the document says nothing. */
    static ErrorEnvelope meantBy(JsonNode body) {
        return !body.has("code") && body.has("id") ? ID : STATUS;
    }

    /**
     * What is wrong with an error.
     *
     * @param body an object
     * @param status the status of the answer
     * @return by the place of the member
     */
    Map<String, String> wrong(JsonNode body, int status) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (this == PROBLEM) {
            TEXTS.stream()
                    .sorted()
                    .filter(name -> body.has(name) && !body.path(name).isTextual())
                    .forEach(name -> says(wrong, name, body.path(name)));
            // Section 3.1.2: the same as that of the answer.
            if (body.has("status")
                    && !(body.path("status").isNumber() && body.path("status").asInt() == status)) {
                says(wrong, "status", body.path("status"));
            }
            return wrong;
        }
        JsonNode id = body.path("id");
        if (this == ID && (!id.isTextual() || id.asText().isBlank())) {
            says(wrong, "id", id);
        }
        if (this == STATUS && !body.path("code").isIntegralNumber()) {
            says(wrong, "code", body.path("code"));
        }
        if (!body.path("message").isTextual()) {
            says(wrong, "message", body.path("message"));
        }
        return wrong;
    }

    private static void says(Map<String, String> wrong, String name, JsonNode value) {
        wrong.put("/" + name, "/" + name + " " + ValueText.as(value));
    }
}
