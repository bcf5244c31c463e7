package io.dce.conformance.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells what can be the secret of an access key from what is too short for it, or says something else. */
public final class PlausibleKey {
    /** With fewer, a secret can be guessed. */
    public static final int SHORTEST = 12;

    private static final int FEWEST_DIFFERENT = 6;

    /** A word, or a few written as one. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z]?[a-z]*(?:[A-Z][a-z]+){0,2}");

    private static final int LONGEST_WORD = 23;

    /** What only the structure of a report has: JSON's between a name and its value, HTML's and XML's of a tag. */
    private static final List<String> STRUCTURE = List.of("\":", "=\"", "</", "/>", "{\"", "<!");

    private static final String VOCABULARY = vocabulary();

    private PlausibleKey() {}

    /**
     * Why a text can't be the secret of a key, since redacting it would blank out what isn't one.
     *
     * @return in words that follow "is not an access key: "; empty when it can be
     */
    public static Optional<String> objection(String text) {
        if (text.length() < SHORTEST || text.chars().distinct().count() < FEWEST_DIFFERENT) {
            return Optional.of(
                    "a key has at least " + SHORTEST + " characters, " + FEWEST_DIFFERENT + " of them different");
        }
        return isOrdinary(text)
                        || text.length() < 2 * LONGEST_WORD
                                && STRUCTURE.stream().anyMatch(text::contains)
                ? Optional.of("it is an ordinary word, or one of the contract or the reports, in which it could not be "
                        + "told from a key")
                : Optional.empty();
    }

    /** Whether a text stands in what the kit itself says, is a word, or holds what gives JSON its structure. */
    public static boolean isOrdinary(String text) {
        return isWord(text)
                || text.length() < 2 * LONGEST_WORD && STRUCTURE.stream().anyMatch(text::contains);
    }

    /** Whether a text stands in what the kit itself says, or is a word. */
    public static boolean isWord(String text) {
        return text.length() <= LONGEST_WORD && WORD.matcher(text).matches()
                || VOCABULARY.contains(text.toLowerCase(Locale.ROOT));
    }

    private static String vocabulary() {
        try (InputStream in = PlausibleKey.class.getResourceAsStream("vocabulary.txt")) {
            return new String(in.readAllBytes(), UTF_8).toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
