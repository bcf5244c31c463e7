package io.dce.conformance.drift.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a value may be. It is looked into when it is first asked, since a schema may be a part of itself; the same schema of
 * a document is the same object.
 */
public final class Schema {
    /** The type of a shape that says nothing of types. */
    public static final String ANY = "any";

    private final Supplier<Content> source;
    private Content content;

    Schema(Supplier<Content> source) {
        this.source = source;
    }

    /**
     * What a schema says.
     *
     * @param shapes the alternatives: a value has one of them, or is null where that is allowed
     * @param nullable whether it may be null; of no meaning where the type is any
     * @param readOnly whether it stands in answers only
     * @param writeOnly whether it stands in requests only
     * @param deprecated whether it should no longer be used
     * @param fallback the default value, where there is one
     * @param unread whether a part of it could not be read, so that it can't be compared
     */
    public record Content(
            List<Shape> shapes,
            boolean nullable,
            boolean readOnly,
            boolean writeOnly,
            boolean deprecated,
            Optional<JsonNode> fallback,
            boolean unread) {
        public Content {
            shapes = List.copyOf(shapes);
        }
    }

    /**
     * One alternative.
     *
     * @param name what the document calls it; empty where it has no name
     * @param type any, object, array, string, number, integer or boolean
     * @param facts what can be said of it without other schemas
     * @param members those of an object
     * @param elements those of an array
     * @param forbidden what it must not be
     */
    public record Shape(
            String name, String type, Facts facts, Members members, Elements elements, List<Schema> forbidden) {
        public Shape {
            forbidden = List.copyOf(forbidden);
        }

        /** Whether nothing at all is said. */
        public boolean anything() {
            return type.equals(ANY) && facts.equals(Facts.NONE) && forbidden.isEmpty();
        }
    }

    /**
     * The members of an object.
     *
     * @param named those that are declared
     * @param required the names of those that must be there
     * @param byPattern those whose names match a pattern
     * @param others all others
     * @param names what the names must be
     * @param dependent what must hold if a member is there
     * @param together the names of members that must be there if another one is
     */
    public record Members(
            Map<String, Schema> named,
            Set<String> required,
            Map<String, Schema> byPattern,
            Schema others,
            Optional<Schema> names,
            Map<String, Schema> dependent,
            Map<String, Set<String>> together) {}

    /**
     * The elements of an array.
     *
     * @param first those at the beginning, where each has its own schema
     * @param rest the others
     * @param contains what at least one must be
     */
    public record Elements(List<Schema> first, Schema rest, Optional<Schema> contains) {
        /** The schema of an element by its number, from 0. */
        public Schema at(int number) {
            return number < first.size() ? first.get(number) : rest;
        }
    }

    /** What it says. */
    public Content content() {
        if (content == null) {
            content = source.get();
        }
        return content;
    }

    /** Whether any value is good. */
    public boolean anything() {
        return content().shapes().stream().anyMatch(Shape::anything);
    }

    /** Whether no value is good. */
    public boolean nothing() {
        return content().shapes().isEmpty() && !content().nullable();
    }
}
