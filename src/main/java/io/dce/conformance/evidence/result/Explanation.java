package io.dce.conformance.evidence.result;

import io.dce.conformance.check.Finding;
import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.escape.VisibleText;
import io.dce.conformance.evidence.waiver.Waiver;
import io.dce.conformance.exchange.Curl;
import io.dce.conformance.rule.Rule;
import io.dce.conformance.secret.SecretRegistry;
import java.util.Optional;

/** What a verdict that is no pass says for itself: the rule, what was expected, what came, its source, a curl command. Each is one line, whatever the platform said. */
public final class Explanation {
    private static final int LONGEST_LINE = 2_000;

    private final SecretRegistry secrets;
    private final boolean insecure;

    /**
     * Makes explanations.
     *
     * @param secrets what is scrubbed from them
     * @param insecure whether certificates were not verified, so that curl doesn't either
     */
    public Explanation(SecretRegistry secrets, boolean insecure) {
        this.secrets = secrets;
        this.insecure = insecure;
    }

    /** The whole text, several lines, without secrets. */
    public String of(Rule rule, Verdict verdict) {
        return of(rule, verdict, Optional.empty());
    }

    /** The same of a failure that may be waived. */
    public String of(Rule rule, Verdict verdict, Optional<Waiver> waiver) {
        StringBuilder text = new StringBuilder();
        text.append(rule.title()).append(" (").append(rule.level()).append(")\n");
        waiver.ifPresent(
                w -> text.append(Outcome.WAIVED).append(": ").append(w.words()).append('\n'));
        verdict.finding()
                .ifPresentOrElse(
                        finding -> append(text, finding),
                        () -> text.append(verdict.outcome())
                                .append(": ")
                                .append(VisibleText.line(verdict.reason()))
                                .append('\n'));
        text.append("source:   ").append(rule.source());
        return secrets.redact(text.toString());
    }

    private void append(StringBuilder text, Finding finding) {
        text.append("expected: ").append(line(finding.expected())).append('\n');
        text.append("actual:   ").append(line(finding.actual())).append('\n');
        finding.exchange().ifPresent(exchange -> {
            text.append("asked:    ")
                    .append(VisibleText.line(exchange.summary()))
                    .append('\n');
            text.append("again:    ")
                    .append(Curl.of(exchange.request(), insecure))
                    .append('\n');
        });
    }

    private String line(String text) {
        return VisibleText.line(secrets.redact(text, LONGEST_LINE)) + (text.length() <= LONGEST_LINE ? "" : "…");
    }
}
