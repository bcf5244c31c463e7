package io.dce.conformance.drift.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.drift.schema.Schema.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Alternatives that differ by their listed values alone are one list, as where each word has a description of its own. */
final class ListedShapes {
    private ListedShapes() {}

    static List<Shape> merged(List<Shape> shapes) {
        Map<Object, Shape> merged = new LinkedHashMap<>();
        for (Shape shape : shapes) {
            boolean list = shape.facts().values().isPresent()
                    && shape.forbidden().isEmpty()
                    && !shape.type().equals("object")
                    && !shape.type().equals("array");
            Object key = list ? List.of(shape.type(), with(shape.facts(), Set.of(), false)) : new Object();
            merged.merge(key, shape, ListedShapes::both);
        }
        return new ArrayList<>(merged.values());
    }

    private static Shape both(Shape one, Shape other) {
        Set<JsonNode> values = new LinkedHashSet<>(one.facts().values().orElseThrow());
        values.addAll(other.facts().values().orElseThrow());
        return new Shape(
                "", one.type(), with(one.facts(), values, false), one.members(), one.elements(), one.forbidden());
    }

    private static Facts with(Facts facts, Set<JsonNode> values, boolean constant) {
        return new Facts(
                facts.format(),
                Optional.of(values),
                constant,
                facts.limits(),
                facts.multiples(),
                facts.patterns(),
                facts.unique(),
                facts.texts());
    }
}
