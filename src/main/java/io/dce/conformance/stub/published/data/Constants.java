package io.dce.conformance.stub.published.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The values that {@code enum} and {@code const} name. */
final class Constants {
    private Constants() {}

    /** Those of the first part that names any, as far as all others allow them. */
    static List<JsonNode> of(MergedSchema schema) {
        List<JsonNode> first = schema.parts().stream()
                .map(part -> of(part.node()))
                .filter(constants -> !constants.isEmpty())
                .findFirst()
                .orElse(List.of());
        return first.stream().filter(value -> allow(schema, value)).toList();
    }

    /** Whether each part that names values names this one. */
    static boolean allow(MergedSchema schema, JsonNode value) {
        return schema.parts().stream()
                .map(part -> of(part.node()))
                .allMatch(constants -> constants.isEmpty() || constants.contains(value));
    }

    private static List<JsonNode> of(JsonNode node) {
        if (node.has("const")) {
            return List.of(node.get("const"));
        }
        List<JsonNode> constants = new ArrayList<>();
        node.path("enum").forEach(constants::add);
        return constants;
    }
}
