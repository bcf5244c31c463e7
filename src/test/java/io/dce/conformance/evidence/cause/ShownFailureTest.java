package io.dce.conformance.evidence.cause;

import static io.dce.conformance.check.Outcome.ERROR;
import static io.dce.conformance.check.Outcome.FAIL;
import static io.dce.conformance.check.Outcome.PASS;
import static io.dce.conformance.rule.Level.MUST;
import static io.dce.conformance.rule.Level.SHOULD;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.evidence.SampleFindings;
import io.dce.conformance.evidence.ledger.Event;
import io.dce.conformance.evidence.ledger.KeyOrigin;
import io.dce.conformance.evidence.ledger.Subject;
import io.dce.conformance.evidence.result.ResultFact.Kind;
import io.dce.conformance.evidence.result.RunResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Failures stand in the order in which one wants to read of them, and an exchange is told once. */
class ShownFailureTest {
    @Test
    void whatIsDirectComesBeforeWhatFollowsAndMustBeforeShould() {
        RunResult result = new SampleFindings()
                .rule(SHOULD, FAIL)
                .rule(MUST, FAIL)
                .rule(MUST, PASS)
                .rule(SHOULD, ERROR)
                .rule(MUST, FAIL)
                .rule(MUST, FAIL)
                .result();
        LikelyCause cause = new LikelyCause("d", "It is.", List.of("RULE-6"), List.of("RULE-5", "RULE-1"), List.of());

        assertThat(ShownFailure.of(result, List.of(cause)))
                .extracting(failure -> failure.rule().rule().id())
                .containsExactly("RULE-6", "RULE-5", "RULE-2", "RULE-1", "RULE-4");
    }

    @Test
    void theSameExchangeIsToldOnce() {
        RunResult result = new SampleFindings()
                .rule(MUST, (Outcome) null)
                .rule(MUST, (Outcome) null)
                .rule(MUST, (Outcome) null)
                .with(failed("RULE-1", "GET /users by a caller without a key: 200"))
                .with(failed("RULE-2", "GET /users by a caller without a key: 200"))
                .with(failed("RULE-3", "GET /keys by a caller without a key: 200"))
                .result();

        List<ShownFailure> shown = ShownFailure.of(result, List.of());

        assertThat(shown).extracting(ShownFailure::sameAs).containsExactly("", "RULE-1", "");
        assertThat(shown.get(0).facts()).extracting(fact -> fact.kind()).contains(Kind.ASKED, Kind.AGAIN);
        assertThat(shown.get(1).facts())
                .extracting(fact -> fact.kind())
                .containsExactly(Kind.EXPECTED, Kind.ACTUAL, Kind.SOURCE, Kind.REPLAY);
    }

    private static Event failed(String rule, String asked) {
        Subject subject = new Subject(Subject.Kind.SCENARIO, "scenario 1", "classpath:features/f.feature:1");
        return new Event.Judged(
                rule,
                subject,
                FAIL,
                "because",
                "401",
                "200",
                asked,
                "curl " + asked,
                KeyOrigin.GIVEN,
                null,
                "",
                1,
                0,
                0,
                List.of());
    }
}
