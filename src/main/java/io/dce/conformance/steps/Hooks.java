package io.dce.conformance.steps;

import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import io.dce.conformance.evidence.ledger.Journal;
import io.dce.conformance.evidence.ledger.Transcript;
import io.dce.conformance.evidence.shown.ExchangePage;
import io.dce.conformance.rule.Rule;
import java.util.List;

/** Runs around every scenario: notes which rule it tests, and attaches its exchanges. */
public final class Hooks {
    private final RunContext run;
    private final Journal journal;
    private final VerdictJudge judge;

    public Hooks(RunContext run, Journal journal, VerdictJudge judge) {
        this.run = run;
        this.journal = journal;
        this.judge = judge;
    }

    @Before
    public void open(Scenario scenario) {
        Rule rule = run.catalogue()
                .byTags(List.copyOf(scenario.getSourceTagNames()))
                .orElseThrow(() -> new IllegalStateException("the scenario's rule is not in the catalogue"));
        judge.judges(
                rule,
                rule.scenarioAt(scenario.getLine()).orElseThrow(),
                page -> scenario.attach(page, "text/html", ExchangePage.TITLE));
        run.ledger().journal(scenario.getId(), journal);
    }

    /** Where no exchange is kept, nobody reads them. */
    @After
    public void attachExchanges(Scenario scenario) {
        if (run.ledger().isWritten() && !journal.exchanges().isEmpty()) {
            String text = new Transcript(run.secrets()).of(journal.exchanges());
            scenario.attach(
                    text, "text/plain", "exchanges (" + journal.exchanges().size() + ")");
        }
    }
}
