package io.dce.conformance.steps;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.evidence.Explanation;
import io.dce.conformance.evidence.NotAssessedException;
import io.dce.conformance.evidence.RuleBrokenError;
import io.dce.conformance.rule.Rule;
import java.util.Optional;

/** Turns a verdict into the end of a step: a pass goes on, a failure breaks the rule, anything else aborts. */
public final class Judge {
    private final Explanation explanation;
    private Optional<Rule> rule = Optional.empty();

    public Judge(RunContext run) {
        this.explanation = new Explanation(run.secrets(), run.config().insecure());
    }

    /** The rule that the scenario tests. */
    void sits(Rule judged) {
        rule = Optional.of(judged);
    }

    /** Ends the scenario here unless the verdict is a pass. */
    public void that(Verdict verdict) {
        if (verdict.passed()) {
            return;
        }
        String message = explanation.of(rule.orElseThrow(), verdict);
        if (verdict.outcome() == Outcome.FAIL) {
            throw new RuleBrokenError(verdict, message);
        }
        if (verdict.outcome() == Outcome.ERROR) {
            throw new IllegalStateException(message);
        }
        throw new NotAssessedException(verdict, message);
    }
}
