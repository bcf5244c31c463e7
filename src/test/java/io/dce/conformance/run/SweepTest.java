package io.dce.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dce.conformance.check.Outcome;
import io.dce.conformance.evidence.ledger.Sha256;
import io.dce.conformance.evidence.result.Conclusion;
import io.dce.conformance.evidence.result.RuleResult;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.openapi.DocumentSet;
import io.dce.conformance.openapi.Samples;
import io.dce.conformance.signoff.CtrfSchema;
import io.dce.conformance.stub.Stub;
import io.dce.conformance.stub.benign.BenignCatalogue;
import io.dce.conformance.stub.defects.DefectCatalogue;
import io.dce.conformance.stub.platform.StubOptions;
import io.dce.conformance.stub.variation.Defect;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sweep within a run: what it says of what it could not see, and what it reports. */
@Tag("proof")
class SweepTest {
    private static final String SHOP = Samples.file(Samples.SHOP).toString();
    private static final String DEPOT = Samples.file(Samples.DEPOT).toString();

    @TempDir
    private Path folder;

    @Test
    void withoutDocumentsTheRulesDoNotApply() {
        try (Stub stub = Stub.start(StubOptions.defaults().withUsers(3))) {
            JudgedRuns judged = JudgedRuns.at(
                    stub.url(), stub.adminKey(), folder, Map.of("dce.tags", "@operations or @req-AUTH-1"));

            assertThat(rule(judged.result(), "OPS-1").outcome()).contains(Outcome.NOT_APPLICABLE);
            assertThat(rule(judged.result(), "OPS-1").reason()).contains("dce.openapi");
        }
    }

    @Test
    void aModuleThatIsNotInstalledIsToldInOneLine() {
        List<String> both = List.of(SHOP, DEPOT);
        try (Stub stub = Stub.start(StubOptions.defaults()
                .withUsers(3)
                .withDocuments(DocumentSet.read(List.of(SHOP)).readable()))) {
            RunResult result = SweepTrial.of(both, stub, folder, Map.of());

            RuleResult status = rule(result, "OPS-3");
            assertThat(status.outcome()).contains(Outcome.PASS);
            assertThat(status.results())
                    .filteredOn(r -> r.reason().contains("depot is not installed"))
                    .hasSize(1);
            assertThat(result.broken()).isEmpty();
        }
    }

    @Test
    void aModuleThatImplementsNothingIsNotInstalledEither() {
        RunResult result = SweepTrial.of(
                List.of(DEPOT, SHOP),
                options -> Stub.start(
                        options, BenignCatalogue.named("module-not-implemented").orElseThrow()),
                folder);

        assertThat(rule(result, "OPS-3").outcome()).contains(Outcome.PASS);
        assertThat(rule(result, "OPS-3").results())
                .filteredOn(r -> r.reason().contains("depot is not installed"))
                .hasSize(1)
                .allSatisfy(r -> assertThat(r.reason()).endsWith("are unknown: 501"));
        assertThat(result.broken()).isEmpty();
    }

    @Test
    void anOperationThatIsNotImplementedAmongOthersThatWorkIsABrokenPromise() {
        try (Stub stub = Stub.start(
                StubOptions.defaults()
                        .withUsers(3)
                        .withDocuments(DocumentSet.read(List.of(SHOP)).readable()),
                DefectCatalogue.named("operation-not-implemented").orElseThrow())) {
            JudgedRuns judged = swept(stub, SHOP);

            assertThat(judged.exitCode()).isEqualTo(1);
            assertThat(judged.console()).contains("the answer is 501: it is not implemented");
            assertThat(rule(judged.result(), "OPS-3").counts()).containsEntry(Outcome.FAIL, 1);
        }
    }

    @Test
    void aRuleThatIsSelectedAloneSeesWhatItSeesAmongAll() {
        try (Stub stub = Stub.start(
                StubOptions.defaults()
                        .withUsers(3)
                        .withDocuments(DocumentSet.read(List.of(SHOP)).readable()),
                DefectCatalogue.named("operation-page-500").orElseThrow())) {
            JudgedRuns judged = JudgedRuns.at(
                    stub.url(), stub.adminKey(), folder, Map.of("dce.openapi", SHOP, "dce.tags", "@req-OPS-3"));

            assertThat(judged.exitCode()).isEqualTo(1);
            assertThat(rule(judged.result(), "OPS-3").counts()).containsEntry(Outcome.FAIL, 1);
        }
    }

