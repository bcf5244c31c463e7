package io.dce.conformance.openapi.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.openapi.text.JsonPointers;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What references can be relative to (JSON Schema 2020-12, section 8.2): a file, or a schema with an {@code $id}.
 *
 * @param pointer where it is in its file
 * @param uri what it calls itself; empty for nothing
 * @param anchors where the places are that it names, by {@code $anchor} or {@code $dynamicAnchor}
 * @param dynamic the names of those of {@code $dynamicAnchor}
 */
record SchemaResource(String pointer, Optional<URI> uri, Map<String, String> anchors, List<String> dynamic) {
    private static final Set<String> DATA =
            Set.of("example", "examples", "default", "enum", "const", "value", "mapping");

    /**
     * All of a file.
     *
     * @param named whether schemas can have names, as they can from OpenAPI 3.1 on
     */
    static List<SchemaResource> of(JsonNode root, boolean named) {
        SchemaResource whole = new SchemaResource(
                "", uri(Optional.empty(), root.path("$self").asText()), new HashMap<>(), new ArrayList<>());
        List<SchemaResource> all = new ArrayList<>(List.of(whole));
        if (named) {
            collect(root, "", whole, all);
        }
        return all;
    }

    /** A reference, resolved against this one's own; empty where it is none. */
    Optional<URI> resolve(String reference) {
        return uri(uri, reference);
    }

    private static void collect(JsonNode node, String place, SchemaResource in, List<SchemaResource> all) {
        SchemaResource self = in;
        if (node.path("$id").isTextual() && !place.isEmpty()) {
            self = new SchemaResource(place, in.resolve(node.path("$id").asText()), new HashMap<>(), new ArrayList<>());
            all.add(self);
        }
        for (String keyword : List.of("$anchor", "$dynamicAnchor")) {
            if (node.path(keyword).isTextual()) {
                self.anchors.put(node.path(keyword).asText(), place);
            }
        }
        if (node.path("$dynamicAnchor").isTextual()) {
            self.dynamic.add(node.path("$dynamicAnchor").asText());
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), place + "/" + i, self, all);
        }
        boolean names = place.endsWith("/properties");
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            boolean data = DATA.contains(member.getKey()) || member.getKey().startsWith("x-");
            if (member.getValue().isContainerNode() && (names || !data)) {
                collect(member.getValue(), place + "/" + JsonPointers.step(member.getKey()), self, all);
            }
        }
    }

    private static Optional<URI> uri(Optional<URI> base, String text) {
        try {
            URI uri = new URI(text.replaceFirst("#.*", ""));
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(base.map(b -> b.resolve(uri)).orElse(uri));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
