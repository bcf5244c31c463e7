package io.dce.conformance.check.ops.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.format.Format;
import java.math.BigDecimal;
import java.util.List;

/**
 * The formats of whole numbers, as OpenAPI's registry has them: within their bits, also where ProtoJSON writes them as
 * decimal texts. A text that isn't set is empty.
 *
 * @param getName the format
 * @param least the smallest number that it allows
 * @param most the largest
 */
record IntegerFormat(String getName, BigDecimal least, BigDecimal most) implements Format {
    static final List<IntegerFormat> ALL = List.of(
            signed("int8", 7),
            signed("int16", 15),
            signed("int32", 31),
            signed("int64", 63),
            unsigned("uint8", 8),
            unsigned("uint16", 16),
            unsigned("uint32", 32),
            unsigned("uint64", 64));

    private static IntegerFormat signed(String name, int bits) {
        BigDecimal end = BigDecimal.valueOf(2).pow(bits);
        return new IntegerFormat(name, end.negate(), end.subtract(BigDecimal.ONE));
    }

    private static IntegerFormat unsigned(String name, int bits) {
        BigDecimal end = BigDecimal.valueOf(2).pow(bits);
        return new IntegerFormat(name, BigDecimal.ZERO, end.subtract(BigDecimal.ONE));
    }

    /** What is neither a text nor a whole number is for the type to mind. */
    @Override
    public boolean matches(ExecutionContext execution, SchemaContext schema, JsonNode value) {
        if (value.isTextual()) {
            String text = value.asText();
            return text.isEmpty() || text.matches("-?\\d{1,20}") && within(new BigDecimal(text));
        }
        return JsonValues.number(value)
                .filter(JsonValues::whole)
                .map(this::within)
                .orElse(true);
    }

    private boolean within(BigDecimal number) {
        return number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
    }
}
