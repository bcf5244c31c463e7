package io.dce.conformance.report.coverage;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.escape.MarkdownText;
import io.dce.conformance.language.Language;
import io.dce.conformance.sweep.writes.WriteCoverage;
import io.dce.conformance.sweep.writes.WriteResult;
import java.util.Set;

/**
 * What was asked of the operations that write, as Markdown: the counts, why some were not asked, and one line for each.
 *
 * @param coverage what came of them
 * @param language what people read it in
 */
public record WritesMarkdown(WriteCoverage coverage, Language language) {
    /** All of it. */
    public String text() {
        StringBuilder text = new StringBuilder("# " + language.say("Refusals of operations that write") + "\n\n"
                + language.say(coverage.results().size() + " operations don't only read. " + coverage.asked()
                        + " were asked without harm: with a body that is no JSON, and identifiers that nobody has.")
                + "\n\n");
        Set<String> rules = coverage.results().isEmpty()
                ? Set.of()
                : coverage.results().get(0).verdicts().keySet();
        rules.forEach(rule ->
                text.append("- ").append(language.say(coverage.counts(rule))).append('\n'));
        if (!coverage.notAsked().isEmpty()) {
            text.append('\n');
            row(text, language.say("not asked"), language.say("operations"));
            text.append("|---|---|\n");
            coverage.notAsked().forEach((reason, count) -> row(text, language.say(reason), count.toString()));
        }
        text.append('\n');
        row(text, language.say("operation"), language.say("verdicts"), language.say("why"));
        text.append("|---|---|---|\n");
        coverage.results()
                .forEach(result -> row(
                        text,
                        result.plan().document().module() + " "
                                + result.plan().operation().title(),
                        verdicts(result),
                        reason(result)));
        return text.toString();
    }

    private String verdicts(WriteResult result) {
        StringBuilder text = new StringBuilder();
        result.verdicts()
                .forEach((rule, said) -> text.append(rule)
                        .append(' ')
                        .append(language.say(said.outcome().words()))
                        .append(' '));
        return text.toString().strip();
    }

    private String reason(WriteResult result) {
        return result.verdicts().values().stream()
                .filter(said -> said.outcome() != Outcome.PASS && !said.reason().isEmpty())
                .map(WriteResult.Said::reason)
                .distinct()
                .map(language::say)
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
