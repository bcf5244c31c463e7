package io.dce.conformance.stub.published.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes one value. A schema that stands within itself is not gone into once more: what need not be there is left out, a
 * list is empty, of alternatives another is taken. So each value comes to an end.
 */
final class ValueMaker implements Nested {
    private static final int MOST_ALTERNATIVES = 60;

    /** These need a look at the finished value; the others are satisfied by the way it is made. */
    private static final List<String> CHECKED = List.of(
            "oneOf",
            "not",
            "if",
            "dependentSchemas",
            "dependencies",
            "propertyNames",
            "maxContains",
            "minContains",
            "unevaluatedProperties",
            "unevaluatedItems");

    private static final List<String> OF_LEAVES =
            List.of("pattern", "format", "minLength", "maxLength", "minimum", "maximum", "multipleOf");

    private final ValueCheck check;
    private final TextValues texts;
    private final Effort effort;
    private final int room;
    private final ObjectValues objects = new ObjectValues(this);
    private final ArrayValues arrays = new ArrayValues(this);
    private final Exclusion exclusion;
    private final Set<Set<String>> open = new HashSet<>();
    private int depth;
    private int steps;

    /**
     * Of one value.
     *
     * @param room how many values it may be made of
     */
    ValueMaker(ValueCheck check, TextValues texts, Effort effort, int room) {
        this.check = check;
        this.texts = texts;
        this.effort = effort;
        this.room = room;
        this.exclusion = new Exclusion(check);
    }

    @Override
    public boolean roomy() {
        return depth <= effort.depth();
    }

    @Override
    public boolean writeOnly() {
        return effort.writeOnly();
    }

    @Override
    public Optional<JsonNode> value(MergedSchema schema, String name, int number, JsonNode example) {
        if (++steps > room) {
            throw new OutOfRoomException();
        }
        if (schema.impossible()) {
            return Optional.empty();
        }
        Set<String> key = schema.key();
        boolean known = !key.isEmpty() && !open.add(key);
        if (known) {
            return again(schema);
        }
        depth++;
        try {
            boolean checked = schema.once("checked", () -> needsCheck(schema));
            return Alternatives.of(schema)
                    .limit(MOST_ALTERNATIVES)
                    .flatMap(alternative -> values(alternative, name, number, example))
                    .flatMap(value -> exclusion.of(schema, value))
                    .filter(value -> !checked || check.satisfies(schema.parts(), value))
                    .findFirst();
        } finally {
            depth--;
            open.remove(key);
        }
    }

    /** The end of a recursion. */
    private static Optional<JsonNode> again(MergedSchema schema) {
        List<String> kinds = JsonKinds.of(schema);
        boolean shortest = schema.all("minItems").allMatch(least -> least.asInt() == 0);
        if (kinds.get(0).equals("array") && shortest) {
            return Optional.of(JsonNodeFactory.instance.arrayNode());
        }
        return kinds.contains("null") && !kinds.get(0).equals("null") && !schema.has("enum")
                ? Optional.of(NullNode.getInstance())
                : Optional.empty();
    }

    private static boolean needsCheck(MergedSchema schema) {
        boolean constants = schema.has("enum") || schema.has("const");
        return CHECKED.stream().anyMatch(schema::has)
                || constants && OF_LEAVES.stream().anyMatch(schema::has)
                || schema.has("pattern") && schema.has("format");
    }

    private Stream<JsonNode> values(MergedSchema schema, String name, int number, JsonNode example) {
        List<String> kinds = JsonKinds.of(schema);
        if (schema.impossible() || kinds.isEmpty()) {
            return Stream.empty();
        }
        JsonNode told = schema.told().getOrDefault("", MissingNode.getInstance());
        if (schema.has("enum") || schema.has("const")) {
            return Stream.concat(Stream.of(told), turned(Constants.of(schema), number).stream())
                    .filter(value -> JsonKinds.fits(kinds, value) && Constants.allow(schema, value));
        }
        Shown shown = new Shown(schema, kinds, example);
        Stream<JsonNode> likely =
                effort.examples() ? shown.examples().filter(any -> !Shown.identifies(name)) : Stream.empty();
        return Stream.of(
                        shown.fitting(told),
                        likely,
                        kinds.stream().flatMap(kind -> ofKind(schema, kind, name, number, shown)),
                        effort.examples() ? shown.examples() : Stream.<JsonNode>empty())
                .flatMap(values -> values);
    }

    /** From its own one on; null shows nothing and comes last. */
    private static List<JsonNode> turned(List<JsonNode> constants, int number) {
        List<JsonNode> values = new ArrayList<>(constants);
        values.removeIf(JsonNode::isNull);
        List<JsonNode> turned = new ArrayList<>(IntStream.range(0, values.size())
                .mapToObj(i -> values.get((number + i) % values.size()))
                .toList());
        constants.stream().filter(JsonNode::isNull).forEach(turned::add);
        return turned;
    }

    private Stream<JsonNode> ofKind(MergedSchema schema, String kind, String name, int number, Shown shown) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (kind) {
            case "object" -> objects.of(schema, number, shown.object()).stream();
            case "array" -> arrays.of(schema, name, number).stream();
            case "string" -> texts.of(schema, name, number).map(TextNode::valueOf);
            case "number" -> NumberValues.of(schema, false, number);
            case "integer" -> NumberValues.of(schema, true, number);
            case "boolean" -> Stream.of(nodes.booleanNode(number % 2 == 0), nodes.booleanNode(number % 2 != 0));
            case "null" -> Stream.of(NullNode.getInstance());
            default -> Stream.empty();
        };
    }
}
