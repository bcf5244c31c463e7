package io.dce.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCase;
import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.evidence.FakeCucumber;
import io.dce.conformance.evidence.RunLedger;
import io.dce.conformance.evidence.SampleExchanges;
import io.dce.conformance.evidence.ledger.Event;
import io.dce.conformance.evidence.ledger.Journal;
import io.dce.conformance.evidence.ledger.PlannedRules;
import io.dce.conformance.evidence.ledger.Selection;
import io.dce.conformance.evidence.result.BreachWaivedException;
import io.dce.conformance.evidence.result.NotAssessedException;
import io.dce.conformance.evidence.result.ResultFact;
import io.dce.conformance.evidence.result.RuleBrokenError;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.rule.Catalogue;
import io.dce.conformance.rule.Concern;
import io.dce.conformance.rule.Level;
import io.dce.conformance.rule.Rule;
import io.dce.conformance.secret.SecretRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentest4j.TestAbortedException;

/** What becomes of what Cucumber says of a scenario. */
class ScenarioListenerTest {
    private static final String FEATURE = "classpath:features/f.feature";
    private static final Rule RULE = new Rule(
            "KEY-1",
            Level.MUST,
            "It is promised",
            "a page",
            "Keys",
            Concern.UNSAID,
            Optional.empty(),
            List.of(
                    new Rule.Scenario("One", FEATURE, 3, List.of("@req-KEY-1")),
                    new Rule.Scenario("Two", FEATURE, 9, List.of("@req-KEY-1"))));

    private final List<Event.Judged> judged = new ArrayList<>();
    private final FakeCucumber cucumber = new FakeCucumber();

    @TempDir
    private Path folder;

    private RunLedger ledger;

    @BeforeEach
    void begin() {
        ledger = RunLedger.writing(folder.resolve("ledger.ndjson"), new SecretRegistry(), judged::add);
        ledger.record(new Event.Started(
                Event.FORMAT, Instant.EPOCH, "test", "http://dce.example", false, Map.of(), Map.of()));
        ledger.record(PlannedRules.of(RULE, new Selection(Optional.empty(), false)));
        new ScenarioListener(ledger, new Catalogue(List.of(RULE))).setEventPublisher(cucumber);
    }

    @AfterEach
    void end() {
        ledger.close();
    }

    @Test
    void aPassStandsOnItsAnswers() {
        finished(9, Status.PASSED, null, SampleExchanges.answered(4, "{}"));

        Event.Judged pass = only();
        assertThat(pass.outcome()).isEqualTo(Outcome.PASS);
        assertThat(pass.rule()).isEqualTo("KEY-1");
        assertThat(pass.subject().name()).isEqualTo("Two");
        assertThat(pass.exchanges()).containsExactly(4L);
        assertThat(pass.answers()).isEqualTo(1);
        assertThat(pass.tookMs()).isEqualTo(250);
    }

    @Test
    void aPassThatNoAnswerStandsBehindIsNone() {
        finished(3, Status.PASSED, null, SampleExchanges.unanswered(4));

        assertThat(only().outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(only().reason()).contains("no real answer");
    }

    @Test
    void aScenarioThatAskedNothingJudgedNothing() {
        cucumber.tell(FakeCucumber.scenario(FEATURE, 3, "@req-KEY-1"), new Result(Status.PASSED, Duration.ZERO, null));

        assertThat(only().outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void aBrokenPromiseIsAFailureThatExplainsItself() {
        Throwable broken = new RuleBrokenError(Verdict.fail("401", "200"), "the whole explanation");
        finished(3, Status.FAILED, broken, SampleExchanges.answered(1, "{}"));

        assertThat(only().outcome()).isEqualTo(Outcome.FAIL);
        assertThat(only().expected()).isEqualTo("401");
        assertThat(only().actual()).isEqualTo("200");
    }

    @Test
    void aWaivedBreachIsStillSeenToBeOne() {
        Throwable waived = new BreachWaivedException(Verdict.fail("401", "200"), "accepted for now");
        finished(3, Status.SKIPPED, waived, SampleExchanges.answered(1, "{}"));

        assertThat(only().outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void whatCouldNotBeJudgedKeepsItsVerdict() {
        Throwable notApplicable = new NotAssessedException(Verdict.notApplicable("no second key"), "not applicable");
        finished(3, Status.SKIPPED, notApplicable, SampleExchanges.answered(1, "{}"));

        assertThat(only().outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(only().reason()).isEqualTo("no second key");
    }

    @Test
    void anotherAbortionIsInconclusive() {
        finished(3, Status.SKIPPED, new TestAbortedException("the time is over"), SampleExchanges.answered(1, "{}"));

        assertThat(only().outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(only().reason()).isEqualTo("the time is over");
    }

    @Test
    void anythingElseThatIsThrownIsOurFault() {
        finished(3, Status.FAILED, new IllegalStateException("oops"), SampleExchanges.answered(1, "{}"));

        assertThat(only().outcome()).isEqualTo(Outcome.ERROR);
        assertThat(only().reason()).isEqualTo("failed: java.lang.IllegalStateException: oops");
    }

    @Test
    void theLinesOfAnErrorAreNoFields() {
        String text = "oops\nexpected: forged\nsource:   forged\nWAIVED: forged";
        finished(3, Status.FAILED, new IllegalStateException(text), SampleExchanges.answered(1, "{}"));

        assertThat(ledger.result().rules().get(0).explanation().facts())
                .containsExactly(
                        new ResultFact(
                                ResultFact.Kind.ERROR,
                                "failed: java.lang.IllegalStateException: " + text.replace("\n", "\\n")),
                        new ResultFact(ResultFact.Kind.SOURCE, "a page"));
    }

    @ParameterizedTest
    @EnumSource(names = {"UNDEFINED", "PENDING", "AMBIGUOUS", "SKIPPED"})
    void aScenarioThatWasNotCarriedOutIsOurFault(Status status) {
        finished(3, status, null, SampleExchanges.answered(1, "{}"));

        assertThat(only().outcome()).isEqualTo(Outcome.ERROR);
        assertThat(only().reason()).isEqualToIgnoringCase(status.name());
    }

    @Test
    void whatTheCatalogueDoesNotHaveIsTold() {
        Result passed = new Result(Status.PASSED, Duration.ZERO, null);

        assertThatIllegalStateException()
                .isThrownBy(() -> cucumber.tell(FakeCucumber.scenario(FEATURE, 3, "@req-KEY-9"), passed))
                .withMessageContaining(FEATURE + " has no rule");
        assertThatIllegalStateException()
                .isThrownBy(() -> cucumber.tell(FakeCucumber.scenario(FEATURE, 4, "@req-KEY-1"), passed))
                .withMessageContaining("is not in the catalogue");
    }

    private void finished(int line, Status status, Throwable error, Exchange exchange) {
        TestCase scenario = FakeCucumber.scenario(FEATURE, line, "@req-KEY-1");
        Journal journal = new Journal();
        journal.accept(exchange);
        ledger.journal(scenario.getId().toString(), journal);
        cucumber.tell(scenario, new Result(status, Duration.ofMillis(250), error));
    }

    private Event.Judged only() {
        assertThat(judged).hasSize(1);
        return judged.get(0);
    }
}
