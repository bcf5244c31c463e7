package io.dce.conformance.check;

import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.Assertions;

/** What a test says of a verdict: its outcome first, then its words. */
public final class VerdictAssert extends AbstractAssert<VerdictAssert, Verdict> {
    private VerdictAssert(Verdict verdict) {
        super(verdict, VerdictAssert.class);
    }

    public static VerdictAssert assertThat(Verdict verdict) {
        return new VerdictAssert(verdict);
    }

    public VerdictAssert passes() {
        return isEqualTo(Verdict.pass());
    }

    public VerdictAssert fails() {
        return is(Outcome.FAIL);
    }

    /** It fails, and this was expected. */
    public VerdictAssert expected(String expected) {
        fails();
        text(actual.finding().orElseThrow().expected()).isEqualTo(expected);
        return this;
    }

    /** It fails, and this came instead. */
    public VerdictAssert actual(String came) {
        fails();
        text(actual.finding().orElseThrow().actual()).isEqualTo(came);
        return this;
    }

    public VerdictAssert isInconclusive(String reason) {
        return isEqualTo(Verdict.inconclusive(reason));
    }

    public VerdictAssert isNotApplicable(String reason) {
        return isEqualTo(Verdict.notApplicable(reason));
    }

    /** Which of the six it is. */
    public VerdictAssert is(Outcome outcome) {
        Assertions.assertThat(actual.outcome())
                .as("%s%s", descriptionText(), actual)
                .isEqualTo(outcome);
        return this;
    }

    /** Its words hold all of these. */
    public VerdictAssert says(String... words) {
        text(actual.reason()).contains(words);
        return this;
    }

    /** Its words hold none of these. */
    public VerdictAssert doesNotSay(String... words) {
        text(actual.reason()).doesNotContain(words);
        return this;
    }

    private AbstractStringAssert<?> text(String text) {
        return Assertions.assertThat(text).as("%s%s", descriptionText(), actual);
    }
}
