package io.dce.conformance.check.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.format.Format;
import java.math.BigInteger;
import java.util.List;

/**
 * The formats of whole numbers, as OpenAPI's registry has them: within their bits, also where ProtoJSON writes them as
 * decimal texts. A text that isn't set is empty.
 *
 * @param getName the format
 * @param least the smallest number that it allows
 * @param most the largest
 */
record IntegerFormat(String getName, BigInteger least, BigInteger most) implements Format {
    static final List<IntegerFormat> ALL = List.of(signed("int32", 31), signed("int64", 63), unsigned("uint64", 64));

    private static IntegerFormat signed(String name, int bits) {
        BigInteger end = BigInteger.TWO.pow(bits);
        return new IntegerFormat(name, end.negate(), end.subtract(BigInteger.ONE));
    }

    private static IntegerFormat unsigned(String name, int bits) {
        return new IntegerFormat(name, BigInteger.ZERO, BigInteger.TWO.pow(bits).subtract(BigInteger.ONE));
    }

    /** What is neither a text nor a whole number is for the type to mind. */
    @Override
    public boolean matches(ExecutionContext execution, SchemaContext schema, JsonNode value) {
        if (value.isTextual()) {
            String text = value.asText();
            return text.isEmpty() || text.matches("-?\\d{1,20}") && within(new BigInteger(text));
        }
        return !value.isIntegralNumber() || within(value.bigIntegerValue());
    }

    private boolean within(BigInteger number) {
        return number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
    }
}
