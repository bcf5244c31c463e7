package io.dce.conformance.stub.published.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/** Texts of some length, format and pattern: another for each item, as long as there are enough. */
final class TextValues {
    private static final int MOST_PATTERNS = 5_000;
    /** Nobody needs a longer text to see that longer ones are allowed. */
    private static final int LONGEST = 100_000;

    private final ConcurrentMap<String, List<String>> byPattern = new ConcurrentHashMap<>();

    /** Those that are likely to satisfy a schema, the likeliest first; lengths and patterns are those of the schema. */
    Stream<String> of(MergedSchema schema, String name, int number) {
        int least = least(schema);
        int most = most(schema);
        if (least > LONGEST) {
            return Stream.empty();
        }
        return Stream.concat(likely(schema, name, number, least, most), matching(schema, number, least, most))
                .filter(text -> fits(schema, text, least, most));
    }

    /** Whether a text has the length and the patterns; formats are for others to judge. */
    static boolean fits(MergedSchema schema, String text) {
        return fits(schema, text, least(schema), most(schema));
    }

    private static boolean fits(MergedSchema schema, String text, int least, int most) {
        int length = text.codePointCount(0, text.length());
        return length >= least
                && length <= most
                && schema.all("pattern")
                        .filter(JsonNode::isTextual)
                        .allMatch(pattern -> Patterns.found(pattern.asText(), text));
    }

    private static int least(MergedSchema schema) {
        return schema.all("minLength").mapToInt(JsonNode::asInt).max().orElse(0);
    }

    private static int most(MergedSchema schema) {
        return schema.all("maxLength").mapToInt(JsonNode::asInt).min().orElse(Integer.MAX_VALUE);
    }

    private static Stream<String> likely(MergedSchema schema, String name, int number, int least, int most) {
        List<String> texts = new ArrayList<>();
        schema.all("format").forEach(format -> texts.addAll(FormatTexts.of(format.asText(), name, number, least)));
        if (texts.isEmpty()
                && schema.all("contentEncoding")
                        .anyMatch(coding -> coding.asText().startsWith("base64"))) {
            texts.addAll(FormatTexts.of("base64", name, number, least));
        }
        if (texts.isEmpty()) {
            texts.addAll(plain(name, number, least, most));
        }
        return texts.stream();
    }

    /** A name and a number, made longer or shorter. */
    private static List<String> plain(String name, int number, int least, int most) {
        String text = name + "-" + number;
        String digits = String.valueOf(number);
        int missing = least - text.codePointCount(0, text.length());
        String longer = missing > 0 ? name + "-" + "0".repeat(missing) + number : text;
        String letter = Integer.toString(number % Character.MAX_RADIX, Character.MAX_RADIX);
        List<String> texts = new ArrayList<>(List.of(longer));
        if (most < text.length() || least > 0 && most < Integer.MAX_VALUE) {
            texts.add("0".repeat(Math.max(0, least - digits.length())) + digits);
            texts.add(letter);
            texts.add("");
        } else {
            texts.add(digits);
        }
        return texts;
    }

    private Stream<String> matching(MergedSchema schema, int number, int least, int most) {
        return schema.all("pattern").filter(JsonNode::isTextual).flatMap(pattern -> {
            List<String> texts = texts(pattern.asText(), least, most);
            // From its own one on, so that others are tried where another pattern keeps it out.
            return texts.isEmpty()
                    ? Stream.empty()
                    : Stream.iterate(0, i -> i < texts.size(), i -> i + 1)
                            .map(i -> texts.get((number + i) % texts.size()));
        });
    }

    private List<String> texts(String pattern, int least, int most) {
        if (byPattern.size() > MOST_PATTERNS) {
            byPattern.clear();
        }
        return byPattern.computeIfAbsent(
                least + "," + most + "," + pattern,
                key -> PatternTexts.of(pattern, least, most == Integer.MAX_VALUE ? -1 : most));
    }
}