    @Test
    void valuesOfEnumsWithoutANameAreObserved() {
        try (Stub stub = Stub.start(
                StubOptions.defaults()
                        .withUsers(3)
                        .withDocuments(DocumentSet.read(List.of(SHOP)).readable()),
                BenignCatalogue.named("enums-of-tomorrow").orElseThrow())) {
            JudgedRuns judged = swept(stub, SHOP);

            assertThat(judged.result().broken()).isEmpty();
            assertThat(judged.console()).contains("the module shop writes them as numbers, which ProtoJSON allows");
        }
    }

    @Test
    void aSweepThatExercisesNothingProvesNothing() {
        try (Stub stub = Stub.start(StubOptions.defaults().withUsers(3))) {
            RunResult result = SweepTrial.of(List.of(SHOP), stub, folder, Map.of());

            assertThat(rule(result, "OPS-3").outcome()).contains(Outcome.INCONCLUSIVE);
            assertThat(result.conclusion()).isEqualTo(Conclusion.NOT_PROVEN);
        }
    }

    /** Nobody follows it out of the document: it is what the document says that is judged. */
    @Test
    void aDialectOfItsOwnKeepsADocumentFromNothing() throws IOException {
        String shop = Files.readString(Path.of(SHOP));
        Path own = Files.createDirectories(folder.resolve("shop")).resolve("v1.2.0.json");
        Files.writeString(
                own,
                shop.replaceFirst("\\{", "{\"\\$schema\": \"https://dialects.example/3.0\",")
                        .replace(
                                "\"type\": \"object\"",
                                "\"type\": \"object\", \"$schema\": \"https://dialects.example/own\""));
        try (Stub stub = serving()) {
            RunResult result = SweepTrial.of(List.of(own.toString()), stub, folder, Map.of());

            assertThat(result.rules()).noneMatch(rule -> rule.is(Outcome.ERROR));
            assertThat(rule(result, "OPS-4").counts()).containsKey(Outcome.PASS);
            assertThat(result.broken()).isEmpty();
        }
    }

