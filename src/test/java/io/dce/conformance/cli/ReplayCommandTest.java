package io.dce.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.client.Dce;
import io.dce.conformance.client.OwnersKeys;
import io.dce.conformance.client.ownership.ListedKey;
import io.dce.conformance.client.ownership.RunNames;
import io.dce.conformance.client.sending.RunTime;
import io.dce.conformance.config.ConfigLoader;
import io.dce.conformance.config.TargetConfig;
import io.dce.conformance.exchange.Credential;
import io.dce.conformance.openapi.DocumentSet;
import io.dce.conformance.openapi.Samples;
import io.dce.conformance.run.JudgedRuns;
import io.dce.conformance.secret.SecretRegistry;
import io.dce.conformance.stub.Stub;
import io.dce.conformance.stub.defects.DefectCatalogue;
import io.dce.conformance.stub.platform.StubOptions;
import io.dce.conformance.stub.variation.Defect;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What replay shows, and how it ends. */
@Tag("proof")
class ReplayCommandTest {
    private static final String DOCUMENT = Samples.file(Samples.SHOP).toString();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void aBrokenPromiseIsShownStepByStepUpToTheAnswerThatBreaksIt() {
        try (Stub stub = broken("secret-listed")) {
            assertThat(replay(stub, "KEY-2")).isEqualTo(1);

            assertThat(out.toString())
                    .contains(
                            "  When Alice lists her keys",
                            "    #",
                            "POST /apis/ghippo.io/v1alpha1/current-user/accesstoken by Alice: 200")
                    .contains("this answer shows it:", "expected: ", "actual:   ", "still broken: ")
                    .doesNotContain(stub.adminKey());
            assertThat(keys(stub)).isEmpty();
        }
    }

    @Test
    void aPromiseThatIsKeptIsSaidToBe() {
        try (Stub stub = Stub.start(StubOptions.defaults().withUsers(2))) {
            assertThat(replay(stub, "user-3")).isZero();

            assertThat(out.toString()).contains("kept: USER-3 ").contains(": 1 scenario");
        }
    }

    @Test
    void ofARuleThatFailedInTheLastRunOnlyWhatFailedIsReplayed() throws IOException {
        try (Stub stub = broken("unknown-kid-trusted")) {
            JudgedRuns.at(stub.url(), stub.adminKey(), folder, Map.of("dce.tags", "@req-AUTH-7"));
            byte[] before = Files.readAllBytes(folder.resolve("reports/ledger.ndjson"));

            assertThat(replay(stub, "AUTH-7")).isEqualTo(1);

            assertThat(out.toString()).contains("Keys signed by a stranger", "still broken: ");
            assertThat(Files.readAllBytes(folder.resolve("reports/ledger.ndjson")))
                    .isEqualTo(before);
        }
    }

    @Test
    void anOperationIsReplayedByItsPath() {
        StubOptions options = StubOptions.defaults()
                .withDocuments(DocumentSet.read(List.of(DOCUMENT)).readable());
        try (Stub stub = Stub.start(options, defect("operation-open"))) {
            assertThat(replay(stub, "/apis/shop.example/v1alpha1/goods/{id}", "-Ddce.openapi=" + DOCUMENT))
                    .isEqualTo(1);

            assertThat(out.toString()).contains("still broken: GET ");
        }
    }

    @Test
    void anOperationThatWritesIsReplayedWhereTheSettingsHaveIt() {
        String works = Samples.file(Samples.WORKS).toString();
        StubOptions options = StubOptions.defaults()
                .withDocuments(DocumentSet.read(List.of(works)).readable());
        String settings = "PUT /apis/works.example/v1alpha1/settings";
        try (Stub stub = Stub.start(options, defect("write-open-settings"))) {
            assertThat(replay(stub, settings, "-Ddce.openapi=" + works)).isEqualTo(64);
            assertThat(err.toString()).contains("dce.writes=refusals");
            assertThat(replay(stub, settings, "-Ddce.openapi=" + works, "-Ddce.writes=refusals"))
                    .isEqualTo(1);
            assertThat(out.toString()).contains("still broken: PUT ");
        }
        try (Stub stub = Stub.start(options)) {
            assertThat(replay(stub, settings, "-Ddce.openapi=" + works, "-Ddce.writes=refusals"))
                    .isZero();
        }
    }

    @Test
    void whatIsNeitherRuleNorScenarioNorOperationIsNamed() {
        try (Stub stub = Stub.start(StubOptions.defaults().withUsers(2))) {
            assertThat(replay(stub, "KEY-99")).isEqualTo(64);
            assertThat(err.toString()).contains("\"KEY-99\" is neither the id of a rule");
            assertThat(replay(stub, "OPS-14")).isEqualTo(64);
            assertThat(err.toString()).contains("OPS-14 compares all operations with an accepted run");
        }
    }

    @Test
    void anOperationNeedsItsDocument() {
        try (Stub stub = Stub.start(StubOptions.defaults().withUsers(2))) {
            assertThat(replay(stub, "GET /a")).isEqualTo(64);
            assertThat(err.toString()).contains("dce.openapi");
        }
    }

    private int replay(Stub stub, String... arguments) {
        List<String> all = new ArrayList<>(List.of("-Ddce.url=" + stub.url(), "-Ddce.timeout.consistency=1s"));
        all.addAll(List.of(arguments));
        ReplayCommand command = new ReplayCommand(settings -> {
            Map<String, String> properties = new TreeMap<>(settings);
            properties.put("dce.reports", "reports");
            return ConfigLoader.load(properties, Map.of("DCE_TOKEN", stub.adminKey()), folder);
        });
        return ErrorEnding.of(new CommandLine(command))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    private static Stub broken(String defect) {
        return Stub.start(StubOptions.defaults().withUsers(2), defect(defect));
    }

    private static Defect defect(String name) {
        return DefectCatalogue.named(name).orElseThrow();
    }

    private static List<String> keys(Stub stub) {
        TargetConfig config = ConfigLoader.load(
                Map.of("dce.url", stub.url().toString()), Map.of("DCE_TOKEN", stub.adminKey()), Path.of("src"));
        try (Dce dce = new Dce(config, new SecretRegistry(), new RunTime(Duration.ofMinutes(1)), exchange -> {})) {
            return OwnersKeys.of(dce.as(Credential.bearer("Alice", stub.adminKey()), exchange -> {})).keys().stream()
                    .map(ListedKey::name)
                    .filter(name -> name.startsWith(RunNames.KIT))
                    .toList();
        }
    }
}
