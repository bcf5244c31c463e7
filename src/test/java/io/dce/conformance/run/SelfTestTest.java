package io.dce.conformance.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dce.conformance.config.ConfigException;
import io.dce.conformance.config.ConfigLoader;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.openapi.Samples;
import io.dce.conformance.report.console.Console;
import io.dce.conformance.report.folder.ReportManifest;
import io.dce.conformance.signoff.verify.Verifier;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

/** A run without a platform judges the bundled stub: whoever reads anything of it is told so. */
@Tag("proof")
class SelfTestTest {
    private static final String MARK = "SELF-TEST of the bundled stub";

    @TempDir
    private Path folder;

    @Test
    void everyFileAndTheFirstAndTheLastLineSayIt() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RunResult result = new Conformance(
                        ConfigLoader.load(
                                Map.of(
                                        "dce.tags",
                                        "@operations or @req-AUTH-1",
                                        "dce.openapi",
                                        Samples.file(Samples.SHOP).toString()),
                                Map.of(),
                                folder),
                        new Console(new PrintStream(bytes, true, UTF_8), Ansi.OFF, false),
                        List.of(),
                        reports -> Optional::empty)
                .run();

        assertThat(result.origin().selfTest()).isTrue();
        List<String> lines = bytes.toString(UTF_8).lines().toList();
        assertThat(lines.get(0)).startsWith(MARK + ": judging http://127.0.0.1:");
        assertThat(lines.get(lines.size() - 1)).startsWith("NOT PROVEN (" + MARK + ")");
        Path reports = folder.resolve("reports");
        for (String name : List.of(
                "sign-off/sign-off.html",
                "sign-off/sign-off.md",
                "sign-off/ctrf-report.json",
                "allure-results/environment.properties",
                "coverage/index.html",
                "coverage/coverage.md")) {
            assertThat(reports.resolve(name)).content().contains("SELF-TEST");
        }
        assertThat(reports.resolve("sign-off/sign-off.json")).content().contains("\"selfTest\" : true");
        assertThat(reports.resolve("ledger.ndjson")).content().contains("\"self-test\":\"of the bundled stub\"");
        for (String name : List.of("junit/TEST-conformance.xml", "junit/TEST-operations.xml")) {
            assertThat(reports.resolve(name)).content().contains("name=\"self-test\"");
        }
        assertThat(reports.resolve("sign-off/sign-off.html")).content().doesNotContain("class=\"signature\"");
        assertThat(Verifier.verify(
                                reports.resolve("sign-off/sign-off.json"),
                                List.of(),
                                reports,
                                InputDigests.kit(),
                                ReportManifest::problem)
                        .findings())
                .anySatisfy(finding -> assertThat(finding.words())
                        .contains("the ledger says what the statement says: NOT PROVEN (" + MARK + ")"));
    }

    @Test
    void nobodySignsIt() throws Exception {
        Path key = Files.writeString(folder.resolve("key.pem"), "a key");

        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> ConfigLoader.load(Map.of(), Map.of("DCE_SIGNING_KEY_FILE", key.toString()), folder))
                .withMessageStartingWith("DCE_SIGNING_KEY_FILE: a run against the bundled stub is a self-test")
                .satisfies(e -> assertThat(e.ending().exitCode()).isEqualTo(64));
    }
}
