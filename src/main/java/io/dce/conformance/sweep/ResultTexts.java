package io.dce.conformance.sweep;

import io.dce.conformance.check.Finding;
import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.evidence.result.SubjectResult;
import io.dce.conformance.secret.SecretRegistry;
import java.util.Optional;

/** Makes of a verdict what is kept of it: words without secrets, and no exchange with its body. */
final class ResultTexts {
    private final SecretRegistry secrets;

    ResultTexts(SecretRegistry secrets) {
        this.secrets = secrets;
    }

    /** Any text, without secrets. */
    String words(String text) {
        return secrets.redact(text);
    }

    /**
     * What is kept.
     *
     * @param counted what the verdict counts as
     */
    OperationResult.Said of(Verdict verdict, SubjectResult counted) {
        boolean told = counted.outcome() != Outcome.PASS && counted.outcome() != Outcome.NOT_APPLICABLE;
        Optional<Finding> words = verdict.finding()
                .map(f -> new Finding(
                        secrets.redact(f.expected()), secrets.redact(f.actual()), Optional.empty(), f.places()));
        Verdict kept = new Verdict(counted.outcome(), secrets.redact(verdict.reason()), words);
        return new OperationResult.Said(kept, told ? counted.explanation().text() : kept.reason(), counted.shown());
    }
}
