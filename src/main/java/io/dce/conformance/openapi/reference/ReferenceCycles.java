package io.dce.conformance.openapi.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.openapi.text.DocumentException;
import io.dce.conformance.openapi.text.JsonPointers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Schemas that are made of themselves: by references, or as a part of their own {@code allOf}. A member or an element of a
 * schema's own kind is no circle, as a value of it comes to an end.
 */
public final class ReferenceCycles {
    private static final List<String> PARTS = List.of("allOf", "anyOf", "oneOf");

    private final String source;
    private final JsonNode root;
    private final Set<String> sound = new HashSet<>();

    /** Those of one document. */
    public ReferenceCycles(String source, JsonNode root) {
        this.source = source;
        this.root = root;
    }

    /**
     * Follows a reference; every circle has one.
     *
     * @param place where it stands
     * @throws DocumentException when that leads back to itself
     */
    public void follow(String place) {
        follow(place, new ArrayList<>());
    }

    private void follow(String place, List<String> way) {
        if (way.contains(place)) {
            List<String> circle = way.subList(way.indexOf(place), way.size());
            throw new DocumentException(source, place, "is made of itself, by " + String.join(" and ", circle));
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
            parts.add(JsonPointers.ofReference(schema.path("$ref").asText()));
        }
        for (String kind : PARTS) {
            for (int i = 0; i < schema.path(kind).size(); i++) {
                parts.add(place + "/" + kind + "/" + i);
            }
        }
        return parts;
    }
}
