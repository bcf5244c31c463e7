package io.dce.conformance.report.coverage;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.escape.MarkdownText;
import io.dce.conformance.sweep.writes.WriteCoverage;
import io.dce.conformance.sweep.writes.WriteResult;
import java.util.Set;

/**
 * What was asked of the operations that write, as Markdown: the counts, why some were not asked, and one line for each.
 *
 * @param coverage what came of them
 */
public record WritesMarkdown(WriteCoverage coverage) {
    /** All of it. */
    public String text() {
        StringBuilder text = new StringBuilder("# Refusals of operations that write\n\n"
                + coverage.results().size() + " operations don't only read. " + coverage.asked()
                + " were asked without harm: with a body that is no JSON, and identifiers that nobody has.\n\n");
        Set<String> rules = coverage.results().isEmpty()
                ? Set.of()
                : coverage.results().get(0).verdicts().keySet();
        rules.forEach(rule -> text.append("- ").append(coverage.counts(rule)).append('\n'));
        if (!coverage.notAsked().isEmpty()) {
            text.append("\n| not asked | operations |\n|---|---|\n");
            coverage.notAsked().forEach((reason, count) -> row(text, reason, count.toString()));
        }
        text.append("\n| operation | verdicts | why |\n|---|---|---|\n");
        coverage.results()
                .forEach(result -> row(
                        text,
                        result.plan().document().module() + " "
                                + result.plan().operation().title(),
                        verdicts(result),
                        reason(result)));
        return text.toString();
    }

    private static String verdicts(WriteResult result) {
        StringBuilder text = new StringBuilder();
        result.verdicts()
                .forEach((rule, said) -> text.append(rule)
                        .append(' ')
                        .append(said.outcome().words())
                        .append(' '));
        return text.toString().strip();
    }

    private static String reason(WriteResult result) {
        return result.verdicts().values().stream()
                .filter(said -> said.outcome() != Outcome.PASS && !said.reason().isEmpty())
                .map(WriteResult.Said::reason)
                .distinct()
                .reduce((a, b) -> a + "; " + b)
                .orElse("");
    }

    private static void row(StringBuilder text, String... cells) {
        text.append('|');
        for (String cell : cells) {
            text.append(' ').append(MarkdownText.text(cell)).append(" |");
        }
        text.append('\n');
    }
}
