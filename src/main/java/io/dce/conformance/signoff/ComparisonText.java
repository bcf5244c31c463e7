package io.dce.conformance.signoff;

import java.util.function.UnaryOperator;

/** A comparison in words, for a terminal and for a pull request. */
public final class ComparisonText {
    private ComparisonText() {}

    /** As it is read in a terminal. */
    public static String plain(Comparison comparison) {
        return text(comparison, "%s%n", "%n%s%n", "  %s%n", "%nnothing changed%n", change -> change);
    }

    /** As Markdown. */
    public static String markdown(Comparison comparison) {
        return text(
                comparison,
                "## DCE conformance: %s%n",
                "%n### %s%n%n",
                "- %s%n",
                "%nNothing changed.%n",
                Markdown::text);
    }

    private static String text(
            Comparison comparison,
            String title,
            String kind,
            String change,
            String none,
            UnaryOperator<String> escaped) {
        StringBuilder text = new StringBuilder();
        text.append(title.formatted("was " + comparison.before() + ", is " + comparison.after()));
        comparison.changes().forEach((what, changes) -> {
            text.append(kind.formatted(what.words()));
            changes.forEach(line -> text.append(change.formatted(escaped.apply(line))));
        });
        return comparison.changes().isEmpty() ? text.append(none.formatted()).toString() : text.toString();
    }
}
