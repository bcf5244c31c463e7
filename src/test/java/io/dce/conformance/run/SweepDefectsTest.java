package io.dce.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.evidence.result.RuleResult;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.stub.Stub;
import io.dce.conformance.stub.benign.BenignCatalogue;
import io.dce.conformance.stub.defects.DefectCatalogue;
import io.dce.conformance.stub.variation.Defect;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the proof doesn't show of published operations: that a list of either dialect is judged. */
@Tag("proof")
class SweepDefectsTest {
    /** Nothing is written unless dce.writes asks for it, and access is compared with what was accepted. */
    private static final List<String> OF_SETTINGS = List.of("OPS-9", "OPS-10", "OPS-11", "OPS-14");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource
    void everyDefectOfAListIsNamedInTheOtherDialect(Defect defect) {
        RunResult result = SweepTrial.of(
                List.of(SweepTrial.DOCUMENTS.get(1), SweepTrial.DOCUMENTS.get(0)),
                options -> Stub.start(options, defect),
                folder);

        assertThat(failed(result)).contains("OPS-6");
    }

    static Stream<Defect> everyDefectOfAListIsNamedInTheOtherDialect() {
        return DefectCatalogue.all().stream()
                .filter(defect -> defect.rules().get(0).equals("OPS-6"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "enums-of-tomorrow",
                "wrappers-unset",
                "module-not-implemented",
                "operation-order-changes-once",
                "operation-list-empty",
                "operation-items-nameless",
                "operation-forbidden"
            })
    void whatIsOnlyDifferentIsNotMinded(String benign) {
        RunResult result = SweepTrial.of(
                SweepTrial.DOCUMENTS,
                options -> Stub.start(options, BenignCatalogue.named(benign).orElseThrow()),
                folder);

        assertThat(failed(result)).isEmpty();
    }

    @Test
    void aFaithfulPlatformPassesEveryRuleOfReads() {
        RunResult result = SweepTrial.of(SweepTrial.DOCUMENTS, Stub::start, folder);

        assertThat(result.rules())
                .filteredOn(rule -> rule.rule().byOperations()
                        && !OF_SETTINGS.contains(rule.rule().id()))
                .extracting(rule -> rule.outcome().orElseThrow())
                .hasSize(8)
                .containsOnly(Outcome.PASS);
    }

    private static List<String> failed(RunResult result) {
        return result.rules().stream()
                .filter(rule -> rule.is(Outcome.FAIL))
                .map(RuleResult::rule)
                .map(rule -> rule.id())
                .toList();
    }
}
