package io.dce.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.config.ConfigException;
import io.dce.conformance.config.ConfigLoader;
import io.dce.conformance.evidence.result.Conclusion;
import io.dce.conformance.evidence.result.RuleResult;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.openapi.DocumentSet;
import io.dce.conformance.openapi.Samples;
import io.dce.conformance.report.access.AccessJson;
import io.dce.conformance.rule.Catalogue;
import io.dce.conformance.stub.Stub;
import io.dce.conformance.stub.defects.DefectCatalogue;
import io.dce.conformance.stub.platform.StubOptions;
import io.dce.conformance.sweep.access.AccessKind;
import io.dce.conformance.sweep.access.AccessMatrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets what is compared with what an accepted release gave. */
class AccessTest {
    private static final String DOCUMENT = Samples.file(Samples.SHOP).toString();
    private static final StubOptions SHOP = StubOptions.defaults()
            .withDocuments(DocumentSet.read(List.of(DOCUMENT)).readable());

    @TempDir
    private Path folder;

    @Test
    void whoHasGainedAccessSinceTheAcceptedReleaseIsNamed() throws IOException {
        Path accepted = folder.resolve("access.json");
        try (Stub stub = Stub.start(SHOP)) {
            Files.writeString(accepted, AccessJson.write(matrix(stub), false));
            assertThat(of(run(stub, accepted.toString())).outcome()).contains(Outcome.PASS);
        }
        try (Stub stub =
                Stub.start(SHOP, DefectCatalogue.named("operation-open").orElseThrow())) {
            RunResult result = run(stub, accepted.toString());

            assertThat(of(result).outcome()).contains(Outcome.FAIL);
            assertThat(result.conclusion()).isEqualTo(Conclusion.NOT_CONFORMANT);
            assertThat(of(result).results().stream().filter(one -> one.outcome() == Outcome.FAIL))
                    .singleElement()
                    .satisfies(one -> assertThat(one.reason())
                            .isEqualTo("expected refused access for nobody, as in the accepted release, but the access"
                                    + " is same"));
        }
    }

    @Test
    void theMatrixHasEverybodyAtHand() throws IOException {
        try (Stub stub = Stub.start(SHOP)) {
            AccessMatrix matrix = matrix(stub);

            assertThat(matrix.callers()).containsExactly("limited", "auditor", "expired", "nobody");
            assertThat(matrix.rows())
                    .hasSizeGreaterThan(5)
                    .allSatisfy(row -> assertThat(row.kinds())
                            .containsEntry("auditor", AccessKind.SAME)
                            .doesNotContainValue(AccessKind.UNSEEN));
            assertThat(matrix.rows().stream().filter(row -> row.title().endsWith("/goods")))
                    .singleElement()
                    .satisfies(row -> assertThat(row.kinds())
                            .containsEntry("nobody", AccessKind.REFUSED)
                            .containsEntry("expired", AccessKind.REFUSED));
            Path file = Files.writeString(folder.resolve("a.json"), AccessJson.write(matrix, false));
            assertThat(AccessJson.read(file)).isEqualTo(matrix);
        }
    }

    @Test
    void withoutABaselineNothingIsCompared() throws IOException {
        try (Stub stub = Stub.start(SHOP)) {
            assertThat(of(run(stub, "new")).outcome()).contains(Outcome.NOT_APPLICABLE);
        }
    }

    @Test
    void whatIsNoMatrixIsNamed() throws IOException {
        Path other = Files.writeString(folder.resolve("other.json"), "{}");

        assertThatThrownBy(() -> AccessJson.read(other))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("dce.access.baseline: " + other);
    }

    private AccessMatrix matrix(Stub stub) throws IOException {
        Path reports = folder.resolve("reports");
        Files.writeString(folder.resolve("auditor.key"), stub.adminKey());
        JudgedRuns.at(
                stub.url(),
                keys(stub),
                folder,
                Map.of(
                        "dce.openapi", DOCUMENT,
                        "dce.tags", "@req-OPS-7",
                        "dce.rate", "10000",
                        "dce.tokens", "auditor=auditor.key"),
                List.of(),
                page -> Optional::empty);
        assertThat(Files.readString(reports.resolve("access/access.md"))).contains("# Who gets what");
        return AccessJson.read(reports.resolve("access/access.json"));
    }

    private RunResult run(Stub stub, String baseline) {
        return InProcess.judge(
                ConfigLoader.load(
                        Map.of(
                                "dce.url",
                                stub.url().toString(),
                                "dce.openapi",
                                DOCUMENT,
                                "dce.tags",
                                "@req-OPS-7 or @req-OPS-14",
                                "dce.rate",
                                "10000",
                                "dce.access.baseline",
                                baseline),
                        keys(stub),
                        folder),
                Catalogue.bundled());
    }

    private static Map<String, String> keys(Stub stub) {
        return Map.of(
                "DCE_TOKEN", stub.adminKey(),
                "DCE_LIMITED_TOKEN", stub.limitedKey(),
                "DCE_EXPIRED_TOKEN", stub.expiredKey());
    }

    private static RuleResult of(RunResult result) {
        return result.rules().stream()
                .filter(one -> one.rule().id().equals("OPS-14"))
                .findFirst()
                .orElseThrow();
    }
}
