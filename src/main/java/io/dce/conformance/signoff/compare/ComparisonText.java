package io.dce.conformance.signoff.compare;

import io.dce.conformance.escape.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A comparison in words, for a terminal and for a pull request. */
public final class ComparisonText {
    private ComparisonText() {}

    /** The lines that are read in a terminal. */
    public static List<String> plain(Comparison comparison) {
        List<String> lines = new ArrayList<>();
        lines.add(title(comparison, UnaryOperator.identity()));
        comparison.changes().forEach((what, changes) -> {
            lines.addAll(List.of("", what.words()));
            changes.forEach(change -> lines.add("  " + change));
        });
        if (comparison.changes().isEmpty()) {
            lines.addAll(List.of("", "nothing changed"));
        }
        return lines;
    }

    /** The lines of a Markdown document. */
    public static List<String> markdown(Comparison comparison) {
        List<String> lines = new ArrayList<>();
        lines.add("## DCE conformance: " + title(comparison, MarkdownText::text));
        comparison.changes().forEach((what, changes) -> {
            lines.addAll(List.of("", "### " + what.words(), ""));
            changes.forEach(change -> lines.add("- " + MarkdownText.text(change)));
        });
        if (comparison.changes().isEmpty()) {
            lines.addAll(List.of("", "Nothing changed."));
        }
        return lines;
    }

    private static String title(Comparison comparison, UnaryOperator<String> escaped) {
        return "was " + escaped.apply(comparison.before()) + ", is " + escaped.apply(comparison.after());
    }
}
