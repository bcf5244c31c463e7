package io.dce.conformance.stub.published.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Objects that satisfy one alternative of a {@code oneOf} alone. Where an object satisfies several, members that only the
 * others know get a value that those don't allow.
 */
final class Exclusion {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<JsonNode> VALUES = List.of(
            NODES.booleanNode(true), NODES.numberNode(0), NODES.textNode("-"), NODES.arrayNode(), NODES.objectNode());
    private static final int MOST = 20;

    private final ValueCheck check;

    Exclusion(ValueCheck check) {
        this.check = check;
    }

    /** The object itself, then others like it. */
    Stream<JsonNode> of(MergedSchema schema, JsonNode value) {
        if (!value.isObject() || !schema.has("oneOf")) {
            return Stream.of(value);
        }
        return Stream.concat(
                Stream.of(value),
                schema.parts().stream()
                        .filter(part -> part.node().has("oneOf"))
                        .flatMap(part -> of(schema, part, value)));
    }

    private Stream<JsonNode> of(MergedSchema schema, SchemaPart owner, JsonNode value) {
        List<SchemaPart> satisfied = IntStream.range(
                        0, owner.node().path("oneOf").size())
                .limit(MOST)
                .mapToObj(i -> owner.at("oneOf", i))
                .filter(option -> check.satisfies(List.of(option), value))
                .toList();
        return satisfied.size() < 2
                ? Stream.empty()
                : satisfied.stream().map(kept -> only(schema, kept, satisfied, value.deepCopy()));
    }

    private JsonNode only(MergedSchema schema, SchemaPart kept, List<SchemaPart> satisfied, ObjectNode value) {
        MergedSchema own = schema.and(List.of(kept));
        for (SchemaPart other : satisfied) {
            if (other != kept) {
                exclude(own, schema.and(List.of(other)), value);
            }
        }
        return value;
    }

    private void exclude(MergedSchema own, MergedSchema other, ObjectNode value) {
        for (String name : other.propertyNames()) {
            MergedSchema member = other.member(name);
            boolean free = !value.has(name) && own.member(name).parts().isEmpty();
            for (JsonNode wrong : free ? VALUES : List.<JsonNode>of()) {
                if (!check.satisfies(member.parts(), wrong)) {
                    value.set(name, wrong);
                    return;
                }
            }
        }
    }
}
