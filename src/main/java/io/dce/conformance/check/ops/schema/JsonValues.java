package io.dce.conformance.check.ops.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * JSON's values as JSON Schema compares them (draft 2020-12, core, section 4.2.2): 1 and 1.0 are one number. All of it is
 * arithmetic of a few digits, also for {@code 1e999999999}, which nobody may write out.
 */
final class JsonValues {
    private JsonValues() {}

    /** The value of a number; empty for anything else, and for a number that was too large to be read. */
    static Optional<BigDecimal> number(JsonNode node) {
        boolean finite =
                node.isNumber() && (!node.isDouble() && !node.isFloat() || Double.isFinite(node.doubleValue()));
        return finite ? Optional.of(node.decimalValue()) : Optional.empty();
    }

    /** Something that is equal for equal values. */
    static Object identity(JsonNode node) {
        if (node.isArray()) {
            List<Object> items = new ArrayList<>();
            node.forEach(item -> items.add(identity(item)));
            return items;
        }
        if (node.isObject()) {
            Map<String, Object> members = new HashMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), identity(member.getValue())));
            return members;
        }
        return number(node).<Object>map(BigDecimal::stripTrailingZeros).orElse(node);
    }

    /** Whether a number has no fraction: 1.0 has none. */
    static boolean whole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    /** Whether a number is another one so many times. */
    static boolean multiple(BigDecimal number, BigDecimal of) {
        BigDecimal value = number.stripTrailingZeros();
        BigDecimal divisor = of.stripTrailingZeros();
        if (value.signum() == 0 || divisor.signum() == 0) {
            return true;
        }
        long zeros = (long) divisor.scale() - value.scale();
        if (zeros < 0) {
            // It has digits behind the divisor's last one, of which the last is no zero.
            return false;
        }
        BigInteger modulus = divisor.unscaledValue().abs();
        return value.unscaledValue()
                        .multiply(BigInteger.TEN.modPow(BigInteger.valueOf(zeros), modulus))
                        .mod(modulus)
                        .signum()
                == 0;
    }
}
