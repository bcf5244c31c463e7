package io.dce.conformance.escape;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Texts in which every character is seen: control characters, marks that turn the direction of writing, other characters
 * without a shape, and halves of surrogate pairs are shown as escapes, e.g. {@code \u001b}.
 */
public final class VisibleText {
    private static final String UNSEEN = "\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\ufffe\\uffff";
    private static final Pattern IN_A_LINE = Pattern.compile("[" + UNSEEN + "]");
    private static final Pattern IN_LINES = Pattern.compile("[" + UNSEEN + "&&[^\\n\\t]]");

    private VisibleText() {}

    /** As one line: line breaks and tabs are shown as escapes too. */
    public static String line(String text) {
        return IN_A_LINE.matcher(text).replaceAll(VisibleText::escaped);
    }

    /** As it is laid out: line feeds and tabs stay what they are. */
    public static String lines(String text) {
        return IN_LINES.matcher(text).replaceAll(VisibleText::escaped);
    }

    private static String escaped(MatchResult unseen) {
        StringBuilder escapes = new StringBuilder();
        for (char c : unseen.group().toCharArray()) {
            // Twice, since a replacement takes one backslash for its own.
            escapes.append("\\\\")
                    .append(
                            switch (c) {
                                case '\n' -> "n";
                                case '\r' -> "r";
                                case '\t' -> "t";
                                default -> String.format(Locale.ROOT, "u%04x", (int) c);
                            });
        }
        return escapes.toString();
    }
}
