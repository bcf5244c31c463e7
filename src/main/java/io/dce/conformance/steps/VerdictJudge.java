package io.dce.conformance.steps;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.evidence.RunLedger;
import io.dce.conformance.evidence.result.BreachWaivedException;
import io.dce.conformance.evidence.result.Explanation;
import io.dce.conformance.evidence.result.NotAssessedException;
import io.dce.conformance.evidence.result.RuleBrokenError;
import io.dce.conformance.evidence.waiver.Waiver;
import io.dce.conformance.rule.Rule;
import java.util.Optional;

/**
 * Turns a verdict into the end of a step: a pass goes on, a failure breaks the rule unless it is waived, anything
 * else aborts.
 */
public final class VerdictJudge {
    private final Explanation explanation;
    private final RunLedger ledger;
    private Optional<Rule> rule = Optional.empty();
    private Optional<Rule.Scenario> scenario = Optional.empty();

    public VerdictJudge(RunContext run) {
        this.ledger = run.ledger();
        this.explanation = new Explanation(run.secrets(), run.config().insecure());
    }

    /** The scenario, and the rule that it tests. */
    void sits(Rule judged, Rule.Scenario tested) {
        rule = Optional.of(judged);
        scenario = Optional.of(tested);
    }

    /** Ends the scenario here unless the verdict is a pass. */
    public void that(Verdict verdict) {
        if (verdict.passed()) {
            return;
        }
        Optional<Waiver> waiver = verdict.outcome() == Outcome.FAIL
                ? ledger.waiverOf(rule.orElseThrow(), scenario.orElseThrow())
                : Optional.empty();
        String message = explanation.of(rule.orElseThrow(), verdict, waiver);
        if (waiver.isPresent()) {
            throw new BreachWaivedException(verdict, message);
        }
        if (verdict.outcome() == Outcome.FAIL) {
            throw new RuleBrokenError(verdict, message);
        }
        if (verdict.outcome() == Outcome.ERROR) {
            throw new IllegalStateException(message);
        }
        throw new NotAssessedException(verdict, message);
    }
}
