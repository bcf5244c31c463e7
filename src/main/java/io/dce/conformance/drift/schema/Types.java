package io.dce.conformance.drift.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types that schemas allow which hold at once. */
final class Types {
    static final String NULL = "null";

    private static final Set<String> KNOWN = Set.of("object", "array", "string", "number", "integer", "boolean", NULL);

    /** Keywords that speak of one type. Who writes them without a type means that type. */
    private static final Map<String, String> TELLING = Map.ofEntries(
            Map.entry("properties", "object"),
            Map.entry("additionalProperties", "object"),
            Map.entry("patternProperties", "object"),
            Map.entry("propertyNames", "object"),
            Map.entry("minProperties", "object"),
            Map.entry("maxProperties", "object"),
            Map.entry("items", "array"),
            Map.entry("prefixItems", "array"),
            Map.entry("minItems", "array"),
            Map.entry("maxItems", "array"),
            Map.entry("uniqueItems", "array"),
            Map.entry("pattern", "string"),
            Map.entry("minLength", "string"),
            Map.entry("maxLength", "string"),
            Map.entry("minimum", "number"),
            Map.entry("maximum", "number"),
            Map.entry("exclusiveMinimum", "number"),
            Map.entry("exclusiveMaximum", "number"),
            Map.entry("multipleOf", "number"));

    private Types() {}

    /** Their names; {@code any} alone where nothing is said, and {@code null} among them where a type list has it. */
    static Set<String> of(List<JsonNode> parts, Facts facts) {
        Set<String> types = null;
        for (JsonNode part : parts) {
            Set<String> own = declared(part);
            if (!own.isEmpty()) {
                types = types == null ? own : both(types, own);
            }
        }
        if (types != null) {
            return types;
        }
        Set<String> ofValues = facts.values().stream()
                .flatMap(Set::stream)
                .map(Values::type)
                .collect(Collectors.toCollection(TreeSet::new));
        return ofValues.isEmpty() ? told(parts) : ofValues;
    }

    private static Set<String> declared(JsonNode part) {
        JsonNode type = part.path("type");
        Stream<String> names = type.isTextual()
                ? Stream.of(type.asText())
                : type.isArray() ? type.valueStream().map(JsonNode::asText) : Stream.empty();
        return names.map(name -> name.equals("file") ? "string" : name)
                .filter(KNOWN::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** An integer is a number. */
    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> both = new LinkedHashSet<>(some);
        both.retainAll(others);
        boolean whole = some.contains("integer") && others.contains("number")
                || others.contains("integer") && some.contains("number");
        if (whole && !both.contains("number")) {
            both.add("integer");
        }
        return both;
    }

    private static Set<String> told(List<JsonNode> parts) {
        Set<String> told = parts.stream()
                .flatMap(part -> TELLING.entrySet().stream()
                        .filter(keyword -> part.has(keyword.getKey()))
                        .map(Map.Entry::getValue))
                .collect(Collectors.toSet());
        if (told.isEmpty()
                && parts.stream().anyMatch(part -> part.path("required").isArray())) {
            return Set.of("object");
        }
        return told.size() == 1 ? told : Set.of(Schema.ANY);
    }
}
