package io.dce.conformance.openapi.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.openapi.text.DocumentFinding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The types that a schema can name. */
final class SchemaTypes {
    /** Those of JSON Schema, and that of Swagger 2.0 for a file. */
    private static final Set<String> KNOWN =
            Set.of("array", "boolean", "integer", "null", "number", "object", "string", "file");

    private SchemaTypes() {}

    /** Takes away what is no type: no value would be of it, so that every one would be wrong. */
    static Optional<DocumentFinding> keepKnown(String place, ObjectNode schema) {
        JsonNode type = schema.path("type");
        List<JsonNode> wrong = StreamSupport.stream((type.isArray() ? type : List.of(type)).spliterator(), false)
                .filter(one -> !one.isTextual() || !KNOWN.contains(one.asText()))
                .toList();
        boolean none = type.isArray() && type.isEmpty();
        if (type.isMissingNode() || wrong.isEmpty() && !none) {
            return Optional.empty();
        }
        schema.remove("type");
        return Optional.of(new DocumentFinding(
                place + "/type",
                none
                        ? "no type is named; it is left out"
                        : "the type " + wrong.get(0).asText() + " is none of JSON Schema; no type is judged here"));
    }
}
