package io.dce.conformance.stub.published.data;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.openapi.DeclaredSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All schemas that one value must satisfy at once: what references lead to, and the parts of {@code allOf}, stand side by
 * side.
 */
final class MergedSchema {
    private static final Set<String> ANNOTATIONS =
            Set.of("title", "description", "externalDocs", "xml", "deprecated", "summary", "$comment");

    private final List<SchemaPart> parts = new ArrayList<>();
    private final Set<String> seen = new LinkedHashSet<>();
    /** Whether keywords next to a reference count, as they do from OpenAPI 3.1 on. */
    private final boolean siblings;

    private final Set<String> keywords = new HashSet<>();
    private final Map<String, JsonNode> told = new LinkedHashMap<>();
    private String name = "";

    /** What was asked for once: the items of a list are all made of the same schemas. */
    private final Map<Object, Object> found = new HashMap<>();

    private MergedSchema(boolean siblings) {
        this.siblings = siblings;
    }

    static MergedSchema of(SchemaPart schema, boolean siblings) {
        return of(List.of(schema), siblings);
    }

    static MergedSchema of(List<SchemaPart> schemas, boolean siblings) {
        MergedSchema merged = new MergedSchema(siblings);
        schemas.forEach(merged::add);
        return merged;
    }

    /** The same with more to satisfy. */
    MergedSchema and(List<SchemaPart> more) {
        MergedSchema merged = new MergedSchema(siblings);
        merged.parts.addAll(parts);
        merged.seen.addAll(seen);
        merged.keywords.addAll(keywords);
        merged.told.putAll(told);
        merged.name = name;
        more.forEach(merged::add);
        return merged;
    }

    /** The same, in which a member should have a value, if its own schema allows that. */
    MergedSchema telling(String member, JsonNode value) {
        MergedSchema merged = and(List.of());
        merged.told.put(member, value);
        return merged;
    }

    private void add(SchemaPart part) {
        if (!seen.add(part.place().pointer())) {
            return;
        }
        JsonNode node = part.node();
        boolean refers = node.path("$ref").isTextual();
        if (refers) {
            String named = part.place().name();
            name = name.isEmpty() ? named : name;
            add(SchemaPart.of(part.place().referred()));
        }
        if (!refers || siblings) {
            for (int i = 0; i < node.path("allOf").size(); i++) {
                add(part.at("allOf", i));
            }
            if (asserts(node)) {
                parts.add(part);
                node.fieldNames().forEachRemaining(keywords::add);
            }
        }
    }

    private static boolean asserts(JsonNode node) {
        if (node.isBoolean()) {
            return !node.asBoolean();
        }
        for (Map.Entry<String, JsonNode> keyword : node.properties()) {
            if (!ANNOTATIONS.contains(keyword.getKey())
                    && !keyword.getKey().equals("$ref")
                    && !keyword.getKey().startsWith("x-")) {
                return true;
            }
        }
        return node.path("x-nullable").asBoolean();
    }

    List<SchemaPart> parts() {
        return parts;
    }

    /** The name of the schema that it refers to first; empty where that has none. */
    String name() {
        return name;
    }

    /** What tells it from all others. */
    Set<String> key() {
        return once(
                "key", () -> parts.stream().map(part -> part.place().pointer()).collect(Collectors.toSet()));
    }

    boolean impossible() {
        return parts.stream().anyMatch(part -> part.node().isBoolean());
    }

    /** Whether one of the parts has a keyword. */
    boolean has(String keyword) {
        return keywords.contains(keyword);
    }

    /** What the parts say under a keyword. */
    Stream<JsonNode> all(String keyword) {
        return has(keyword)
                ? parts.stream().map(part -> part.node().get(keyword)).filter(node -> node != null)
                : Stream.empty();
    }

    /** What the members that it is told of should be. */
    Map<String, JsonNode> told() {
        return told;
    }

    /** The names under {@code properties}, in their order. */
    Set<String> propertyNames() {
        return once("propertyNames", () -> {
            Set<String> names = new LinkedHashSet<>();
            all("properties").forEach(properties -> properties.fieldNames().forEachRemaining(names::add));
            return Collections.unmodifiableSet(names);
        });
    }

    /** What the member of a name must satisfy, by all parts. */
    MergedSchema member(String member) {
        return once(List.of("member", member), () -> children(part -> memberOf(part, member)));
    }

    private static List<SchemaPart> memberOf(SchemaPart part, String member) {
        JsonNode node = part.node();
        List<SchemaPart> found = new ArrayList<>();
        if (node.path("properties").has(member)) {
            found.add(part.at("properties", member));
        }
        node.path("patternProperties").fieldNames().forEachRemaining(pattern -> {
            if (Patterns.found(pattern, member)) {
                found.add(part.at("patternProperties", pattern));
            }
        });
        boolean other = found.isEmpty() && part.at("additionalProperties").exists();
        return other ? List.of(part.at("additionalProperties")) : found;
    }

    /** What an element of a list must satisfy, by all parts. */
    MergedSchema element(int index) {
        return once(
                List.of("element", index),
                () -> children(part -> {
                    if (index < part.node().path("prefixItems").size()) {
                        return List.of(part.at("prefixItems", index));
                    }
                    SchemaPart items = part.at("items");
                    return items.exists() ? List.of(items) : List.of();
                }));
    }

    /** What follows from it alone, found out once. */
    @SuppressWarnings("unchecked")
    <T> T once(Object question, Supplier<T> answer) {
        Object known = found.get(question);
        if (known == null) {
            known = answer.get();
            found.put(question, known);
        }
        return (T) known;
    }

    /** What the schemas under a keyword say together. */
    MergedSchema under(String keyword) {
        return children(part -> part.at(keyword).exists() ? List.of(part.at(keyword)) : List.of());
    }

    private MergedSchema children(Function<SchemaPart, List<SchemaPart>> children) {
        MergedSchema merged = new MergedSchema(siblings);
        for (SchemaPart part : parts) {
            children.apply(part).forEach(merged::add);
        }
        return merged;
    }

    /** The first place, for messages. */
    Optional<DeclaredSchema> place() {
        return parts.stream().map(SchemaPart::place).findFirst();
    }
}
