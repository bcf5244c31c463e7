package io.dce.conformance.stub.published.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a document shows of a value: its examples and its default. Only what satisfies the schema is taken, and nothing of
 * a text with a format, since examples often have another one.
 */
record Shown(MergedSchema schema, List<String> kinds, JsonNode example) {
    /** What tells things apart must not be the same for all of them. */
    private static final List<String> IDENTIFIERS = List.of(
            "id", "ids", "uuid", "name", "names", "key", "keys", "slug", "code", "number", "login", "title", "label",
            "path", "ref", "sha", "hash", "tag", "tags", "email", "urn", "url", "value", "item", "items");

    private static final List<String> KEYWORDS = List.of("example", "x-example", "default");

    static boolean identifies(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return IDENTIFIERS.stream().anyMatch(plain::endsWith);
    }

    /** Examples and the default that fit, of values that have no members. */
    Stream<JsonNode> examples() {
        return Stream.concat(Stream.of(example), own()).flatMap(this::fitting);
    }

    /** The value, if it satisfies the schema. */
    Stream<JsonNode> fitting(JsonNode value) {
        boolean fits = value.isValueNode()
                && !value.isNull()
                && JsonKinds.fits(kinds, value)
                && (!value.isTextual() || !schema.has("format") && TextValues.fits(schema, value.asText()))
                && (!value.isNumber() || NumberValues.allows(schema, !kinds.contains("number"), value));
        return fits ? Stream.of(value) : Stream.empty();
    }

    /** What is shown of an object, for its members. */
    JsonNode object() {
        return Stream.concat(Stream.of(example), own())
                .filter(JsonNode::isObject)
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private Stream<JsonNode> own() {
        return Stream.concat(
                KEYWORDS.stream().flatMap(schema::all), schema.all("examples").map(examples -> examples.path(0)));
    }
}
