package io.dce.conformance.sweep;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.evidence.ledger.Journal;
import io.dce.conformance.evidence.ledger.Observation;
import io.dce.conformance.evidence.ledger.Subject;
import io.dce.conformance.evidence.result.SubjectResult;
import io.dce.conformance.rule.Rule;
import java.time.Duration;

/** Where verdicts go as they come. */
public interface VerdictSink {
    /**
     * A rule has judged an operation.
     *
     * @param journal the exchanges that the rule asked for
     * @return what it counts as: a failure may be waived
     */
    SubjectResult judged(Rule rule, Subject subject, Verdict verdict, Journal journal, Duration took);

    /** Something that is not judged but worth knowing; the same again adds nothing. */
    void observed(Observation observation);
}
