package io.dce.conformance.sweep.value;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.openapi.ApiParameter;
import io.dce.conformance.openapi.DeclaredSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A value that a document itself gives for a parameter. */
public final class GivenValue {
    private static final int DEEPEST = 8;

    private GivenValue() {}

    /**
     * The only one that it may be, its default, one of its examples, or the first that it may be.
     *
     * @return empty where the document names none
     */
    public static Optional<String> of(ApiParameter parameter) {
        List<JsonNode> values = new ArrayList<>();
        List<DeclaredSchema> parts = parts(parameter.schema(), DEEPEST);
        parts.forEach(part -> values.add(part.node().path("const")));
        parts.forEach(part -> values.add(part.node().path("default")));
        values.addAll(parameter.examples());
        for (DeclaredSchema part : parts) {
            values.add(part.node().path("example"));
            part.node().path("examples").forEach(values::add);
        }
        parts.forEach(part -> part.node().path("enum").forEach(values::add));
        return values.stream().flatMap(value -> text(value).stream()).findFirst();
    }

    /** A value as it stands in a path or a query: of a list, its first element. */
    private static Optional<String> text(JsonNode value) {
        if (value.isArray() && !value.isEmpty()) {
            return text(value.path(0));
        }
        return Optional.of(value)
                .filter(v -> v.isValueNode() && !v.isNull())
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank());
    }

    /** The schema, what it is made of, and what its elements are; of alternatives, the first. */
    static List<DeclaredSchema> parts(DeclaredSchema schema, int depth) {
        List<DeclaredSchema> parts = new ArrayList<>();
        DeclaredSchema self = schema.resolved();
        parts.add(self);
        if (depth == 0) {
            return parts;
        }
        for (int i = 0; i < self.node().path("allOf").size(); i++) {
            parts.addAll(parts(self.at("allOf", String.valueOf(i)), depth - 1));
        }
        for (String alternatives : List.of("oneOf", "anyOf")) {
            if (!self.node().path(alternatives).isEmpty()) {
                parts.addAll(parts(self.at(alternatives, "0"), depth - 1));
            }
        }
        self.items().ifPresent(items -> parts.addAll(parts(items, depth - 1)));
        return parts;
    }
}
