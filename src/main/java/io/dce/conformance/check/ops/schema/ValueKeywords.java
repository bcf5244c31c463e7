package io.dce.conformance.check.ops.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.keyword.Keyword;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The keywords that say which values there may be: their types, those of a list, the one that it is, each but once. */
final class ValueKeywords {
    private static final Set<String> TYPES =
            Set.of("object", "array", "string", "number", "integer", "boolean", "null");

    private final ProtoJson protoJson;
    private final Nullable nullable;

    ValueKeywords(ProtoJson protoJson, Nullable nullable) {
        this.protoJson = protoJson;
        this.nullable = nullable;
    }

    List<Keyword> all() {
        return List.of(
                new OwnKeyword("type", this::type),
                new OwnKeyword("enum", this::anyOf),
                new OwnKeyword("const", use -> is(use, use.keyword()) ? List.of() : wrong(text(use.keyword()))),
                new OwnKeyword("uniqueItems", ValueKeywords::unique));
    }

    private List<List<String>> type(KeywordUse use) {
        List<String> types = new ArrayList<>();
        (use.keyword().isArray() ? use.keyword() : List.of(use.keyword())).forEach(type -> types.add(type.asText()));
        boolean right = types.stream().anyMatch(type -> is(type, use.value()) || protoJson.standsFor(type, use))
                || use.value().isNull() && nullable.allows(use.schema());
        return right ? List.of() : wrong(found(use.value()), types.size() == 1 ? types.get(0) : types.toString());
    }

    /** What is no type of JSON Schema, such as {@code file} of Swagger 2.0, says nothing of a value. */
    private static boolean is(String type, JsonNode value) {
        return switch (type) {
            case "number" -> value.isNumber();
            case "integer" ->
                value.isNumber()
                        && JsonValues.number(value).map(JsonValues::whole).orElse(true);
            default -> !TYPES.contains(type) || type.equals(found(value));
        };
    }

    private static String found(JsonNode value) {
        return value.isNumber()
                ? JsonValues.number(value).filter(JsonValues::whole).isPresent() ? "integer" : "number"
                : value.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    private List<List<String>> anyOf(KeywordUse use) {
        boolean right = StreamSupport.stream(use.keyword().spliterator(), false).anyMatch(one -> is(use, one))
                || use.value().isNull() && nullable.allows(use.schema())
                || protoJson.standsForOneOf(use);
        return right ? List.of() : wrong(use.keyword().toString());
    }

    /** Whether the value is another one; a number may stand there as a text. */
    private boolean is(KeywordUse use, JsonNode other) {
        if (!use.value().isTextual()) {
            return JsonValues.identity(use.value()).equals(JsonValues.identity(other));
        }
        return use.value().equals(other)
                || JsonValues.number(other)
                        .flatMap(number ->
                                protoJson.number(use.schema(), use.value()).filter(same -> same.compareTo(number) == 0))
                        .isPresent();
    }

    private static List<List<String>> unique(KeywordUse use) {
        Set<Object> seen = new HashSet<>();
        boolean right = !use.keyword().asBoolean()
                || StreamSupport.stream(use.value().spliterator(), false)
                        .allMatch(item -> !use.value().isArray() || seen.add(JsonValues.identity(item)));
        return right ? List.of() : wrong();
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.asText() : value.toString();
    }

    private static List<List<String>> wrong(String... arguments) {
        return List.of(List.of(arguments));
    }
}
