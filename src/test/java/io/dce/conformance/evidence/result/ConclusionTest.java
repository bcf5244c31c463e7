package io.dce.conformance.evidence.result;

import static io.dce.conformance.check.Outcome.DISABLED;
import static io.dce.conformance.check.Outcome.ERROR;
import static io.dce.conformance.check.Outcome.FAIL;
import static io.dce.conformance.check.Outcome.INCONCLUSIVE;
import static io.dce.conformance.check.Outcome.NOT_APPLICABLE;
import static io.dce.conformance.check.Outcome.PASS;
import static io.dce.conformance.evidence.result.Conclusion.CONFORMANT;
import static io.dce.conformance.evidence.result.Conclusion.NOT_CONFORMANT;
import static io.dce.conformance.evidence.result.Conclusion.NOT_PROVEN;
import static io.dce.conformance.rule.Level.MUST;
import static io.dce.conformance.rule.Level.SHOULD;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.evidence.SampleFindings;
import io.dce.conformance.evidence.ledger.Event;
import io.dce.conformance.evidence.ledger.Selection;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a run says of its target. */
class ConclusionTest {
    @Test
    void aTargetIsConformantWhenEveryMustPassedOrDoesNotApply() {
        SampleFindings findings = new SampleFindings()
                .rule(MUST, PASS, PASS)
                .rule(MUST, NOT_APPLICABLE)
                .rule(MUST, PASS, NOT_APPLICABLE)
                .untested(MUST)
                .rule(SHOULD, PASS);

        assertThat(findings.result().conclusion()).isEqualTo(CONFORMANT);
        assertThat(findings.strictly().conclusion()).isEqualTo(CONFORMANT);
        assertThat(CONFORMANT.exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "CONFORMANT, 0, CONFORMANT",
        "CONFORMANT_WITH_WAIVERS, 0, CONFORMANT WITH WAIVERS",
        "NOT_CONFORMANT, 1, NOT CONFORMANT",
        "NOT_PROVEN, 2, NOT PROVEN",
    })
    void peopleAndProgramsAreToldTheSame(Conclusion conclusion, int exitCode, String words) {
        assertThat(conclusion.exitCode()).isEqualTo(exitCode);
        assertThat(conclusion.words()).isEqualTo(words);
    }

    @ParameterizedTest
    @EnumSource(names = {"PASS", "NOT_APPLICABLE", "DISABLED", "INCONCLUSIVE", "ERROR", "FAIL"})
    void aMustThatFailedFailsTheRunWhateverElseWasSeen(Outcome other) {
        RunResult result = new SampleFindings()
                .rule(MUST, PASS)
                .rule(MUST, PASS, FAIL)
                .rule(SHOULD, other)
                .rule(MUST, other)
                .result();

        assertThat(result.conclusion()).isEqualTo(NOT_CONFORMANT);
        assertThat(result.broken()).extracting(r -> r.rule().id()).contains("RULE-2");
        assertThat(NOT_CONFORMANT.exitCode()).isEqualTo(1);
    }

    @Test
    void aShouldThatFailedFailsAStrictRunOnly() {
        SampleFindings findings = new SampleFindings().rule(MUST, PASS).rule(SHOULD, PASS, FAIL);

        assertThat(findings.result().conclusion()).isEqualTo(CONFORMANT);
        assertThat(findings.result().broken()).isEmpty();
        assertThat(findings.strictly().conclusion()).isEqualTo(NOT_CONFORMANT);
        assertThat(findings.strictly().broken()).extracting(r -> r.rule().id()).containsExactly("RULE-2");
        assertThat(findings.result().rules(SHOULD, FAIL)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"DISABLED", "INCONCLUSIVE", "ERROR"})
    void aMustThatWasNotSeenProvesNothing(Outcome unseen) {
        assertThat(new SampleFindings()
                        .rule(MUST, PASS)
                        .rule(MUST, PASS, unseen)
                        .result()
                        .conclusion())
                .isEqualTo(NOT_PROVEN);
        assertThat(NOT_PROVEN.exitCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"DISABLED", "INCONCLUSIVE"})
    void aShouldThatWasNotSeenIsNoObstacle(Outcome unseen) {
        assertThat(new SampleFindings()
                        .rule(MUST, PASS)
                        .rule(SHOULD, unseen)
                        .result()
                        .conclusion())
                .isEqualTo(CONFORMANT);
    }

    @Test
    void anErrorOfTheKitProvesNothingEvenInAShould() {
        assertThat(new SampleFindings()
                        .rule(MUST, PASS)
                        .rule(SHOULD, ERROR)
                        .result()
                        .conclusion())
                .isEqualTo(NOT_PROVEN);
    }

    @Test
    void whereNothingRanNothingIsProven() {
        assertThat(new SampleFindings().result().conclusion()).isEqualTo(NOT_PROVEN);
        assertThat(new SampleFindings().rule(MUST, (Outcome) null).result().conclusion())
                .isEqualTo(NOT_PROVEN);
        assertThat(new SampleFindings().untested(MUST).result().conclusion()).isEqualTo(NOT_PROVEN);
    }

    @Test
    void whereNothingAppliesNothingIsProven() {
        assertThat(new SampleFindings().rule(MUST, NOT_APPLICABLE).result().conclusion())
                .isEqualTo(NOT_PROVEN);
        assertThat(new SampleFindings().rule(SHOULD, PASS).result().conclusion())
                .isEqualTo(NOT_PROVEN);
    }

    @Test
    void aPartThatTagsSelectProvesNothing() {
        SampleFindings findings = new SampleFindings().rule(MUST, PASS).rule(MUST, (Outcome) null);
        Selection part = new Selection(Optional.of("@req-RULE-1"), false);

        RunResult result = findings.result(part, false, Optional.empty());

        assertThat(result.conclusion()).isEqualTo(NOT_PROVEN);
        assertThat(result.rules(MUST, PASS)).hasSize(1);
        assertThat(result.rules(MUST, DISABLED)).hasSize(1);
    }

    @Test
    void anObstacleProvesNothing() {
        RunResult result = new SampleFindings()
                .rule(MUST, PASS)
                .result(new Selection(Optional.empty(), false), false, Optional.of("nobody answers"));

        assertThat(result.conclusion()).isEqualTo(NOT_PROVEN);
    }

    @Test
    void aSecretThatWasGivenAwayChangesNoConclusion() {
        Event leak = new Event.Leaked("allure/index.html");

        assertThat(new SampleFindings().rule(MUST, PASS).with(leak).result().conclusion())
                .isEqualTo(CONFORMANT);
        assertThat(new SampleFindings().rule(MUST, FAIL).with(leak).result().conclusion())
                .isEqualTo(NOT_CONFORMANT);
    }

    @Test
    void aRunThatWasBrokenOffProvesNothing() {
        RunResult result = ResultTally.of(new SampleFindings().rule(MUST, PASS).unended());

        assertThat(result.conclusion()).isEqualTo(NOT_PROVEN);
        assertThat(result.obstacle()).get().asString().contains("broken off");
    }

    @Test
    void inconclusiveIsNoPass() {
        RunResult result = new SampleFindings().rule(MUST, INCONCLUSIVE).result();

        assertThat(result.rules(MUST, PASS)).isEmpty();
        assertThat(result.rules(MUST, INCONCLUSIVE)).hasSize(1);
    }
}
