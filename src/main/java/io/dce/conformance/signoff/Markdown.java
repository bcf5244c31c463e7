package io.dce.conformance.signoff;

import io.dce.conformance.evidence.Conclusion;
import java.util.regex.Pattern;

/** Texts as GitHub-flavoured Markdown, in which nothing of them is markup. */
public final class Markdown {
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]<>|~&@]");
    private static final Pattern FENCE = Pattern.compile("`{3,}");

    private Markdown() {}

    /** A sign that says at a glance how it ended. */
    public static String sign(Conclusion conclusion) {
        return switch (conclusion) {
            case CONFORMANT -> "✅";
            case CONFORMANT_WITH_WAIVERS -> "☑️";
            case NOT_CONFORMANT -> "❌";
            case NOT_PROVEN -> "⚠️";
        };
    }

    /** A text in a line or a cell. */
    public static String text(String text) {
        return MARKUP.matcher(text.replaceAll("\\s+", " ")).replaceAll("\\\\$0");
    }

    /** Code in a line or a cell. */
    public static String code(String text) {
        return "`" + text.replace('`', '\'').replace("|", "\\|").replaceAll("\\s+", " ") + "`";
    }

    /** Code as a block of its own. */
    public static String block(String text) {
        return "```text\n" + FENCE.matcher(text).replaceAll("'''") + "\n```";
    }
}
