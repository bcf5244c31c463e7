package io.dce.conformance.stub.published.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The JSON types that a schema allows, the one to be preferred first and null last. */
final class JsonKinds {
    private static final List<String> ALL =
            List.of("object", "array", "string", "number", "integer", "boolean", "null");

    /** What a schema without a type is most likely about, by its keywords. */
    private static final Map<String, List<String>> HINTS = Map.of(
            "object", List.of("properties", "required", "additionalProperties", "patternProperties", "minProperties"),
            "array", List.of("items", "prefixItems", "minItems", "maxItems"),
            "string", List.of("pattern", "format", "minLength", "maxLength", "contentEncoding"),
            "integer", List.of("minimum", "maximum", "multipleOf", "exclusiveMinimum", "exclusiveMaximum"));

    private JsonKinds() {}

    static List<String> of(MergedSchema schema) {
        return schema.once("kinds", () -> List.copyOf(allowed(schema)));
    }

    private static List<String> allowed(MergedSchema schema) {
        Set<String> allowed = new LinkedHashSet<>(ALL);
        boolean declared = false;
        for (SchemaPart part : schema.parts()) {
            Set<String> own = ofPart(part.node());
            if (!own.isEmpty()) {
                declared = true;
                allowed.retainAll(own);
            }
        }
        List<String> kinds = new ArrayList<>(declared ? allowed : guessed(schema));
        if (!declared) {
            allowed.forEach(kind -> {
                if (!kinds.contains(kind)) {
                    kinds.add(kind);
                }
            });
        }
        if (kinds.remove("null")) {
            kinds.add("null");
        }
        return kinds;
    }

    /** Whether a value is of one of the types. */
    static boolean fits(List<String> kinds, JsonNode value) {
        boolean whole =
                value.isNumber() && value.decimalValue().stripTrailingZeros().scale() <= 0;
        return switch (value.getNodeType()) {
            case OBJECT -> kinds.contains("object");
            case ARRAY -> kinds.contains("array");
            case STRING -> kinds.contains("string");
            case BOOLEAN -> kinds.contains("boolean");
            case NULL -> kinds.contains("null");
            case NUMBER -> kinds.contains("number") || whole && kinds.contains("integer");
            default -> false;
        };
    }

    private static Set<String> ofPart(JsonNode node) {
        Set<String> kinds = new LinkedHashSet<>();
        JsonNode type = node.path("type");
        if (type.isTextual()) {
            kinds.add(type.asText().equals("file") ? "string" : type.asText());
        }
        type.forEach(kind -> kinds.add(kind.asText()));
        if (kinds.contains("number")) {
            kinds.add("integer");
        }
        boolean nullable =
                node.path("nullable").asBoolean() || node.path("x-nullable").asBoolean();
        if (nullable && !kinds.isEmpty()) {
            kinds.add("null");
        }
        return kinds;
    }

    private static List<String> guessed(MergedSchema schema) {
        return ALL.stream()
                .filter(kind -> HINTS.getOrDefault(kind, List.of()).stream().anyMatch(schema::has))
                .limit(1)
                .toList();
    }
}
