package io.dce.conformance.stub.published;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.openapi.DeclaredSchema;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;

/** Data that a schema allows, the same for the same number: the seventh name is always {@code name-7}. */
final class SchemaData {
    private static final int DEEPEST = 6;
    private static final long EPOCH = 1_660_632_794_800L;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final int number;
    private final Set<String> open = new HashSet<>();

    private SchemaData(int number) {
        this.number = number;
    }

    /** The value of that number. */
    static JsonNode of(DeclaredSchema schema, String name, int number) {
        return new SchemaData(number).value(schema, name, 0);
    }

    /** The number of a value that was made here; -1 for any other text. */
    static int number(String value) {
        String digits = value.replaceFirst("^.*?(\\d{1,6})$", "$1");
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : -1;
    }

    private JsonNode value(DeclaredSchema given, String name, int depth) {
        String reference = given.name();
        DeclaredSchema schema = given.resolved();
        JsonNode node = schema.node();
        if (node.path("enum").size() > 0) {
            return node.path("enum").get(number % node.path("enum").size());
        }
        if (node.has("const") || node.has("example")) {
            return node.has("const") ? node.get("const") : node.get("example");
        }
        boolean again = !reference.isEmpty() && !open.add(reference);
        try {
            return switch (kind(schema)) {
                case "object" -> again || depth > DEEPEST ? NODES.objectNode() : object(schema, depth);
                case "array" -> again || depth > DEEPEST ? NODES.arrayNode() : array(schema, name, depth);
                case "integer" -> NODES.numberNode(bounded(node));
                case "number" -> NODES.numberNode(bounded(node) + 0.5);
                case "boolean" -> NODES.booleanNode(number % 2 == 0);
                case "string" -> NODES.textNode(text(schema.format(), name));
                default -> alternative(schema, name, depth);
            };
        } finally {
            if (!again) {
                open.remove(reference);
            }
        }
    }

    private static String kind(DeclaredSchema schema) {
        boolean composed = schema.type().isEmpty() && schema.node().has("allOf");
        return composed ? "object" : schema.type();
    }

    private ObjectNode object(DeclaredSchema schema, int depth) {
        ObjectNode object = NODES.objectNode();
        schema.properties().forEach((name, member) -> object.set(name, value(member, name, depth + 1)));
        boolean map = object.isEmpty() && schema.otherMembers().isPresent();
        if (map) {
            object.set("key", value(schema.otherMembers().get(), "value", depth + 1));
        }
        return object;
    }

    private ArrayNode array(DeclaredSchema schema, String name, int depth) {
        ArrayNode array = NODES.arrayNode();
        schema.items().ifPresent(items -> array.add(value(items, name, depth + 1)));
        return array;
    }

    private JsonNode alternative(DeclaredSchema schema, String name, int depth) {
        for (String keyword : new String[] {"oneOf", "anyOf"}) {
            if (schema.node().path(keyword).size() > 0) {
                return value(schema.at(keyword, "0"), name, depth + 1);
            }
        }
        return NODES.objectNode();
    }

    private long bounded(JsonNode node) {
        long least = node.path("minimum").asLong(Long.MIN_VALUE);
        long most = node.path("maximum").asLong(Long.MAX_VALUE);
        return Math.max(least, Math.min(most, number));
    }

    private String text(String format, String name) {
        return switch (format) {
            case "int64", "uint64", "fixed64", "sint64" -> String.valueOf(EPOCH + number);
            case "date-time" -> "2024-01-11T08:00:00Z";
            case "date" -> "2024-01-11";
            case "byte" -> Base64.getEncoder().encodeToString((name + number).getBytes(StandardCharsets.UTF_8));
            case "uuid" -> String.format("00000000-0000-4000-8000-%012d", number);
            case "email" -> "user" + number + "@example.com";
            case "uri", "url" -> "https://example.com/" + number;
            case "ipv4" -> "192.0.2." + number % 255;
            default -> name + "-" + number;
        };
    }
}
