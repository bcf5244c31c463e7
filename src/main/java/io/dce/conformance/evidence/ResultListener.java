package io.dce.conformance.evidence;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseFinished;
import io.dce.conformance.check.Finding;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.exchange.Secrets;
import io.dce.conformance.rule.Catalogue;
import io.dce.conformance.rule.Rule;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** Enters the result of every scenario in the ledger, as Cucumber tells it. */
public final class ResultListener implements ConcurrentEventListener {
    private final Ledger ledger;
    private final Catalogue catalogue;
    private final Secrets secrets;

    public ResultListener(Ledger ledger, Catalogue catalogue, Secrets secrets) {
        this.ledger = ledger;
        this.catalogue = catalogue;
        this.secrets = secrets;
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
        Rule.Scenario scenario = rule.scenarios().stream()
                .filter(s -> s.line() == testCase.getLocation().getLine())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(testCase.getName() + " is not in the catalogue"));
        Journal journal = ledger.journalOf(testCase.getId().toString());
        Verdict verdict = verdict(event.getResult(), journal);
        ledger.add(new ScenarioResult(
                rule,
                scenario,
                verdict,
                verdict.passed() ? "" : message(event.getResult(), verdict),
                journal.answers(),
                journal.repeated(),
                event.getResult().getDuration()));
    }

    private Verdict verdict(Result result, Journal journal) {
        Throwable error = result.getError();
        if (error instanceof RuleBrokenError broken) {
            return scrubbed(broken.verdict());
        }
        if (error instanceof NotAssessedException notAssessed) {
            return scrubbed(notAssessed.verdict());
        }
        if (error instanceof TestAbortedException) {
            return Verdict.inconclusive(secrets.redact(error.getMessage()));
        }
        if (result.getStatus() != Status.PASSED) {
            return Verdict.error(result.getStatus().name().toLowerCase(java.util.Locale.ROOT)
                    + Optional.ofNullable(error)
                            .map(e -> ": " + secrets.redact(e.toString()))
                            .orElse(""));
        }
        return journal.answers() > 0
                ? Verdict.pass()
                : Verdict.inconclusive("nothing was judged: no real answer stands behind this scenario");
    }

    /** What is kept of a verdict; its exchange is in the transcript. */
    private Verdict scrubbed(Verdict verdict) {
        return new Verdict(
                verdict.outcome(),
                secrets.redact(verdict.reason()),
                verdict.finding()
                        .map(f -> new Finding(
                                secrets.redact(f.expected()), secrets.redact(f.actual()), Optional.empty())));
    }

    private String message(Result result, Verdict verdict) {
        return Optional.ofNullable(result.getError())
                .map(Throwable::getMessage)
                .map(secrets::redact)
                .orElse(verdict.reason());
    }
}
