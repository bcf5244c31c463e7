package io.dce.conformance.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Schemas that are made of themselves: by references, or as a part of their own {@code allOf}. A member or an element of a
 * schema's own kind is no circle, as a value of it comes to an end.
 */
final class Circles {
    private static final List<String> PARTS = List.of("allOf", "anyOf", "oneOf");

    private final String source;
    private final JsonNode root;
    private final Set<String> sound = new HashSet<>();

    Circles(String source, JsonNode root) {
        this.source = source;
        this.root = root;
    }

    /**
     * Looks at all that has a name.
     *
     * @throws DocumentException for the first circle
     */
    void check() {
        for (String place : List.of("/definitions", "/components/schemas", "/parameters", "/responses")) {
            for (Iterator<Map.Entry<String, JsonNode>> all = root.at(place).fields(); all.hasNext(); ) {
                follow(place + "/" + References.escaped(all.next().getKey()), new ArrayList<>());
            }
        }
    }

    private void follow(String place, List<String> way) {
        if (way.contains(place)) {
            throw new DocumentException(source, place, "is made of itself, by " + String.join(" and ", way));
        }
        if (!sound.contains(place)) {
            way.add(place);
            parts(place, root.at(place)).forEach(part -> follow(part, way));
            way.remove(way.size() - 1);
            sound.add(place);
        }
    }

    private static List<String> parts(String place, JsonNode schema) {
        List<String> parts = new ArrayList<>();
        if (schema.path("$ref").isTextual()) {
            parts.add(References.pointer(schema.path("$ref").asText()));
        }
        for (String kind : PARTS) {
            for (int i = 0; i < schema.path(kind).size(); i++) {
                parts.add(place + "/" + kind + "/" + i);
            }
        }
        return parts;
    }
}
