package io.dce.conformance.sweep;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.evidence.ledger.Journal;
import io.dce.conformance.evidence.ledger.Observation;
import io.dce.conformance.evidence.ledger.Subject;
import io.dce.conformance.evidence.waiver.Waiver;
import io.dce.conformance.rule.Rule;
import java.time.Duration;
import java.util.Optional;

/** Where verdicts go as they come. */
public interface VerdictSink {
    /**
     * A rule has judged an operation.
     *
     * @param message the whole explanation; empty for a pass
     * @param journal the exchanges that the rule asked for
     */
    void judged(Rule rule, Subject subject, Verdict verdict, String message, Journal journal, Duration took);

    /** Something that is not judged but worth knowing; the same again adds nothing. */
    void observed(Observation observation);

    /** The waiver that covers a failure of a rule by an operation, if there is one. */
    Optional<Waiver> waiverOf(Rule rule, Subject subject);
}
