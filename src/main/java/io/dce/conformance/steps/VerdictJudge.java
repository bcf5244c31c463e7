package io.dce.conformance.steps;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.evidence.RunLedger;
import io.dce.conformance.evidence.result.BreachWaivedException;
import io.dce.conformance.evidence.result.KitErrorException;
import io.dce.conformance.evidence.result.NotAssessedException;
import io.dce.conformance.evidence.result.RuleBrokenError;
import io.dce.conformance.evidence.result.SubjectResult;
import io.dce.conformance.evidence.shown.ExchangePage;
import io.dce.conformance.language.Language;
import io.dce.conformance.rule.Rule;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Turns a verdict into the end of a step: a pass goes on, a failure breaks the rule unless it is waived, anything
 * else aborts.
 */
public final class VerdictJudge {
    private final RunLedger ledger;
    private final Language language;
    private Optional<Rule> rule = Optional.empty();
    private Optional<Rule.Scenario> scenario = Optional.empty();
    private Consumer<String> attachments = page -> {};

    public VerdictJudge(RunContext run) {
        this.ledger = run.ledger();
        this.language = run.config().language();
    }

    /**
     * The scenario, and the rule that it tests.
     *
     * @param pages takes the exchange that broke the rule, as a page, for the step that saw it
     */
    void judges(Rule judged, Rule.Scenario tested, Consumer<String> pages) {
        attachments = pages;
        rule = Optional.of(judged);
        scenario = Optional.of(tested);
    }

    /** Ends the scenario here unless the verdict is a pass. */
    public void that(Verdict verdict) {
        if (verdict.passed()) {
            return;
        }
        SubjectResult result = ledger.wouldBe(rule.orElseThrow(), scenario.orElseThrow(), verdict);
        result.shown().map(shown -> ExchangePage.of(shown, language)).ifPresent(attachments);
        String message = result.explanation().text();
        switch (result.outcome()) {
            case WAIVED -> throw new BreachWaivedException(verdict, message);
            case FAIL -> throw new RuleBrokenError(verdict, message);
            case ERROR -> throw new KitErrorException(verdict, message);
            default -> throw new NotAssessedException(verdict, message);
        }
    }
}
