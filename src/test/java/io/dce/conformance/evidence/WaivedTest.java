package io.dce.conformance.evidence;

import static io.dce.conformance.check.Outcome.FAIL;
import static io.dce.conformance.check.Outcome.INCONCLUSIVE;
import static io.dce.conformance.check.Outcome.PASS;
import static io.dce.conformance.check.Outcome.WAIVED;
import static io.dce.conformance.evidence.result.Conclusion.CONFORMANT;
import static io.dce.conformance.evidence.result.Conclusion.CONFORMANT_WITH_WAIVERS;
import static io.dce.conformance.evidence.result.Conclusion.NOT_CONFORMANT;
import static io.dce.conformance.evidence.result.Conclusion.NOT_PROVEN;
import static io.dce.conformance.rule.Level.MUST;
import static io.dce.conformance.rule.Level.SHOULD;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.evidence.ledger.Event;
import io.dce.conformance.evidence.result.Conclusion;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.evidence.result.WaiverResult;
import io.dce.conformance.evidence.result.WaiverResult.State;
import io.dce.conformance.evidence.waiver.Waiver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a waiver changes, and what it doesn't. */
class WaivedTest {
    /** When the runs of these tests begin. */
    private static final String TODAY = "1970-01-01";

    @Test
    void aFailureThatIsWaivedDoesNotFailTheRunButIsNoPass() {
        RunResult result = waived("RULE-2", "", TODAY, PASS, FAIL).result();

        assertThat(result.conclusion()).isEqualTo(CONFORMANT_WITH_WAIVERS);
        assertThat(CONFORMANT_WITH_WAIVERS.exitCode()).isZero();
        assertThat(result.rules(MUST, WAIVED)).hasSize(1);
        assertThat(result.rules(MUST, FAIL)).isEmpty();
        assertThat(result.rules(MUST, PASS)).hasSize(1);
        assertThat(result.waivers()).singleElement().satisfies(w -> {
            assertThat(w.state()).isEqualTo(State.APPLIES);
            assertThat(w.failures()).isEqualTo(1);
        });
    }

    @Test
    void aScenariosWaiverCoversNoOther() {
        RunResult result = waived("RULE-2", "scenario 1", TODAY, FAIL, FAIL).result();

        assertThat(result.conclusion()).isEqualTo(NOT_CONFORMANT);
        assertThat(result.rules().get(1).counts()).containsEntry(WAIVED, 1).containsEntry(FAIL, 1);
    }

    @Test
    void whatWasNotSeenIsNotWaived() {
        assertThat(waived("RULE-2", "", TODAY, FAIL, INCONCLUSIVE).result().conclusion())
                .isEqualTo(NOT_PROVEN);
    }

    @Test
    void aWaivedShouldIsAWarningThatNeedsNoMention() {
        SampleFindings findings =
                new SampleFindings().rule(MUST, PASS).rule(SHOULD, FAIL).with(waiver("RULE-2", "", TODAY));

        assertThat(findings.result().conclusion()).isEqualTo(CONFORMANT);
        assertThat(findings.strictly().conclusion()).isEqualTo(CONFORMANT_WITH_WAIVERS);
    }

    @ParameterizedTest
    @CsvSource({
        "RULE-2, '', 1969-12-31, FAIL, EXPIRED, NOT_CONFORMANT",
        "RULE-2, '', 1969-12-31, PASS, EXPIRED, NOT_PROVEN",
        "RULE-2, '', 1970-01-01, PASS, OBSOLETE, NOT_PROVEN",
        "RULE-2, 'scenario 1', 1970-01-01, PASS, OBSOLETE, NOT_PROVEN",
        "RULE-2, 'no such', 1970-01-01, PASS, UNKNOWN_SUBJECT, NOT_PROVEN",
        "RULE-9, '', 1970-01-01, PASS, UNKNOWN_RULE, NOT_PROVEN",
        "RULE-2, '', 1970-01-01, NOT_APPLICABLE, UNUSED, CONFORMANT",
        "RULE-2, '', 1970-01-01, INCONCLUSIVE, UNUSED, NOT_PROVEN",
    })
    void aWaiverThatIsNotInOrderFailsTheRun(
            String rule, String subject, String expires, Outcome outcome, State state, Conclusion conclusion) {
        RunResult result = waived(rule, subject, expires, outcome).result();

        assertThat(result.waivers()).extracting(WaiverResult::state).containsExactly(state);
        assertThat(result.conclusion()).isEqualTo(conclusion);
    }

    @Test
    void aWaiverForAScenarioThatDidNotRunIsInOrder() {
        RunResult result = waived("RULE-2", "scenario 2", TODAY, PASS, null).result();

        assertThat(result.waivers()).extracting(WaiverResult::state).containsExactly(State.UNUSED);
    }

    @Test
    void aWaiverWithAMisspeltNameSaysWhichOneMayBeMeant() {
        assertThat(waived("RULE-2", "scenari 1", TODAY, PASS)
                        .result()
                        .waivers()
                        .get(0)
                        .words())
                .isEqualTo("names a scenario or operation that the rule is not judged by: did you mean scenario 1?");
        assertThat(waived("RULE2", "", TODAY, PASS).result().waivers().get(0).words())
                .isEqualTo("names an unknown rule: did you mean RULE-2 or RULE-1?");
    }

    private static SampleFindings waived(String rule, String subject, String expires, Outcome... outcomes) {
        return new SampleFindings()
                .with(waiver(rule, subject, expires))
                .rule(MUST, PASS)
                .rule(MUST, outcomes);
    }

    private static Event waiver(String rule, String subject, String expires) {
        return new Event.Waived(new Waiver(rule, subject, "alice", "bob", "known", "DCE-17", expires));
    }
}
