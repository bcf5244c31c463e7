package io.dce.conformance.stub.published.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Lists with as few elements as show what an element is. */
final class ArrayValues {
    private static final int MOST = 1_000;
    private static final int TRIES = 64;

    private final Nested nested;

    ArrayValues(Nested nested) {
        this.nested = nested;
    }

    /** A list; empty where there is none that is long enough. */
    Optional<JsonNode> of(MergedSchema schema, String name, int number) {
        int least = schema.all("minItems").mapToInt(JsonNode::asInt).max().orElse(0);
        int most = schema.all("maxItems").mapToInt(JsonNode::asInt).min().orElse(Integer.MAX_VALUE);
        int fixed = schema.all("prefixItems").mapToInt(JsonNode::size).max().orElse(0);
        if (least > MOST || least > most) {
            return Optional.empty();
        }
        boolean unique = schema.all("uniqueItems").anyMatch(JsonNode::asBoolean);
        int wanted = Math.max(least, Math.max(fixed, 1));
        int size = Math.min(most, nested.roomy() ? wanted : least);
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        Set<JsonNode> known = new HashSet<>();
        for (int i = 0; i < size; i++) {
            Optional<JsonNode> element = element(schema, name, number, i, unique ? known : Set.of());
            if (element.isEmpty()) {
                return array.size() >= least ? Optional.of(array) : Optional.empty();
            }
            known.add(element.get());
            array.add(element.get());
        }
        return Optional.of(array);
    }

    private Optional<JsonNode> element(MergedSchema schema, String name, int number, int index, Set<JsonNode> others) {
        MergedSchema element = schema.element(index);
        if (index == 0) {
            MergedSchema contained = schema.under("contains");
            element = contained.parts().isEmpty() ? element : element.and(contained.parts());
        }
        for (int i = 0; i < TRIES; i++) {
            Optional<JsonNode> value = nested.value(element, name, number + index + i, MissingNode.getInstance());
            if (value.isEmpty() || !others.contains(value.get())) {
                return value;
            }
        }
        return Optional.empty();
    }
}
