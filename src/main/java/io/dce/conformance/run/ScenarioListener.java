package io.dce.conformance.run;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseFinished;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.evidence.RunLedger;
import io.dce.conformance.evidence.ledger.Journal;
import io.dce.conformance.evidence.ledger.Subject;
import io.dce.conformance.evidence.result.VerdictThrown;
import io.dce.conformance.rule.Catalogue;
import io.dce.conformance.rule.Rule;
import java.util.Locale;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** Writes the result of every scenario to the ledger, as Cucumber reports it. */
public final class ScenarioListener implements ConcurrentEventListener {
    private final RunLedger ledger;
    private final Catalogue catalogue;

    public ScenarioListener(RunLedger ledger, Catalogue catalogue) {
        this.ledger = ledger;
        this.catalogue = catalogue;
    }

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        publisher.registerHandlerFor(TestCaseFinished.class, this::finished);
    }

    private void finished(TestCaseFinished event) {
        TestCase testCase = event.getTestCase();
        Rule rule = catalogue
                .byTags(testCase.getTags())
                .orElseThrow(() -> new IllegalStateException(testCase.getUri() + " has no rule in the catalogue"));
        Rule.Scenario scenario = rule.scenarioAt(testCase.getLocation().getLine())
                .orElseThrow(() -> new IllegalStateException(testCase.getName() + " is not in the catalogue"));
        Journal journal = ledger.journalOf(testCase.getId().toString());
        Verdict verdict = verdict(event.getResult(), journal);
        ledger.judged(
                rule.id(),
                Subject.of(scenario),
                verdict,
                journal,
                event.getResult().getDuration());
    }

    private Verdict verdict(Result result, Journal journal) {
        Throwable error = result.getError();
        if (error instanceof VerdictThrown thrown) {
            return thrown.verdict();
        }
        if (error instanceof TestAbortedException) {
            return Verdict.inconclusive(error.getMessage());
        }
        if (result.getStatus() != Status.PASSED) {
            return Verdict.error(result.getStatus().name().toLowerCase(Locale.ROOT)
                    + Optional.ofNullable(error).map(e -> ": " + e.toString()).orElse(""));
        }
        return journal.answers() > 0
                ? Verdict.pass()
                : Verdict.inconclusive("nothing was judged: no real answer stands behind this scenario");
    }
}
