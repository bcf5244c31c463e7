package io.dce.conformance.sweep.value;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.openapi.ApiParameter;
import io.dce.conformance.openapi.DeclaredSchema;
import io.dce.conformance.openapi.EcmaPattern;
import io.dce.conformance.openapi.PatternException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A value that a parameter may have by its type, its bounds and its format, where its document gives none. */
public final class MadeValue {
    private static final Duration PATIENCE = Duration.ofMillis(100);
    private static final int LONGEST = 256;
    private static final String[] USUAL = {
        "1", "a", "A", "abc", "name-1", "a1", "1.0.0", "2024-01-11", "00000000-0000-4000-8000-000000000001",
                "us-east-1",
        "a/b", "a:b", "A1", "AB", "ABC", "12345", "0123456789abcdef", "a@example.com", "#000000", "asc"
    };

    private final List<DeclaredSchema> parts;

    private MadeValue(ApiParameter parameter) {
        this.parts = GivenValue.parts(parameter.schema(), 8);
    }

    /** One that the document gives, or else one that it allows. */
    public static String of(ApiParameter parameter) {
        return GivenValue.of(parameter).orElseGet(() -> new MadeValue(parameter).made());
    }

    private String made() {
        String type = parts.stream()
                .map(DeclaredSchema::type)
                .filter(t -> !t.isEmpty() && !t.equals("array") && !t.equals("null"))
                .findFirst()
                .orElse("string");
        return switch (type) {
            case "boolean" -> "true";
            case "integer" -> number(true);
            case "number" -> number(false);
            case "object" -> "{}";
            default -> text();
        };
    }

    private String number(boolean whole) {
        boolean above = keyword("exclusiveMinimum").map(JsonNode::asBoolean).orElse(false);
        Optional<BigDecimal> least = bound("minimum").map(bound -> above ? bound.add(BigDecimal.ONE) : bound);
        Optional<BigDecimal> more = bound("exclusiveMinimum").map(bound -> bound.add(BigDecimal.ONE));
        Optional<BigDecimal> most =
                bound("maximum").or(() -> bound("exclusiveMaximum").map(bound -> bound.subtract(BigDecimal.ONE)));
        BigDecimal value = Stream.of(least, more)
                .flatMap(Optional::stream)
                .reduce(BigDecimal::max)
                .orElse(most.filter(bound -> bound.compareTo(BigDecimal.ONE) < 0)
                        .orElse(BigDecimal.ONE));
        if (whole) {
            value = value.setScale(0, RoundingMode.CEILING);
        }
        Optional<BigDecimal> step = bound("multipleOf").filter(of -> of.signum() > 0);
        if (step.isPresent()) {
            value = value.divide(step.get(), 0, RoundingMode.CEILING).multiply(step.get());
        }
        return value.toPlainString();
    }

    private String text() {
        String format = keyword("format").map(JsonNode::asText).orElse("");
        String text = switch (format.toLowerCase(Locale.ROOT)) {
            case "date-time" -> "2024-01-11T08:00:00Z";
            case "date" -> "2024-01-11";
            case "time" -> "08:00:00Z";
            case "duration" -> "PT1H";
            case "uuid" -> "00000000-0000-4000-8000-000000000001";
            case "email" -> "user@example.com";
            case "uri", "url", "iri" -> "https://example.com/1";
            case "hostname" -> "example.com";
            case "ipv4" -> "192.0.2.1";
            case "ipv6" -> "2001:db8::1";
            case "byte" -> "MQ==";
            default -> "";
        };
        return text.isEmpty() ? fitting() : text;
    }

    /** Of usual texts, the first that fits; that none does, the platform may say. */
    private String fitting() {
        int least = Math.min(LONGEST, length("minLength").orElse(1));
        int most = length("maxLength").orElse(LONGEST);
        Optional<EcmaPattern> pattern = keyword("pattern").map(JsonNode::asText).flatMap(MadeValue::pattern);
        return Stream.concat(
                        Stream.of(USUAL),
                        Stream.of(USUAL)
                                .map(text ->
                                        text.repeat(1 + least / text.length()).substring(0, Math.max(1, least))))
                .filter(text -> text.length() >= least && text.length() <= most)
                .filter(text -> pattern.map(p -> found(p, text)).orElse(true))
                .findFirst()
                .orElse("1");
    }

    private Optional<Integer> length(String name) {
        return keyword(name).filter(JsonNode::canConvertToInt).map(JsonNode::asInt);
    }

    private Optional<BigDecimal> bound(String name) {
        return keyword(name)
                .filter(value -> value.isNumber() && Double.isFinite(value.asDouble()))
                .map(JsonNode::decimalValue)
                .filter(bound -> Math.abs(bound.scale()) < LONGEST);
    }

    private Optional<JsonNode> keyword(String name) {
        return parts.stream()
                .map(part -> part.node().path(name))
                .filter(value -> !value.isMissingNode())
                .findFirst();
    }

    private static Optional<EcmaPattern> pattern(String source) {
        try {
            return Optional.of(EcmaPattern.of(source));
        } catch (PatternException e) {
            return Optional.empty();
        }
    }

    private static boolean found(EcmaPattern pattern, String text) {
        try {
            return pattern.isFoundIn(text, PATIENCE, () -> false);
        } catch (PatternException e) {
            return false;
        }
    }
}
