package io.dce.conformance.evidence.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.evidence.SampleFindings;
import io.dce.conformance.evidence.ledger.Subject;
import io.dce.conformance.rule.Level;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every failure ends with the command that runs it once more. */
class ReplayLineTest {
    @Test
    void aFailureEndsWithItsReplay() {
        SampleFindings findings = new SampleFindings()
                .set(Map.of("dce.insecure", "true", "dce.tags", "@must", "dce.openapi", "a.json"))
                .rule(Level.MUST, Outcome.FAIL);

        assertThat(last(findings))
                .isEqualTo("replay:   java -jar dce-conformance.jar replay RULE-1 -Ddce.insecure=true"
                        + " -Ddce.url=http://dce.example");
    }

    @Test
    void anOperationIsReplayedWithItsDocument() {
        SampleFindings findings = new SampleFindings()
                .set(Map.of("dce.openapi", "my docs/a.json"))
                .rule(Level.MUST)
                .with(SampleFindings.judged("RULE-1", Subject.operation("GET /users/{id}", ""), Outcome.FAIL));

        assertThat(last(findings))
                .isEqualTo("replay:   java -jar dce-conformance.jar replay 'GET /users/{id}'"
                        + " -Ddce.openapi='my docs/a.json' -Ddce.url=http://dce.example");
    }

    @Test
    void whatDidNotFailAndASelfTestHaveNone() {
        assertThat(last(new SampleFindings().rule(Level.MUST, Outcome.INCONCLUSIVE)))
                .startsWith("source:");
        assertThat(last(new SampleFindings()
                        .set(Map.of("self-test", "of the bundled stub"))
                        .rule(Level.MUST, Outcome.FAIL)))
                .startsWith("source:");
    }

    private static String last(SampleFindings findings) {
        Explanation explanation = findings.result().rules().get(0).explanation();
        return explanation.lines().get(explanation.lines().size() - 1);
    }
}
