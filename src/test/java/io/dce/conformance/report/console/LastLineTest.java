package io.dce.conformance.report.console;

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
import io.dce.conformance.evidence.ledger.Event;
import io.dce.conformance.evidence.waiver.Waiver;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a run ends with. */
class LastLineTest {
    @Test
    void whatIsConformantNeedsNoMoreWords() {
        assertThat(LastLine.of(new SampleFindings().rule(MUST, PASS).result())).isEqualTo("CONFORMANT");
    }

    @Test
    void whatIsNotNamesTheBrokenRules() {
        SampleFindings findings = new SampleFindings()
                .rule(MUST, FAIL)
                .rule(MUST, PASS)
                .rule(MUST, FAIL)
                .rule(SHOULD, FAIL);

        assertThat(LastLine.of(findings.result())).isEqualTo("NOT CONFORMANT: RULE-1 RULE-3");
    }

    @Test
    void whatWasNotSeenIsNamedByTheVerdict() {
        SampleFindings findings = new SampleFindings()
                .rule(MUST, PASS)
                .rule(MUST, INCONCLUSIVE)
                .rule(MUST, DISABLED)
                .rule(MUST, INCONCLUSIVE)
                .rule(SHOULD, INCONCLUSIVE);

        assertThat(LastLine.of(findings.result()))
                .isEqualTo("NOT PROVEN: inconclusive: RULE-2 RULE-4; disabled: RULE-3");
    }

    @Test
    void manyAreCounted() {
        SampleFindings findings = new SampleFindings().rule(MUST, PASS);
        IntStream.range(0, 9).forEach(i -> findings.rule(MUST, DISABLED));

        assertThat(LastLine.of(findings.result())).isEqualTo("NOT PROVEN: disabled: 9 rules");
    }

    @Test
    void whereNothingAppliesNothingWasSeen() {
        assertThat(LastLine.of(new SampleFindings().rule(MUST, NOT_APPLICABLE).result()))
                .isEqualTo("NOT PROVEN: no MUST rule was seen to be kept");
    }

    @Test
    void errorsOfTheKitAreOwnedUpTo() {
        assertThat(LastLine.of(new SampleFindings()
                        .rule(MUST, PASS)
                        .rule(SHOULD, ERROR)
                        .result()))
                .isEqualTo("NOT PROVEN: errors of the kit: RULE-2");
    }

    @Test
    void aWaiverThatIsNotInOrderIsTold() {
        Waiver unneeded = new Waiver("RULE-1", "", "alice", "bob", "for now", "DCE-17", "2027-01-31");

        assertThat(LastLine.of(new SampleFindings()
                        .rule(MUST, PASS)
                        .with(new Event.Waived(unneeded))
                        .result()))
                .isEqualTo("NOT PROVEN: a waiver is not in order");
    }

    @Test
    void aSecretInTheEvidenceStandsBesideTheConclusion() {
        assertThat(LastLine.of(new SampleFindings()
                        .rule(MUST, PASS)
                        .with(new Event.Leaked("allure/index.html"))
                        .result()))
                .isEqualTo("CONFORMANT");
    }
}
