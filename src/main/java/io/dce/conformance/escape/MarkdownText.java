package io.dce.conformance.escape;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * GitHub-flavoured Markdown. Whatever a text holds, it makes no markup, no HTML, no link, and mentions nobody; GitHub looks
 * for mentions and issues once the escapes are undone, so that a blank without width parts these.
 */
public final class MarkdownText {
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]<>~#!$^]|:(?=//)|(?<=(?i:www))\\.");
    private static final Pattern REFERENCE = Pattern.compile("(@|\\\\#|(?i:\\bGH)-)(?=\\w)");
    private static final Pattern TICKS = Pattern.compile("`+");
    private static final String NO_WIDTH = "&#8203;";
    private static final String FENCE = "```";

    private MarkdownText() {}

    /** Markdown of our own making, which a template writes as it is. */
    public record Written(String markdown) implements Content {
        @Override
        public void writeTo(TemplateOutput output) {
            output.writeContent(markdown);
        }

        @Override
        public String toString() {
            return markdown;
        }
    }

    /** A text in a line or a cell. */
    public static String text(String text) {
        String entities = line(text).replace("&", "&amp;");
        String escaped = MARKUP.matcher(entities).replaceAll("\\\\$0").replace("|", "&#124;");
        return REFERENCE.matcher(escaped).replaceAll("$1" + NO_WIDTH);
    }

    /** Code in a line or a cell. */
    public static Written code(String text) {
        String line = line(text);
        // In a cell, a bar ends the code that is between backticks.
        boolean plain = !line.contains("|") && !line.contains("`") && !line.isBlank();
        return new Written(plain ? "`" + line + "`" : "<code>" + text(text) + "</code>");
    }

    /** Code as a block of its own. */
    public static Written block(String text) {
        String fence = FENCE;
        Matcher ticks = TICKS.matcher(text);
        while (ticks.find()) {
            fence = ticks.group().length() >= fence.length() ? ticks.group() + "`" : fence;
        }
        return new Written(fence + "text\n" + VisibleText.lines(text) + "\n" + fence);
    }

    private static String line(String text) {
        return VisibleText.line(text.replaceAll("\\s+", " "));
    }
}