    @Test
    void aBrokenDocumentIsNamedAndKeepsTheRunFromBeingGreenButNotTheOthersFromBeingJudged() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"swagger\": \"2.0\"");
        try (Stub stub = serving()) {
            JudgedRuns judged = swept(stub, broken + "," + SHOP);

            assertThat(judged.console()).contains(broken + " at line 1");
            assertThat(judged.exitCode()).isEqualTo(2);
            assertThat(rule(judged.result(), "OPS-3").outcome()).contains(Outcome.INCONCLUSIVE);
            assertThat(rule(judged.result(), "OPS-3").counts()).containsKey(Outcome.PASS);
        }
    }

    @Test
    void anOlderVersionOfAModuleIsToldAndNotJudged() throws IOException {
        Path shop = Files.createDirectories(folder.resolve("documents/shop"));
        String newest = Files.readString(Path.of(SHOP));
        Files.writeString(shop.resolve("v1.2.0.json"), newest);
        Files.writeString(shop.resolve("v1.1.0.json"), newest.replace("v1alpha1/settings", "v1alpha1/given-up"));
        try (Stub stub = serving()) {
            JudgedRuns judged = swept(stub, shop.toString());

            assertThat(judged.console()).contains("1 document is of an older version of a module, and not judged");
            assertThat(judged.console()).contains("12 read operations of 1 document");
            assertThat(rule(judged.result(), "OPS-3").outcome()).contains(Outcome.PASS);
            assertThat(rule(judged.result(), "OPS-3").results())
                    .anySatisfy(r -> assertThat(r.reason()).contains("older version"));
            assertThat(folder.resolve("reports/coverage/index.html")).content().contains("v1.1.0.json");
        }
    }

    @Test
    void aFailureOfOneOperationCanBeWaived() throws IOException {
        Files.writeString(folder.resolve("waivers.yaml"), """
            waivers:
              - rule: OPS-3
                operation: GET /apis/shop.example/v1alpha1/settings
                owner: a
                approver: b
                reason: until the next version
                ticket: DCE-1
                expires: %s
            """.formatted(
                        LocalDate.now(ZoneOffset.UTC).plusDays(10)));
        Defect fails = DefectCatalogue.named("operation-500").orElseThrow();
        try (Stub stub = Stub.start(
                StubOptions.defaults()
                        .withUsers(3)
                        .withDocuments(DocumentSet.read(List.of(SHOP)).readable()),
                fails)) {
            JudgedRuns judged = swept(stub, SHOP);

            assertThat(rule(judged.result(), "OPS-3").counts()).containsEntry(Outcome.WAIVED, 1);
            assertThat(judged.result().broken()).isEmpty();
            assertThat(folder.resolve("reports/junit/TEST-operations.xml"))
                    .content()
                    .contains("failures=\"0\"");
        }
    }

    @Test
    void everyOperationIsReportedWithoutASecret() throws IOException {
        try (Stub stub = serving()) {
            JudgedRuns judged = swept(stub, SHOP);
            Path reports = folder.resolve("reports");

            assertThat(judged.console()).contains("12 read operations of 1 document: 11 exercised");
            assertThat(reports.resolve("junit/TEST-operations.xml"))
                    .content()
                    .contains("classname=\"shop.Goods\"", "GET /apis/shop.example/v1alpha1/goods/{id} authentication");
            assertThat(reports.resolve("coverage/index.html"))
                    .content()
                    .contains(
                            "items[].id of /apis/shop.example/v1alpha1/goods",
                            "no list of the document gives a {ticket}");
            assertThat(reports.resolve("coverage/coverage.md")).content().contains("| shop | 12 | 11 |");
            try (Stream<Path> results = Files.list(reports.resolve("allure-results"))) {
                assertThat(results.filter(f -> f.toString().endsWith("-result.json")))
                        .hasSizeGreaterThan(20)
                        .anySatisfy(f -> assertThat(f).content().contains("\"epic\"", "\"shop\"", "\"Goods\""));
            }
            assertThat(judged.result().leaks()).isEmpty();
        }
    }

    @Test
    void pathsAreFilledFromItemsThatHaveWhatTheyNeed() throws IOException {
        String broker = Samples.file(Samples.BROKER).toString();
        try (Stub stub = Stub.start(StubOptions.defaults()
                .withUsers(3)
                .withDocuments(DocumentSet.read(List.of(broker)).readable()))) {
            JudgedRuns judged = swept(stub, broker);

            assertThat(judged.console()).contains("7 read operations of 1 document: 7 exercised");
            assertThat(folder.resolve("reports/coverage/index.html"))
                    .content()
                    .contains(
                            "items[].spec.cluster of /apis/broker.example/v1alpha1/{workspaceId}/brokers",
                            "items[].spec.name of /apis/broker.example/v1alpha1/{workspaceId}/storage-configs",
                            "items[].namespace of"
                                    + " /apis/broker.example/v1alpha1/{workspaceId}/storage-config/{name}/namespaces");
        }
    }

    @Test
    void theSignOffHoldsToEveryReportAndNamesTheDocumentsByTheirDigests() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"swagger\": \"2.0\"");
        try (Stub stub = serving()) {
            swept(stub, broken + "," + SHOP);
        }
        Path reports = folder.resolve("reports");
        JsonNode statement = new JsonMapper()
                .readTree(reports.resolve("sign-off/sign-off.json").toFile());

        Map<String, String> materials = new TreeMap<>();
        statement
                .at("/predicate/configuration")
                .forEach(m -> materials.put(
                        m.path("name").asText(), m.at("/digest/sha256").asText()));
        assertThat(materials)
                .containsEntry("dce.openapi " + SHOP, Sha256.of(Path.of(SHOP)))
                .containsEntry("dce.openapi " + broken, Sha256.of(broken))
                .containsKeys("kit", "openapi/dce-access-keys.yaml", "settings");
        try (Stream<Path> files = Files.walk(reports)) {
            assertThat(statement.path("subject"))
                    .extracting(subject -> subject.path("name").asText())
                    .containsExactlyInAnyOrderElementsOf(files.filter(Files::isRegularFile)
                            .map(file -> reports.relativize(file).toString())
                            .filter(name ->
                                    !name.equals("sign-off/sign-off.json") && !name.equals(".dce-conformance.manifest"))
                            // This folder has one digest for all of its files.
                            .map(name -> name.startsWith("allure-results/") ? "allure-results" : name)
                            .distinct()
                            .toList());
        }
        assertThat(CtrfSchema.faults(reports.resolve("sign-off/ctrf-report.json")))
                .isEmpty();
    }

    @Test
    void whatIsNoDocumentAtAllIsUnusableInput() {
        assertThatThrownBy(() -> JudgedRuns.at(
                        URI.create("http://127.0.0.1:1"), "not.a.key", folder, Map.of("dce.openapi", "nowhere.json")))
                .hasMessageContaining("dce.openapi")
                .hasMessageContaining("nowhere.json");
    }

    private static Stub serving() {
        return Stub.start(StubOptions.defaults()
                .withUsers(3)
                .withDocuments(DocumentSet.read(List.of(SHOP)).readable()));
    }

    private JudgedRuns swept(Stub stub, String documents) {
        return JudgedRuns.at(
                stub.url(), stub.adminKey(), folder, Map.of("dce.openapi", documents, "dce.tags", "@operations"));
    }

    private static RuleResult rule(RunResult result, String id) {
        return result.rules().stream()
                .filter(r -> r.rule().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
