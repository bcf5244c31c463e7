package io.dce.conformance.evidence.result;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.evidence.ledger.Event;
import io.dce.conformance.evidence.ledger.Subject;
import java.time.Duration;

/**
 * What came of a rule by one subject. Its texts hold no secret.
 *
 * @param subject the scenario or operation
 * @param outcome what was found
 * @param reason why, for anything but a pass
 * @param message the whole explanation, as the reports show it; empty for a pass
 * @param took how long it took
 */
public record SubjectResult(Subject subject, Outcome outcome, String reason, String message, Duration took) {
    static SubjectResult of(Event.Judged judged) {
        return new SubjectResult(
                judged.subject(),
                judged.outcome(),
                judged.reason(),
                judged.message(),
                Duration.ofMillis(judged.tookMs()));
    }
}
