package io.dce.conformance.sweep.writes;

import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.client.writes.MalformedBody;
import io.dce.conformance.config.ConfigLoader;
import io.dce.conformance.evidence.result.RuleResult;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.openapi.Samples;
import io.dce.conformance.rule.Catalogue;
import io.dce.conformance.run.InProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a server with a store, nothing is ever changed, and every open door is found. */
class WriteSweepTest {
    @TempDir
    private Path folder;

    @Test
    void whereEverybodyIsAskedNothingFails() throws IOException {
        try (Workshop workshop = new Workshop(call -> false)) {
            String before = workshop.kept();

            RunResult result = run(workshop, "refusals");

            assertThat(List.of("OPS-9", "OPS-10", "OPS-11"))
                    .allSatisfy(rule -> assertThat(of(result, rule).outcome()).contains(Outcome.PASS));
            assertThat(of(result, "OPS-9").counts())
                    .containsEntry(Outcome.PASS, 8)
                    .containsEntry(Outcome.NOT_APPLICABLE, 3);
            assertThat(result.observations())
                    .anySatisfy(observation ->
                            assertThat(observation.seen()).contains("11 operations that don't only read: 8 asked"));
            assertHarmless(workshop, before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST .*/machines",
        "PUT .*/settings",
        "PUT .*/machines/.*",
        "PATCH .*/machines/.*",
        "DELETE .*/machines/[^/]*",
        "DELETE .*/parts/.*",
        "POST .*:restart",
        "POST .*/pause",
    })
    void anOpenDoorIsFoundAndNothingIsDoneBehindIt(String open) throws IOException {
        try (Workshop workshop = new Workshop(call -> call.matches(open))) {
            String before = workshop.kept();

            RunResult result = run(workshop, "refusals");

            assertThat(of(result, "OPS-9").results().stream()
                            .filter(one -> one.outcome() == Outcome.FAIL)
                            .map(one -> one.subject().name().replaceAll("\\{[a-z]+}", "x")))
                    .singleElement()
                    .asString()
                    .matches(open);
            assertThat(of(result, "OPS-10").outcome()).contains(Outcome.FAIL);
            assertHarmless(workshop, before);
        }
    }

    @Test
    void whereAllDoorsAreOpenNothingIsDoneEither() throws IOException {
        try (Workshop workshop = new Workshop(call -> true)) {
            String before = workshop.kept();

            RunResult result = run(workshop, "refusals");

            assertThat(of(result, "OPS-9").counts()).containsEntry(Outcome.FAIL, 8);
            assertHarmless(workshop, before);
        }
    }

    @Test
    void whereNothingShowsThatBodiesAreReadTheKeyIsNotLetIn() throws IOException {
        try (Workshop careless = new Workshop(call -> call.startsWith("DELETE"), true)) {
            String before = careless.kept();

            RunResult result = run(careless, "refusals");

            assertThat(of(result, "OPS-9").counts())
                    .containsEntry(Outcome.FAIL, 2)
                    .containsEntry(Outcome.PASS, 4)
                    .containsEntry(Outcome.NOT_APPLICABLE, 5);
            assertHarmless(careless, before);
        }
    }

    @Test
    void withoutTheSettingNothingIsAsked() throws IOException {
        try (Workshop workshop = new Workshop(call -> false)) {
            RunResult result = run(workshop, "none");

            assertThat(of(result, "OPS-9").outcome()).contains(Outcome.NOT_APPLICABLE);
            assertThat(workshop.bodies()).isEmpty();
        }
    }

    private static void assertHarmless(Workshop workshop, String before) {
        assertThat(workshop.kept()).isEqualTo(before);
        assertThat(workshop.bodies()).isNotEmpty().containsOnly("", MalformedBody.TEXT);
    }

    private static RuleResult of(RunResult result, String rule) {
        return result.rules().stream()
                .filter(one -> one.rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private RunResult run(Workshop workshop, String writes) {
        return InProcess.judge(
                ConfigLoader.load(
                        Map.of(
                                "dce.url",
                                workshop.url().toString(),
                                "dce.openapi",
                                Samples.file(Samples.WORKS).toString(),
                                "dce.writes",
                                writes,
                                "dce.rate",
                                "10000",
                                "dce.parallelism",
                                "4",
                                "dce.tags",
                                "@operations"),
                        Map.of("DCE_TOKEN", Workshop.KEY),
                        folder),
                Catalogue.bundled());
    }
}
