package io.dce.conformance.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.config.ConfigException;
import io.dce.conformance.config.ConfigLoader;
import io.dce.conformance.config.RunMark;
import io.dce.conformance.config.TargetConfig;
import io.dce.conformance.evidence.result.Conclusion;
import io.dce.conformance.evidence.result.RuleResult;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.report.console.Console;
import io.dce.conformance.rule.Catalogue;
import io.dce.conformance.rule.Rule;
import io.dce.conformance.stub.Stub;
import io.dce.conformance.stub.defects.DefectCatalogue;
import io.dce.conformance.stub.platform.StubOptions;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Help.Ansi;

/** A run that sets out to judge less than everything: it can end well, and says so everywhere. */
@Tag("proof")
class ScopeTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void aReadOnlyProfileCanBeConformantAndEveryReportSaysAsWhat() throws Exception {
        RunResult result = run(Map.of("dce.profile", "readonly"));

        assertThat(result.conclusion()).isEqualTo(Conclusion.CONFORMANT);
        assertThat(result.words()).isEqualTo("CONFORMANT (SELF-TEST of the bundled stub, AS READ-ONLY)");
        assertThat(said.toString(UTF_8)).contains("selected (dce.profile): ").doesNotContain("dce.readonly");
        assertThat(rule(result, "KEY-1").outcome()).contains(Outcome.NOT_APPLICABLE);
        assertThat(rule(result, "KEY-1").reason()).contains("dce.profile=readonly");
        assertThat(rule(result, "PAGE-2").outcome()).contains(Outcome.PASS);
        assertThat(Files.readString(folder.resolve("ledger.ndjson"))).doesNotContain("\"method\":\"POST\"");
        assertSaidEverywhere(RunMark.READ_ONLY);
    }

    @Test
    void aQuickRunAsksAThirdAndEveryReportSaysThatItIsOne() throws Exception {
        RunResult result = run(Map.of("dce.depth", "quick"));

        assertThat(result.words()).isEqualTo("CONFORMANT (SELF-TEST of the bundled stub, QUICK RUN)");
        assertThat(result.rules())
                .filteredOn(rule -> rule.outcome().isPresent() && !rule.rule().byOperations())
                .allMatch(
                        rule -> rule.counts().values().stream().mapToInt(i -> i).sum() >= 1);
        assertThat(result.totals().answers()).isLessThan(1200);
        assertSaidEverywhere(RunMark.QUICK);
    }

    /** What a quick run leaves out would otherwise depend on what somebody thought of. */
    @Test
    void everyRuleHasAQuickScenario() {
        assertThat(Catalogue.bundled().rules())
                .filteredOn(
                        rule -> !rule.scenarios().isEmpty() && rule.untested().isEmpty())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.scenarios())
                        .as(rule.id())
                        .extracting(Rule.Scenario::tags)
                        .anyMatch(tags -> tags.contains("@quick")));
    }

    @Test
    void aBrokenPromiseFailsAQuickRun() {
        try (Stub stub = Stub.start(
                StubOptions.defaults().withUsers(12),
                DefectCatalogue.named("signature-unchecked").orElseThrow())) {
            RunResult result = JudgedRuns.at(stub.url(), stub.adminKey(), folder, Map.of("dce.depth", "quick"))
                    .result();

            assertThat(result.words()).isEqualTo("NOT CONFORMANT (QUICK RUN)");
            assertThat(rule(result, "AUTH-5").outcome()).contains(Outcome.FAIL);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "dce.profile, read-only, 'dce.profile: \"read-only\" is not full or readonly'",
        "dce.depth, deep, 'dce.depth: \"deep\" is not full or quick'",
    })
    void whatIsNoneIsTold(String name, String value, String problem) {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> config(Map.of(name, value)))
                .withMessageContaining(problem);
    }

    private void assertSaidEverywhere(RunMark mark) throws Exception {
        for (String report : List.of(
                "sign-off/sign-off.html",
                "sign-off/sign-off.md",
                "sign-off/sign-off.json",
                "sign-off/ctrf-report.json")) {
            assertThat(Files.readString(folder.resolve(report))).as(report).containsAnyOf(mark.words(), mark.name());
        }
        assertThat(Files.readString(folder.resolve("junit/TEST-conformance.xml")))
                .contains("name=\"" + mark.setting() + "\" value=\"" + mark.value() + "\"");
        assertThat(Files.readString(folder.resolve("sign-off/sign-off.html"))).contains(mark.sentence());
        assertThat(said.toString(UTF_8)).contains(mark.words());
    }

    private static RuleResult rule(RunResult result, String id) {
        return result.rules().stream()
                .filter(rule -> rule.rule().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private RunResult run(Map<String, String> settings) {
        return new Conformance(
                        config(settings),
                        new Console(new PrintStream(said, true, UTF_8), Ansi.OFF, false),
                        List.of(),
                        reports -> () -> Optional.of("no page"))
                .run();
    }

    private TargetConfig config(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("dce.reports", folder.toString());
        return ConfigLoader.load(all, Map.of(), folder);
    }
}
