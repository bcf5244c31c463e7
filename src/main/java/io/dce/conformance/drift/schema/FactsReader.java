package io.dce.conformance.drift.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.drift.schema.Facts.Limit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads what is said without other schemas; of parts that hold at once, the narrowest counts. */
final class FactsReader {
    private static final List<String> LOWER = List.of("minLength", "minItems", "minProperties", "minContains");
    private static final List<String> UPPER = List.of("maxLength", "maxItems", "maxProperties", "maxContains");
    private static final List<String> TEXTS = List.of("if", "then", "else", "contentSchema");
    private static final Set<String> EVERYTHING = Set.of("", ".*", "^.*$", "^.*", ".*$");

    /** They say how a value is shown, not what it is. */
    private static final Set<String> FOR_SHOW = Set.of("password", "string");

    /** Larger exponents are not rounded. */
    private static final int LARGE = 1000;

    private final List<JsonNode> parts;
    private final Map<String, Limit> limits = new HashMap<>();

    FactsReader(List<JsonNode> parts) {
        this.parts = parts;
    }

    Facts read() {
        for (JsonNode part : parts) {
            LOWER.forEach(keyword -> limit(keyword, part.path(keyword), part.path(""), true));
            UPPER.forEach(keyword -> limit(keyword, part.path(keyword), part.path(""), false));
            limit("minimum", part.path("minimum"), part.path("exclusiveMinimum"), true);
            limit("maximum", part.path("maximum"), part.path("exclusiveMaximum"), false);
        }
        LOWER.forEach(keyword ->
                limits.computeIfPresent(keyword, (k, limit) -> limit.value().signum() <= 0 ? null : limit));
        Set<BigDecimal> multiples = new HashSet<>();
        Set<String> patterns = new TreeSet<>();
        Set<String> formats = new TreeSet<>();
        boolean unique = false;
        for (JsonNode part : parts) {
            Values.number(part.path("multipleOf"))
                    .filter(n -> n.signum() > 0)
                    .ifPresent(n -> multiples.add(n.stripTrailingZeros()));
            if (!EVERYTHING.contains(part.path("pattern").asText())) {
                patterns.add(part.path("pattern").asText());
            }
            formats.add(format(part));
            unique |= part.path("uniqueItems").asBoolean();
        }
        formats.remove("");
        return new Facts(
                String.join(" and ", formats),
                values(),
                parts.stream().anyMatch(part -> part.has("const")),
                limits,
                multiples,
                patterns,
                unique,
                texts());
    }

    /** The same for whole numbers, of which none lies between two. */
    static Facts whole(Facts facts) {
        Map<String, Limit> limits = new HashMap<>(facts.limits());
        limits.computeIfPresent("minimum", (k, limit) -> whole(limit, RoundingMode.CEILING, BigDecimal.ONE));
        limits.computeIfPresent("maximum", (k, limit) -> whole(limit, RoundingMode.FLOOR, BigDecimal.ONE.negate()));
        return new Facts(
                facts.format(),
                facts.values(),
                facts.constant(),
                limits,
                facts.multiples(),
                facts.patterns(),
                facts.unique(),
                facts.texts());
    }

    private static Limit whole(Limit limit, RoundingMode inwards, BigDecimal next) {
        if (Math.abs((long) limit.value().scale()) > LARGE) {
            return limit;
        }
        BigDecimal rounded = limit.value().setScale(0, inwards);
        boolean itself = limit.exclusive() && rounded.compareTo(limit.value()) == 0;
        return new Limit(itself ? rounded.add(next) : rounded, false);
    }

    /** OpenAPI 3.0 says whether the limit is exclusive, 3.1 has a limit of its own for that. */
    private void limit(String keyword, JsonNode inclusive, JsonNode exclusive, boolean lower) {
        boolean itself = exclusive.isBoolean() && exclusive.asBoolean();
        Values.number(inclusive).ifPresent(n -> narrow(keyword, new Limit(n, itself), lower));
        Values.number(exclusive).ifPresent(n -> narrow(keyword, new Limit(n, true), lower));
    }

    private void narrow(String keyword, Limit limit, boolean lower) {
        limits.merge(keyword, limit, (one, other) -> {
            int order = one.value().compareTo(other.value());
            boolean first = order == 0 ? one.exclusive() : (order > 0) == lower;
            return first ? one : other;
        });
    }

    private static String format(JsonNode part) {
        String format = part.path("format").asText();
        if (part.path("type").asText().equals("file")) {
            return "binary";
        }
        if (format.isEmpty() && part.path("contentEncoding").isTextual()) {
            String encoding = part.path("contentEncoding").asText();
            return encoding.equals("base64") ? "byte" : encoding;
        }
        if (format.isEmpty() && part.path("contentMediaType").isTextual()) {
            String type = part.path("contentMediaType").asText();
            return type.equals("application/octet-stream") ? "binary" : type;
        }
        return FOR_SHOW.contains(format) ? "" : format;
    }

    private Optional<Set<JsonNode>> values() {
        Set<JsonNode> values = null;
        for (JsonNode part : parts) {
            Set<JsonNode> own = new LinkedHashSet<>();
            if (part.has("const")) {
                own.add(Values.canonical(part.get("const")));
            } else if (part.path("enum").isArray()) {
                part.get("enum").forEach(value -> own.add(Values.canonical(value)));
            } else {
                continue;
            }
            if (values == null) {
                values = own;
            } else {
                values.retainAll(own);
            }
        }
        return Optional.ofNullable(values);
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        for (JsonNode part : parts) {
            for (String keyword : TEXTS) {
                if (part.has(keyword)) {
                    texts.merge(keyword, part.get(keyword).toString(), (one, other) -> one + " and " + other);
                }
            }
        }
        return texts;
    }
}
