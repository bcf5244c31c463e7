package io.dce.conformance.evidence.result;

import static io.dce.conformance.check.Outcome.DISABLED;
import static io.dce.conformance.check.Outcome.ERROR;
import static io.dce.conformance.check.Outcome.FAIL;
import static io.dce.conformance.check.Outcome.INCONCLUSIVE;
import static io.dce.conformance.check.Outcome.NOT_APPLICABLE;
import static io.dce.conformance.check.Outcome.PASS;
import static io.dce.conformance.rule.Level.MUST;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.evidence.SampleFindings;
import io.dce.conformance.evidence.ledger.Event;
import io.dce.conformance.evidence.ledger.KeyOrigin;
import io.dce.conformance.evidence.ledger.Selection;
import io.dce.conformance.evidence.ledger.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes of a rule is the weightiest of what came of its scenarios. */
class RuleResultTest {
    static Stream<Arguments> weights() {
        return Stream.of(
                Arguments.of(NOT_APPLICABLE, PASS, PASS),
                Arguments.of(PASS, DISABLED, DISABLED),
                Arguments.of(PASS, INCONCLUSIVE, INCONCLUSIVE),
                Arguments.of(NOT_APPLICABLE, INCONCLUSIVE, INCONCLUSIVE),
                Arguments.of(INCONCLUSIVE, ERROR, ERROR),
                Arguments.of(ERROR, FAIL, FAIL),
                Arguments.of(PASS, FAIL, FAIL),
                Arguments.of(PASS, PASS, PASS));
    }

    @ParameterizedTest
    @MethodSource("weights")
    void theWeightiestCountsInAnyOrder(Outcome one, Outcome other, Outcome weightiest) {
        for (RuleResult rule : new RuleResult[] {only(must(one, other)), only(must(other, one))}) {
            assertThat(rule.is(weightiest)).isTrue();
            assertThat(rule.reason()).isEqualTo(weightiest + " because");
            assertThat(rule.results()).hasSize(2);
        }
    }

    @Test
    void aScenarioThatShouldHaveRunAndDidNotIsInconclusive() {
        RuleResult rule = only(must(PASS, null).result());

        assertThat(rule.is(INCONCLUSIVE)).isTrue();
        assertThat(rule.reason()).contains("scenario 2", "did not run");
    }

    @Test
    void aScenarioThatDidNotRunHidesNoFailure() {
        assertThat(only(must(FAIL, null).result()).is(FAIL)).isTrue();
    }

    @Test
    void aScenarioThatTagsLeaveOutIsDisabledAndSaysSo() {
        Selection selection = new Selection(Optional.of("@readonly"), false);

        RuleResult rule = only(must(PASS, null).result(selection, false, Optional.empty()));

        assertThat(rule.is(DISABLED)).isTrue();
        assertThat(rule.reason()).contains("dce.tags", "@readonly");
    }

    @Test
    void aScenarioThatReadOnlyModeLeavesOutIsDisabledAndSaysSo() {
        Selection selection = new Selection(Optional.empty(), true);

        RuleResult rule = only(must(PASS, null).result(selection, false, Optional.empty()));

        assertThat(rule.is(DISABLED)).isTrue();
        assertThat(rule.reason()).contains("dce.readonly");
    }

    @Test
    void whatCannotBeTestedHasNoOutcomeButAReason() {
        RuleResult rule = only(new SampleFindings().untested(MUST).result());

        assertThat(rule.outcome()).isEmpty();
        assertThat(rule.reason()).isEqualTo("out of reach");
    }

    @Test
    void ofManyOperationsEachIsCountedAndTheFirstFiftyOfEachVerdictAreKept() {
        SampleFindings findings = new SampleFindings().rule(MUST);
        for (int i = 0; i < 120; i++) {
            Subject operation = Subject.operation("GET /" + i, "document.json#/paths/" + i);
            findings.with(SampleFindings.judged("RULE-1", operation, i % 2 == 0 ? FAIL : PASS));
        }
        findings.with(SampleFindings.judged("RULE-1", Subject.operation("GET /last", ""), INCONCLUSIVE));

        RuleResult rule = only(findings);

        assertThat(rule.counts()).isEqualTo(Map.of(FAIL, 60, PASS, 60, INCONCLUSIVE, 1));
        assertThat(rule.results())
                .extracting(SubjectResult::outcome)
                .hasSize(51)
                .containsOnly(FAIL, INCONCLUSIVE);
        assertThat(rule.results().get(49).subject().name()).isEqualTo("GET /98");
    }

    @Test
    void everyScenarioIsKeptHoweverManyFail() {
        Outcome[] outcomes = new Outcome[60];
        Arrays.fill(outcomes, FAIL);

        assertThat(only(must(outcomes)).results()).hasSize(60);
    }

    @Test
    void aRuleThatNothingWasJudgedByWasNotRun() {
        RuleResult rule = only(must());

        assertThat(rule.is(DISABLED)).isTrue();
        assertThat(rule.reason()).isEqualTo("nothing of it was run");
    }

    @Test
    void theReasonOfAWeightierVerdictIsNotThatOfWhatDidNotRun() {
        RuleResult rule = only(must(INCONCLUSIVE, null));

        assertThat(rule.is(INCONCLUSIVE)).isTrue();
        assertThat(rule.reason()).isEqualTo("INCONCLUSIVE because");
    }

    @Test
    void theExplanationIsThatOfTheFirstVerdictThatCounts() {
        SampleFindings findings = new SampleFindings().rule(MUST);
        findings.with(explained("GET /a", INCONCLUSIVE, "not this one", ""));
        findings.with(explained("GET /b", FAIL, "this one", ""));
        findings.with(explained("GET /c", FAIL, "nor this one", ""));

        assertThat(only(findings).explanation().heading()).isEqualTo("RULE-1 Something is promised (MUST)");
        assertThat(only(findings).explanation().lines()).startsWith("FAIL: this one", "source:   a page");
        assertThat(only(new SampleFindings().untested(MUST)).explanation().lines())
                .containsExactly("out of reach");
    }

    @Test
    void whatALedgerKeepsAsOneTextIsShownAsThat() {
        SampleFindings findings = new SampleFindings().rule(MUST);
        String text = "RULE-1 Something is promised (MUST)\nexpected: a\nsource:   a page";
        findings.with(explained("GET /a", FAIL, "because", text));

        assertThat(only(findings).explanation().facts()).containsExactly(new ResultFact(ResultFact.Kind.TEXT, text));
        assertThat(only(findings).explanation().text()).isEqualTo(text);
    }

    private static Event.Judged explained(String operation, Outcome outcome, String reason, String message) {
        return new Event.Judged(
                "RULE-1",
                Subject.operation(operation, ""),
                outcome,
                reason,
                "",
                "",
                "",
                "",
                KeyOrigin.GIVEN,
                null,
                message,
                1,
                0,
                0,
                List.of());
    }

    private static SampleFindings must(Outcome... outcomes) {
        return new SampleFindings().rule(MUST, outcomes);
    }

    private static RuleResult only(SampleFindings findings) {
        return only(findings.result());
    }

    private static RuleResult only(RunResult result) {
        assertThat(result.rules()).hasSize(1);
        return result.rules().get(0);
    }
}
