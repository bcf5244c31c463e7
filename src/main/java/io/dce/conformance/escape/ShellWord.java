package io.dce.conformance.escape;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text as one word of a command for any POSIX shell. */
public final class ShellWord {
    private static final Pattern LINE_FEEDS_AT_THE_END = Pattern.compile("\\n+\\z");
    /** What a format of printf, the quotes around it and the history of an interactive shell would take for their own. */
    private static final String NOT_PLAIN = "'\\%!";

    /** What means something to a shell between double quotes, or to the history of an interactive one. */
    private static final String SPECIAL = "\\$\"`!";

    private ShellWord() {}

    /**
     * A part of a word.
     *
     * @param text as it is, or an expansion, e.g. {@code $DCE_TOKEN}
     * @param expanded whether the shell is to expand it
     */
    public record Part(String text, boolean expanded) {}

    /** Between single quotes; printed by the shell where it holds what can't be seen. */
    public static String of(String text) {
        if (VisibleText.line(text).equals(text)) {
            return quoted(text);
        }
        Matcher end = LINE_FEEDS_AT_THE_END.matcher(text);
        return end.find() ? printed(text.substring(0, end.start())) + quoted(end.group()) : printed(text);
    }

    /**
     * One word of several parts, some of which the shell is to fill in.
     *
     * @param parts in their order
     */
    public static String of(List<Part> parts) {
        if (parts.stream().noneMatch(Part::expanded)) {
            return of(parts.stream().map(Part::text).collect(Collectors.joining()));
        }
        boolean plain = parts.stream()
                .filter(part -> !part.expanded())
                .allMatch(part -> part.text().chars().noneMatch(c -> SPECIAL.indexOf(c) >= 0)
                        && VisibleText.line(part.text()).equals(part.text()));
        return plain
                ? parts.stream().map(Part::text).collect(Collectors.joining("", "\"", "\""))
                : parts.stream()
                        .map(part -> part.expanded() ? "\"" + part.text() + "\"" : of(part.text()))
                        .collect(Collectors.joining());
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    /** Byte by byte, so that a line break in it begins no line where it is shown. */
    private static String printed(String text) {
        StringBuilder format = new StringBuilder();
        text.codePoints().mapToObj(Character::toString).forEach(c -> {
            if (NOT_PLAIN.contains(c) || !VisibleText.line(c).equals(c)) {
                for (byte b : c.getBytes(UTF_8)) {
                    format.append(String.format(Locale.ROOT, "\\%03o", b & 0xff));
                }
            } else {
                format.append(c);
            }
        });
        // printf would take a dash at the beginning for an option, and the shell takes line feeds from the end.
        return "\"$(printf -- '" + format.toString().replace("\\045", "%%") + "')\"";
    }
}
