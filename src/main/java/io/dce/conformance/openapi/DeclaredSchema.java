package io.dce.conformance.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.openapi.text.JsonPointers;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A schema as it stands in a document.
 *
 * @param root the whole document, which references are looked up in
 * @param pointer where the schema is, as a JSON pointer
 */
public record DeclaredSchema(JsonNode root, String pointer) {
    /** References to references to references: more than any document has, unless they go round in a circle. */
    private static final int DEEPEST = 32;

    /** The raw JSON. */
    public JsonNode node() {
        return root.at(pointer);
    }

    /** Where it is, to be shown: behind the name of its file, where that is another than the document's. */
    public String place() {
        return JsonPointers.shown(pointer);
    }

    /** The schema that a reference leads to, or this one. */
    public DeclaredSchema resolved() {
        DeclaredSchema at = this;
        for (int i = 0; i < DEEPEST && at.node().path("$ref").asText().startsWith("#"); i++) {
            at = at.referred();
        }
        return at;
    }

    /** The schema that a reference names, which may be a reference itself; this one where it is none. */
    public DeclaredSchema referred() {
        JsonNode reference = node().path("$ref");
        return reference.asText().startsWith("#")
                ? new DeclaredSchema(root, JsonPointers.ofReference(reference.asText()))
                : this;
    }

    /**
     * The declared type, or that of a part of an {@code allOf}; empty where none is. OpenAPI 3.1 may name several, of which
     * the first counts that isn't {@code null}.
     */
    public String type() {
        return type(new HashSet<>());
    }

    private String type(Set<String> seen) {
        DeclaredSchema self = resolved();
        if (!seen.add(self.pointer())) {
            return "";
        }
        JsonNode type = self.node().path("type");
        for (JsonNode one : type.isArray() ? type : List.of(type)) {
            if (one.isTextual() && (!one.asText().equals("null") || type.size() == 1)) {
                return one.asText();
            }
        }
        if (self.node().has("properties")) {
            return "object";
        }
        return self.parts()
                .map(part -> part.type(seen))
                .filter(t -> !t.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The parts of its {@code allOf}. */
    private Stream<DeclaredSchema> parts() {
        return IntStream.range(0, node().path("allOf").size()).mapToObj(i -> at("allOf", String.valueOf(i)));
    }

    /** The declared format; empty where none is. */
    public String format() {
        return resolved().node().path("format").asText();
    }

    /** The members that an object may have, those of all parts of an {@code allOf} included. */
    public Map<String, DeclaredSchema> properties() {
        Map<String, DeclaredSchema> properties = new LinkedHashMap<>();
        collect(properties, new HashSet<>());
        return properties;
    }

    /** One of the members. */
    public Optional<DeclaredSchema> property(String name) {
        return Optional.ofNullable(properties().get(name));
    }

    /** What the elements of an array are. */
    public Optional<DeclaredSchema> items() {
        return child("items", new HashSet<>());
    }

    /** What the other members of an object are, where the document says so. */
    public Optional<DeclaredSchema> otherMembers() {
        return child("additionalProperties", new HashSet<>());
    }

    /** The name that the document gives to the schema that this one refers to; empty for one without a name. */
    public String name() {
        String reference = node().path("$ref").asText();
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    /** A part of it. */
    public DeclaredSchema at(String... steps) {
        StringBuilder place = new StringBuilder(pointer);
        for (String step : steps) {
            place.append('/').append(JsonPointers.step(step));
        }
        return new DeclaredSchema(root, place.toString());
    }

    /** The same place of the same document. */
    @Override
    public boolean equals(Object other) {
        return other instanceof DeclaredSchema schema && schema.root == root && schema.pointer.equals(pointer);
    }

    @Override
    public int hashCode() {
        return pointer.hashCode();
    }

    /** The place; the document is too large to be shown. */
    @Override
    public String toString() {
        return "schema at " + pointer;
    }

    /** Each part once: parts of parts that share theirs would double them at every level. */
    private void collect(Map<String, DeclaredSchema> into, Set<String> seen) {
        DeclaredSchema self = resolved();
        if (!seen.add(self.pointer())) {
            return;
        }
        self.node()
                .path("properties")
                .fieldNames()
                .forEachRemaining(name -> into.put(name, self.at("properties", name)));
        self.parts().forEach(part -> part.collect(into, seen));
    }

    private Optional<DeclaredSchema> child(String keyword, Set<String> seen) {
        DeclaredSchema self = resolved();
        if (!seen.add(self.pointer())) {
            return Optional.empty();
        }
        return self.node().path(keyword).isObject()
                ? Optional.of(self.at(keyword))
                : self.parts()
                        .flatMap(part -> part.child(keyword, seen).stream())
                        .findFirst();
    }
}
