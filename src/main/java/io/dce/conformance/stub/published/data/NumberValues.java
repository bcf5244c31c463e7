package io.dce.conformance.stub.published.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Numbers within bounds, on a grid where there is one: another for each item, as long as there are enough. */
final class NumberValues {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    /** Between two bounds there is room for so many fractions, more than a list has items. */
    private static final int FRACTIONS = 32;

    private static final int OTHERS = 8;
    private static final int MOST_STEPS = 1_000;

    private static final Map<String, Integer> BITS = Map.of(
            "int8", 7, "uint8", 8, "int16", 15, "uint16", 16, "int32", 31, "uint32", 32, "int64", 63, "uint64", 64);

    private final MergedSchema schema;
    private final boolean whole;
    private Optional<BigDecimal> least = Optional.empty();
    private boolean aboveLeast;
    private Optional<BigDecimal> most = Optional.empty();
    private boolean belowMost;

    private NumberValues(MergedSchema schema, boolean whole) {
        this.schema = schema;
        this.whole = whole || schema.all("format").anyMatch(format -> BITS.containsKey(format.asText()));
        schema.all("format").forEach(format -> bits(format.asText()));
        schema.parts().forEach(part -> bounds(part.node()));
    }

    /** The number of an item, then others, should something else not allow it; none where no number is within bounds. */
    static Stream<JsonNode> of(MergedSchema schema, boolean whole, int number) {
        NumberValues values = new NumberValues(schema, whole);
        return IntStream.range(0, OTHERS)
                .mapToObj(i -> values.value(number + i * FRACTIONS))
                .flatMap(Optional::stream)
                .map(NumberValues::node);
    }

    /** Whether a number is within all bounds and on the grid. */
    static boolean allows(MergedSchema schema, boolean whole, JsonNode given) {
        NumberValues values = new NumberValues(schema, whole);
        BigDecimal value = given.decimalValue();
        return values.within(value)
                && values.grid()
                        .map(step -> value.remainder(step).signum() == 0)
                        .orElse(true);
    }

    private static JsonNode node(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0
                ? JsonNodeFactory.instance.numberNode(value.toBigInteger())
                : JsonNodeFactory.instance.numberNode(value);
    }

    private void bits(String format) {
        Integer bits = BITS.get(format);
        if (bits != null) {
            BigInteger end = BigInteger.TWO.pow(bits);
            atLeast(format.startsWith("u") ? BigDecimal.ZERO : new BigDecimal(end.negate()), false);
            atMost(new BigDecimal(end.subtract(BigInteger.ONE)), false);
        }
    }

    /** A bound is exclusive by a flag next to it until OpenAPI 3.0, by itself from 3.1 on. */
    private void bounds(JsonNode node) {
        if (node.path("minimum").isNumber()) {
            atLeast(
                    node.get("minimum").decimalValue(),
                    node.path("exclusiveMinimum").asBoolean());
        }
        if (node.path("exclusiveMinimum").isNumber()) {
            atLeast(node.get("exclusiveMinimum").decimalValue(), true);
        }
        if (node.path("maximum").isNumber()) {
            atMost(
                    node.get("maximum").decimalValue(),
                    node.path("exclusiveMaximum").asBoolean());
        }
        if (node.path("exclusiveMaximum").isNumber()) {
            atMost(node.get("exclusiveMaximum").decimalValue(), true);
        }
    }

    private void atLeast(BigDecimal bound, boolean exclusive) {
        int compared = least.map(bound::compareTo).orElse(1);
        if (compared >= 0) {
            aboveLeast = exclusive || compared == 0 && aboveLeast;
            least = Optional.of(bound);
        }
    }

    private void atMost(BigDecimal bound, boolean exclusive) {
        int compared = most.map(bound::compareTo).orElse(-1);
        if (compared <= 0) {
            belowMost = exclusive || compared == 0 && belowMost;
            most = Optional.of(bound);
        }
    }

    private boolean within(BigDecimal value) {
        int low = least.map(value::compareTo).orElse(1);
        int high = most.map(value::compareTo).orElse(-1);
        return (low > 0 || low == 0 && !aboveLeast) && (high < 0 || high == 0 && !belowMost);
    }

    private Optional<BigDecimal> value(int number) {
        Optional<BigDecimal> step = grid();
        return (step.isPresent() ? onGrid(step.get(), number) : between(number)).filter(this::within);
    }

    private Optional<BigDecimal> grid() {
        Optional<BigDecimal> step = whole ? Optional.of(BigDecimal.ONE) : Optional.empty();
        for (JsonNode multiple : (Iterable<JsonNode>) schema.all("multipleOf")::iterator) {
            if (multiple.isNumber() && multiple.decimalValue().signum() > 0) {
                step = Optional.of(step.map(known -> common(known, multiple.decimalValue()))
                        .orElse(multiple.decimalValue()));
            }
        }
        return step;
    }

    /** The least number that is a multiple of both. */
    private static BigDecimal common(BigDecimal a, BigDecimal b) {
        int scale = Math.max(0, Math.max(a.scale(), b.scale()));
        if (scale > MOST_STEPS || a.precision() + b.precision() + scale > MOST_STEPS) {
            return a;
        }
        BigInteger x = a.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
        BigInteger y = b.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
        return new BigDecimal(x.divide(x.gcd(y)).multiply(y), scale);
    }

    private Optional<BigDecimal> onGrid(BigDecimal step, int number) {
        BigInteger first = least.map(bound -> first(bound, step)).orElse(null);
        BigInteger last = most.map(bound -> last(bound, step)).orElse(null);
        BigInteger zero = BigInteger.ZERO;
        if (first == null || first.signum() < 0 && (last == null || last.signum() >= 0)) {
            // Numbers of which people think: from nought on, where that is allowed.
            first = last != null && last.signum() < 0 && first == null
                    ? last.subtract(BigInteger.valueOf(FRACTIONS))
                    : zero;
        }
        if (last != null && last.compareTo(first) < 0) {
            return Optional.empty();
        }
        BigInteger turn = BigInteger.valueOf(number);
        BigInteger many = last == null ? null : last.subtract(first).add(BigInteger.ONE);
        return Optional.of(new BigDecimal(first.add(many == null ? turn : turn.mod(many))).multiply(step));
    }

    private BigInteger first(BigDecimal bound, BigDecimal step) {
        BigInteger first = bound.divide(step, 0, RoundingMode.CEILING).toBigInteger();
        boolean at = new BigDecimal(first).multiply(step).compareTo(bound) == 0;
        return at && aboveLeast ? first.add(BigInteger.ONE) : first;
    }

    private BigInteger last(BigDecimal bound, BigDecimal step) {
        BigInteger last = bound.divide(step, 0, RoundingMode.FLOOR).toBigInteger();
        boolean at = new BigDecimal(last).multiply(step).compareTo(bound) == 0;
        return at && belowMost ? last.subtract(BigInteger.ONE) : last;
    }

    private Optional<BigDecimal> between(int number) {
        BigDecimal plain = BigDecimal.valueOf(number).add(HALF);
        if (within(plain)) {
            return Optional.of(plain);
        }
        if (least.isPresent() && most.isPresent()) {
            BigDecimal low = least.get();
            BigDecimal share = BigDecimal.valueOf(number % (FRACTIONS - 1) + 1L).divide(BigDecimal.valueOf(FRACTIONS));
            BigDecimal inner = low.add(most.get().subtract(low).multiply(share));
            return Optional.of(within(inner) ? inner : low);
        }
        return Optional.of(
                least.isPresent() ? least.get().add(plain) : most.orElseThrow().subtract(plain));
    }
}
