package io.dce.conformance.drift.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is said of a value without other schemas.
 *
 * @param format empty for none
 * @param values the only good ones, where they are listed
 * @param constant whether the only good one is given as a constant
 * @param limits by their keyword, e.g. {@code minLength}; a limit that excludes nothing is none
 * @param multiples what it must be a multiple of
 * @param patterns what it must match
 * @param unique whether no element may be there twice
 * @param texts other keywords that can only be the same or not, as JSON
 */
public record Facts(
        String format,
        Optional<Set<JsonNode>> values,
        boolean constant,
        Map<String, Limit> limits,
        Set<BigDecimal> multiples,
        Set<String> patterns,
        boolean unique,
        Map<String, String> texts) {
    static final Facts NONE = new Facts("", Optional.empty(), false, Map.of(), Set.of(), Set.of(), false, Map.of());

    /**
     * The end of a range.
     *
     * @param value the end
     * @param exclusive whether the end itself is not good
     */
    public record Limit(BigDecimal value, boolean exclusive) {
        /** Longer numbers are written with an exponent. */
        private static final int LONG = 40;

        /** The same value written in another way is the same. */
        public Limit {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }

        @Override
        public String toString() {
            boolean plain = Math.abs((long) value.scale()) < LONG;
            return (plain ? value.toPlainString() : value.toString()) + (exclusive ? " (exclusive)" : "");
        }
    }
}
