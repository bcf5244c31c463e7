package io.dce.conformance.openapi.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.openapi.text.DocumentFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The types that a schema can name. */
final class SchemaTypes {
    /** Those of JSON Schema, and that of Swagger 2.0 for a file. */
    private static final Set<String> KNOWN =
            Set.of("array", "boolean", "integer", "null", "number", "object", "string", "file");

    private SchemaTypes() {}

    /** Takes away what is no type: no value would be of it, so that every one would be wrong. */
    static List<DocumentFinding> keepKnown(String place, ObjectNode schema) {
        List<DocumentFinding> findings = new ArrayList<>();
        JsonNode type = schema.path("type");
        ArrayNode known = schema.arrayNode();
        for (JsonNode one : type.isArray() ? type : type.isMissingNode() ? known : List.of(type)) {
            if (one.isTextual() && KNOWN.contains(one.asText())) {
                known.add(one);
            } else {
                findings.add(new DocumentFinding(
                        place + "/type", "the type " + one.asText() + " is none of JSON Schema; it is not judged"));
            }
        }
        if (!findings.isEmpty()) {
            schema.remove("type");
            if (!known.isEmpty()) {
                schema.set("type", known);
            }
        }
        return findings;
    }
}
