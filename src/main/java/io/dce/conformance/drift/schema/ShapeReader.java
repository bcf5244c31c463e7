package io.dce.conformance.drift.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.drift.schema.Schema.Elements;
import io.dce.conformance.drift.schema.Schema.Members;
import io.dce.conformance.openapi.DeclaredSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads the members and elements of schemas that hold at once. */
final class ShapeReader {
    private final List<DeclaredSchema> parts;
    private final Function<Set<DeclaredSchema>, Schema> schemas;

    /**
     * For some parts.
     *
     * @param schemas makes one schema of those that hold at once
     */
    ShapeReader(List<DeclaredSchema> parts, Function<Set<DeclaredSchema>, Schema> schemas) {
        this.parts = parts;
        this.schemas = schemas;
    }

    Members members() {
        Set<String> required = new TreeSet<>();
        Map<String, Set<String>> together = new TreeMap<>();
        for (DeclaredSchema part : parts) {
            part.node().path("required").forEach(name -> required.add(name.asText()));
            for (Map.Entry<String, JsonNode> names :
                    part.node().path("dependentRequired").properties()) {
                Set<String> others = together.computeIfAbsent(names.getKey(), k -> new TreeSet<>());
                names.getValue().forEach(name -> others.add(name.asText()));
            }
        }
        return new Members(
                children("properties"),
                required,
                children("patternProperties"),
                rest("additionalProperties", "unevaluatedProperties"),
                child("propertyNames"),
                children("dependentSchemas"),
                together);
    }

    Elements elements() {
        List<Set<DeclaredSchema>> first = new ArrayList<>();
        for (DeclaredSchema part : parts) {
            String keyword = part.node().path("items").isArray() ? "items" : "prefixItems";
            for (int i = 0; i < part.node().path(keyword).size(); i++) {
                if (first.size() == i) {
                    first.add(new LinkedHashSet<>());
                }
                first.get(i).add(part.at(keyword, String.valueOf(i)));
            }
        }
        boolean tuple =
                parts.stream().anyMatch(part -> part.node().path("items").isArray());
        return new Elements(
                first.stream().map(schemas).toList(),
                tuple ? rest("additionalItems", "unevaluatedItems") : rest("items", "unevaluatedItems"),
                child("contains"));
    }

    List<Schema> forbidden() {
        return parts.stream()
                .filter(part -> part.node().has("not"))
                .map(part -> schemas.apply(Set.of(part.at("not"))))
                .toList();
    }

    private Map<String, Schema> children(String keyword) {
        Map<String, Set<DeclaredSchema>> children = new LinkedHashMap<>();
        for (DeclaredSchema part : parts) {
            part.node()
                    .path(keyword)
                    .fieldNames()
                    .forEachRemaining(name -> children.computeIfAbsent(name, k -> new LinkedHashSet<>())
                            .add(part.at(keyword, name)));
        }
        Map<String, Schema> read = new LinkedHashMap<>();
        children.forEach((name, places) -> read.put(name, schemas.apply(places)));
        return read;
    }

    private Optional<Schema> child(String keyword) {
        Set<DeclaredSchema> places = places(keyword);
        return places.isEmpty() ? Optional.empty() : Optional.of(schemas.apply(places));
    }

    /** Where the first keyword says nothing, the second may. */
    private Schema rest(String keyword, String otherwise) {
        Set<DeclaredSchema> places = places(keyword);
        return schemas.apply(places.isEmpty() ? places(otherwise) : places);
    }

    private Set<DeclaredSchema> places(String keyword) {
        Set<DeclaredSchema> places = new LinkedHashSet<>();
        parts.stream()
                .map(part -> part.at(keyword))
                .filter(place -> place.node().isObject() || place.node().isBoolean())
                .forEach(places::add);
        return places;
    }
}
