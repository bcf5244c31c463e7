package io.dce.conformance.evidence.result;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.evidence.ledger.Event;
import io.dce.conformance.evidence.ledger.Subject;
import io.dce.conformance.evidence.shown.ShownExchange;
import io.dce.conformance.evidence.waiver.Waiver;
import io.dce.conformance.rule.Rule;
import java.time.Duration;
import java.util.Optional;

/**
 * What came of a rule by one subject. Its texts hold no secret.
 *
 * @param subject the scenario or operation
 * @param outcome what was found
 * @param reason why, for anything but a pass
 * @param explanation what it says for itself; without fields for a pass
 * @param shown the exchange that broke the promise, if one did
 * @param took how long it took
 */
public record SubjectResult(
        Subject subject,
        Outcome outcome,
        String reason,
        Explanation explanation,
        Optional<ShownExchange> shown,
        Duration took) {
    /**
     * Of a verdict in the ledger.
     *
     * @param replay the command that runs it once more; empty for none
     * @param waiver accepts it for now, if it is a failure
     */
    static SubjectResult of(Rule rule, Event.Judged judged, Optional<Waiver> waiver, String replay) {
        return new SubjectResult(
                judged.subject(),
                waiver.isPresent() ? Outcome.WAIVED : judged.outcome(),
                judged.reason(),
                Explanation.of(rule, judged, waiver, replay),
                Optional.ofNullable(judged.shown()),
                Duration.ofMillis(judged.tookMs()));
    }
}
