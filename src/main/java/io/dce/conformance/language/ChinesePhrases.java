package io.dce.conformance.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the kit says, in Chinese, read from tables of two columns: a text or a {@link Phrase} in English, and the
 * translation. Full stops at the end are no part of either.
 */
final class ChinesePhrases {
    private static final List<String> TABLES = List.of(
            "pages", "console", "rules", "sources", "scenarios", "verdicts", "operations", "documents", "causes");
    private static final int DEEPEST = 7;
    private static final Pattern WITH_GAPS = Pattern.compile(".*\\{\\dn?}.*");

    private static final Map<String, String> TEXTS = new HashMap<>();
    private static final List<Phrase> PHRASES = new ArrayList<>();

    static {
        TABLES.stream().flatMap(ChinesePhrases::lines).forEach(columns -> {
            if (WITH_GAPS.matcher(columns[0]).matches()) {
                PHRASES.add(Phrase.of(columns[0], columns[1]));
            } else {
                TEXTS.put(columns[0], columns[1]);
            }
        });
        PHRASES.sort(Comparator.comparing(Phrase::anchored)
                .thenComparing(Phrase::weight)
                .reversed());
    }

    private ChinesePhrases() {}

    static String translate(String text) {
        return translate(text, 0);
    }

    private static String translate(String text, int depth) {
        return depth > DEEPEST
                ? text
                : whole(text, depth).or(() -> sentence(text, depth)).orElseGet(() -> parts(text, depth));
    }

    private static Optional<String> whole(String text, int depth) {
        return Optional.ofNullable(TEXTS.get(text))
                .or(() -> PHRASES.stream()
                        .map(phrase -> phrase.translate(text, inner -> translate(inner, depth + 1)))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /** What ends with a full stop is the same without. */
    private static Optional<String> sentence(String text, int depth) {
        return text.endsWith(".")
                ? whole(text.substring(0, text.length() - 1), depth).map(whole -> whole + "。")
                : Optional.empty();
    }

    /** Several findings in one text; what holds none that is known, as a media type, stays as it is. */
    private static String parts(String text, int depth) {
        List<String> parts = List.of(text.split("; "));
        List<String> said = parts.size() < 2
                ? parts
                : parts.stream().map(part -> translate(part, depth + 1)).toList();
        return said.equals(parts) ? text : String.join("；", said);
    }

    private static Stream<String[]> lines(String table) {
        try (InputStream file = ChinesePhrases.class.getResourceAsStream("zh/" + table + ".tsv")) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty())
                    .map(line -> line.split("\t", 2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
