package io.dce.conformance.escape;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text as one word of a command for any POSIX shell. */
public final class ShellWord {
    private static final Pattern LINE_FEEDS_AT_THE_END = Pattern.compile("\\n+\\z");
    /** What a format of printf, the quotes around it and the history of an interactive shell would take for their own. */
    private static final String NOT_PLAIN = "'\\%!";

    private ShellWord() {}

    /** Between single quotes; printed by the shell where it holds what can't be seen. */
    public static String of(String text) {
        if (VisibleText.line(text).equals(text)) {
            return quoted(text);
        }
        Matcher end = LINE_FEEDS_AT_THE_END.matcher(text);
        return end.find() ? printed(text.substring(0, end.start())) + quoted(end.group()) : printed(text);
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
