package io.dce.conformance.drift.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.Optional;

/** JSON values: 1 and 1.0 are the same. */
final class Values {
    private Values() {}

    /** The same for each way to write a value. */
    static JsonNode canonical(JsonNode value) {
        return number(value)
                .<JsonNode>map(n -> DecimalNode.valueOf(n.signum() == 0 ? BigDecimal.ZERO : n.stripTrailingZeros()))
                .orElse(value.isNumber() ? JsonNodeFactory.instance.textNode(value.asText()) : value);
    }

    /** A number; empty for anything else, and for one beyond all numbers. */
    static Optional<BigDecimal> number(JsonNode value) {
        if (!value.isNumber() || value.isFloatingPointNumber() && !Double.isFinite(value.doubleValue())) {
            return value.isBigDecimal() ? Optional.of(value.decimalValue()) : Optional.empty();
        }
        return Optional.of(value.decimalValue());
    }

    /** The name of a value's type. */
    static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case ARRAY -> "array";
            case OBJECT -> "object";
            case NUMBER -> whole(value) ? "integer" : "number";
            default -> "null";
        };
    }

    private static boolean whole(JsonNode value) {
        return number(value)
                .map(n -> n.signum() == 0 || n.stripTrailingZeros().scale() <= 0)
                .orElse(false);
    }
}
