package io.dce.conformance.language;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** English sentences that are left in a text that should be Chinese: four words in a row. */
public final class EnglishLeft {
    private static final Pattern WORDS =
            Pattern.compile("(?<![\\w/.@=-])[A-Za-z][a-z']*(,? [a-z][a-z']*){3,}(?![\\w/])");

    /** What is not for the reader, or nobody's sentence: code, addresses, quotations of sources. */
    private static final Pattern OTHER =
            Pattern.compile("(?s)<(script|style|pre|code)\\b.*?</\\1>|<(span|div) lang=\"en\">.*?</\\2>");

    /** What a source says, word for word. */
    private static final Pattern QUOTED = Pattern.compile("(\"|&#34;|&quot;)[A-Za-z ]+(\\.\\.\\. )?[^\"&\n]*?\\1");

    private EnglishLeft() {}

    /** In a text, or a line of it. */
    public static List<String> in(String text) {
        return WORDS.matcher(QUOTED.matcher(text).replaceAll("|"))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** In what a page shows, and in its attributes that are read. */
    public static List<String> inPage(String html) {
        String shown = OTHER.matcher(html).replaceAll("|");
        String read = Pattern.compile(" (title|placeholder|aria-label)=\"([^\"]*)\"[^>]*>")
                .matcher(shown)
                .replaceAll(">|$2|");
        return in(read.replaceAll("<[^>]*>", "|"));
    }

    /** In Markdown, outside of code. */
    public static List<String> inMarkdown(String markdown) {
        return in(markdown.replaceAll("(?s)```.*?```|`[^`\\n]*`", "|"));
    }
}
