package io.dce.conformance.escape;

import java.util.regex.Pattern;

/**
 * Texts for a console, which may be a terminal or the log of a CI job: nothing in them moves the cursor, begins a line, or
 * is a command to the CI server.
 */
public final class TerminalText {
    /** Azure Pipelines, TeamCity and older GitHub runners look for these anywhere in a line. */
    private static final Pattern COMMAND_ANYWHERE = Pattern.compile("##(?=\\w*\\[)");

    /** GitHub Actions passes over blanks before these. */
    private static final Pattern COMMAND_AT_THE_START = Pattern.compile("^([\\s\\p{Z}]*):(?=:)");

    private TerminalText() {}

    /** A line, whatever the text holds. */
    public static String line(String text) {
        String visible = VisibleText.line(text);
        String plain = COMMAND_ANYWHERE.matcher(visible).replaceAll("#\\\\u0023");
        return COMMAND_AT_THE_START.matcher(plain).replaceFirst("$1\\\\u003a");
    }
}
