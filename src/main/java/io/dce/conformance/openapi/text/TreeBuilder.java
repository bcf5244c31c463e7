package io.dce.conformance.openapi.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Puts a tree together, member by member, and sees which stand twice. */
final class TreeBuilder {
    private static final int DEEPEST = 1000;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String source;
    private final TwiceNamed twice = new TwiceNamed();
    private final Deque<Level> open = new ArrayDeque<>();
    private JsonNode root;

    /** An object or an array that isn't closed yet. */
    private static final class Level {
        private final JsonNode node;
        private final Map<String, Integer> lines = new HashMap<>();
        private final List<ObjectNode> merged = new ArrayList<>();
        private String name;
        private int line;

        private Level(JsonNode node) {
            this.node = node;
        }
    }

    TreeBuilder(String source) {
        this.source = source;
    }

    /** An object begins. */
    void object(int line, int column) {
        begin(NODES.objectNode(), line, column);
    }

    /** An array begins. */
    void array(int line, int column) {
        begin(NODES.arrayNode(), line, column);
    }

    /** The name of the next member. */
    void name(String name, int line) {
        open.element().name = name;
        open.element().line = line;
    }

    /** The members of this object are those of the open one as well, unless that has some of the same name. */
    void merge(ObjectNode other) {
        open.element().merged.add(other);
    }

    /** A value that is whole. */
    void value(JsonNode value) {
        Level level = open.peek();
        if (level == null) {
            root = value;
        } else if (level.node instanceof ArrayNode array) {
            array.add(value);
        } else {
            member((ObjectNode) level.node, level, value);
        }
    }

    /** The object or array that began last is complete; it is not yet where it belongs. */
    JsonNode end() {
        Level level = open.remove();
        for (ObjectNode other : level.merged) {
            other.properties().forEach(e -> ((ObjectNode) level.node).putIfAbsent(e.getKey(), e.getValue()));
        }
        return level.node;
    }

    /** Whether the next that comes belongs into an object. */
    boolean inObject() {
        return !open.isEmpty() && open.element().node.isObject();
    }

    /** Where the next value belongs, as a JSON pointer. */
    String pointer() {
        StringBuilder pointer = new StringBuilder();
        for (Iterator<Level> levels = open.descendingIterator(); levels.hasNext(); ) {
            Level level = levels.next();
            pointer.append('/')
                    .append(
                            level.node.isObject()
                                    ? JsonPointers.step(String.valueOf(level.name))
                                    : String.valueOf(level.node.size()));
        }
        return pointer.toString();
    }

    /** The whole; null before anything came. */
    JsonNode root() {
        return root;
    }

    /** The members that stand twice. */
    List<DocumentFinding> findings() {
        return twice.findings();
    }

    private void begin(JsonNode node, int line, int column) {
        if (open.size() >= DEEPEST) {
            throw new DocumentException(
                    source, "line " + line + ", column " + column, "is nested more than " + DEEPEST + " levels deep");
        }
        open.push(new Level(node));
    }

    private void member(ObjectNode object, Level level, JsonNode value) {
        JsonNode before = object.get(level.name);
        Integer first = level.lines.putIfAbsent(level.name, level.line);
        object.set(level.name, before == null ? value : twice.join(pointer(), before, value, first, level.line));
    }
}
