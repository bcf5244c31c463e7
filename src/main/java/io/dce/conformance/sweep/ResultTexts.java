package io.dce.conformance.sweep;

import io.dce.conformance.check.Finding;
import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.evidence.ledger.Transcript;
import io.dce.conformance.evidence.result.Explanation;
import io.dce.conformance.evidence.waiver.Waiver;
import io.dce.conformance.rule.Rule;
import io.dce.conformance.secret.SecretRegistry;
import java.util.Optional;

/** Makes of a verdict what is kept of it: words without secrets, and no exchange with its body. */
final class ResultTexts {
    private final SecretRegistry secrets;
    private final Explanation explanation;
    private final Transcript transcript;

    ResultTexts(SecretRegistry secrets, boolean insecure) {
        this.secrets = secrets;
        this.explanation = new Explanation(secrets, insecure);
        this.transcript = new Transcript(secrets);
    }

    /** Any text, without secrets. */
    String words(String text) {
        return secrets.redact(text);
    }

    OperationResult.Said of(Rule rule, Verdict verdict, Optional<Waiver> waiver) {
        boolean told = verdict.outcome() != Outcome.PASS && verdict.outcome() != Outcome.NOT_APPLICABLE;
        String seen =
                verdict.finding().flatMap(Finding::exchange).map(transcript::of).orElse("");
        Optional<Finding> words = verdict.finding()
                .map(f -> new Finding(secrets.redact(f.expected()), secrets.redact(f.actual()), Optional.empty()));
        Verdict kept = new Verdict(verdict.outcome(), secrets.redact(verdict.reason()), words);
        return new OperationResult.Said(kept, told ? explanation.of(rule, verdict, waiver) : kept.reason(), seen);
    }
}
