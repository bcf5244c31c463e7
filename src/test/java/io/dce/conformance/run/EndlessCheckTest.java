package io.dce.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.config.ConfigLoader;
import io.dce.conformance.evidence.result.Conclusion;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.evidence.result.SubjectResult;
import io.dce.conformance.rule.Catalogue;
import io.dce.conformance.rule.Concern;
import io.dce.conformance.rule.Level;
import io.dce.conformance.rule.Rule;
import io.dce.conformance.steps.EndlessSteps;
import io.dce.conformance.stub.Stub;
import io.dce.conformance.stub.WithStub;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a platform answers may take for ever to judge: the run ends all the same, and says what was not judged. */
@Tag("proof")
@Timeout(120)
@WithStub(users = 12)
class EndlessCheckTest {
    private static final String FEATURE = "classpath:endless/endless.feature";
    private static final String ENDLESS = "What the platform answers takes for ever to judge";
    private static final String OTHER = "What is judged meanwhile counts";

    private final Stub stub;

    EndlessCheckTest(Stub stub) {
        this.stub = stub;
    }

    @AfterEach
    void release() {
        EndlessSteps.release();
    }

    @Test
    void theRunEndsAndNamesWhatWasNotJudged() {
        List<String> tags = List.of("@req-PAGE-98", "@must", "@readonly");
        Rule rule = new Rule(
                "PAGE-98",
                Level.MUST,
                "A check that never ends keeps no run from ending",
                "the kit's own tests",
                "Checks that never end",
                Concern.UNSAID,
                Optional.empty(),
                List.of(new Rule.Scenario(ENDLESS, FEATURE, 8, tags), new Rule.Scenario(OTHER, FEATURE, 13, tags)));

        RunResult result = InProcess.judge(
                ConfigLoader.load(
                        Map.of(
                                "dce.url",
                                stub.url().toString(),
                                "dce.tags",
                                "@req-PAGE-98",
                                "dce.timeout.run",
                                "5s",
                                "dce.timeout.answer",
                                "1s"),
                        Map.of("DCE_TOKEN", stub.adminKey()),
                        Path.of("")),
                new Catalogue(List.of(rule)));

        assertThat(result.conclusion()).isEqualTo(Conclusion.NOT_PROVEN);
        assertThat(result.rules()).singleElement().satisfies(judged -> {
            assertThat(subject(judged.results(), ENDLESS).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
            assertThat(subject(judged.results(), ENDLESS).explanation().text())
                    .contains("the run was over before this was judged to its end");
            assertThat(subject(judged.results(), OTHER).outcome()).isEqualTo(Outcome.PASS);
        });
    }

    private static SubjectResult subject(List<SubjectResult> subjects, String name) {
        return subjects.stream()
                .filter(subject -> subject.subject().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
