package io.dce.conformance.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How verdicts are made and put together. */
class VerdictTest {
    @Test
    void eachKindSaysWhatItIs() {
        assertThat(List.of(
                        Verdict.pass(),
                        Verdict.inconclusive("a"),
                        Verdict.notApplicable("b"),
                        Verdict.error("c"),
                        Verdict.fail("this", "that")))
                .extracting(verdict -> verdict.outcome() + ": " + verdict.reason())
                .containsExactly(
                        "PASS: ", "INCONCLUSIVE: a", "NOT_APPLICABLE: b", "ERROR: c", "FAIL: expected this, but that");
    }

    @Test
    void theFirstOfTheWeightiestCounts() {
        Verdict first = Verdict.inconclusive("first");

        assertThat(Verdict.all(List.of(Verdict.pass(), first, Verdict.inconclusive("second")).stream()))
                .isEqualTo(first);
        assertThat(Verdict.all(List.of(first, Verdict.fail("a", "b"), Verdict.error("c")).stream())
                        .outcome())
                .isEqualTo(Outcome.FAIL);
    }
}
