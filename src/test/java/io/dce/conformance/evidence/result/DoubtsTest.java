package io.dce.conformance.evidence.result;

import static io.dce.conformance.check.Outcome.DISABLED;
import static io.dce.conformance.check.Outcome.ERROR;
import static io.dce.conformance.check.Outcome.FAIL;
import static io.dce.conformance.check.Outcome.INCONCLUSIVE;
import static io.dce.conformance.check.Outcome.NOT_APPLICABLE;
import static io.dce.conformance.check.Outcome.PASS;
import static io.dce.conformance.rule.Level.MUST;
import static io.dce.conformance.rule.Level.SHOULD;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.evidence.SampleFindings;
import io.dce.conformance.evidence.ledger.Selection;
import io.dce.conformance.evidence.result.Doubt.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A run that proves nothing says why, and what to do about it. */
class DoubtsTest {
    @Test
    void anotherConclusionLeavesNone() {
        assertThat(Doubts.of(new SampleFindings().rule(MUST, PASS).result())).isEmpty();
        assertThat(Doubts.of(new SampleFindings()
                        .rule(MUST, FAIL)
                        .rule(MUST, INCONCLUSIVE)
                        .result()))
                .isEmpty();
    }

    @Test
    void eachReasonNamesItsRules() {
        RunResult result = new SampleFindings()
                .rule(MUST, INCONCLUSIVE)
                .rule(SHOULD, INCONCLUSIVE)
                .rule(MUST, DISABLED)
                .rule(SHOULD, ERROR)
                .result();

        assertThat(Doubts.of(result))
                .extracting(Doubt::kind, Doubt::about)
                .satisfiesExactly(
                        one -> assertThat(one.toList()).containsExactly(Kind.NOTHING_KEPT, List.of()),
                        one -> assertThat(one.toList()).containsExactly(Kind.INCONCLUSIVE, List.of("RULE-1")),
                        one -> assertThat(one.toList()).containsExactly(Kind.DISABLED, List.of("RULE-3")),
                        one -> assertThat(one.toList()).containsExactly(Kind.KIT_ERROR, List.of("RULE-4")));
        assertThat(Doubts.of(result))
                .allSatisfy(doubt -> assertThat(doubt.advice()).endsWith("."));
    }

    @Test
    void anObstacleIsTheOnlyReason() {
        Selection all = new Selection(Optional.empty(), false);

        assertThat(Doubts.of(new SampleFindings().result(all, false, Optional.of("no answer"))))
                .extracting(Doubt::kind)
                .containsExactly(Kind.NOTHING_JUDGED);
        assertThat(Doubts.of(new SampleFindings().rule(MUST, PASS).result(all, false, Optional.of("cut"))))
                .extracting(Doubt::kind)
                .containsExactly(Kind.BROKEN_OFF);
    }

    @Test
    void theSettingsThatLeftRulesOutAreNamed() {
        RunResult readonly = new SampleFindings()
                .set(Map.of("dce.readonly", "true", "dce.tags", "@must"))
                .rule(MUST, PASS)
                .rule(MUST, DISABLED)
                .result();

        assertThat(Doubts.of(readonly))
                .extracting(Doubt::advice)
                .containsExactly("Run once more without dce.tags and dce.readonly.");
    }

    @Test
    void whatRanOfASelectionIsCounted() {
        RunResult selected = new SampleFindings()
                .set(Map.of("dce.readonly", "false", "dce.tags", "@req-RULE-1"))
                .rule(MUST, PASS, DISABLED)
                .rule(MUST, DISABLED)
                .rule(SHOULD, NOT_APPLICABLE)
                .rule(MUST, PASS, FAIL)
                .result();

        assertThat(SelectedVerdicts.of(selected).orElseThrow().words())
                .isEqualTo("selected (dce.tags): 1 of 2 passed, 1 not applicable");
        assertThat(SelectedVerdicts.of(new SampleFindings().rule(MUST, PASS).result()))
                .isEmpty();
    }
}
