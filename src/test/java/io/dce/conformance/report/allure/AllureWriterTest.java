package io.dce.conformance.report.allure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dce.conformance.language.Language;
import io.dce.conformance.rule.Catalogue;
import io.dce.conformance.rule.Concern;
import io.dce.conformance.rule.Level;
import io.dce.conformance.rule.Rule;
import io.dce.conformance.secret.SecretRegistry;
import io.qameta.allure.model.Attachment;
import io.qameta.allure.model.FixtureResult;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.TestResult;
import io.qameta.allure.model.TestResultContainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How Allure's results are ordered, and which of them are worth writing. */
class AllureWriterTest {
    private static final Catalogue CATALOGUE =
            new Catalogue(List.of(rule("KEY-1", Level.MUST), rule("KEY-2", Level.SHOULD)));

    @TempDir
    private Path folder;

    @Test
    void aResultIsOrderedByItsRuleAlone() throws IOException {
        writer(false)
                .write(result("KEY-1")
                        .setLabels(List.of(
                                new Label().setName("tag").setValue("req-KEY-1"),
                                new Label().setName("host").setValue("@req-KEY-2"),
                                new Label().setName("package").setValue("features.keys"))));

        JsonNode written = only("-result.json");
        assertThat(labels(written))
                .containsEntry("epic", "Keys")
                .containsEntry("feature", "KEY-1 It is promised")
                .containsEntry("severity", "critical")
                .containsEntry("host", "@req-KEY-2")
                .doesNotContainKey("package");
        assertThat(written.path("descriptionHtml").asText())
                .isEqualTo("<p><b>KEY-1 It is promised</b> (MUST)</p><p>Source: a page</p>"
                        + "<p><a href=\"../sign-off/sign-off.html#KEY-1\">sign-off</a></p>");
        assertThat(written.path("description").isMissingNode()).isTrue();
    }

    @Test
    void aLabelThatIsNoTagNamesNoRule() throws IOException {
        writer(false)
                .write(result("KEY-1")
                        .setLabels(List.of(new Label().setName("host").setValue("@req-KEY-2"))));

        assertThat(labels(only("-result.json"))).containsOnlyKeys("host");
    }

    @Test
    void aShouldIsLessSevere() throws IOException {
        writer(false)
                .write(result("KEY-2")
                        .setLabels(List.of(new Label().setName("tag").setValue("@req-KEY-2"))));

        assertThat(labels(only("-result.json"))).containsEntry("severity", "normal");
    }

    @Test
    void whereCertificatesWereNotVerifiedEveryResultSaysSo() throws IOException {
        writer(true)
                .write(result("KEY-1")
                        .setLabels(List.of(new Label().setName("tag").setValue("@req-KEY-1"))));

        assertThat(only("-result.json").path("descriptionHtml").asText())
                .contains("TLS certificates were not verified");
    }

    @Test
    void aHookThatWentWellAndAttachedNothingIsNotWritten() throws IOException {
        FixtureResult quiet = new FixtureResult().setName("tidy up").setStatus(Status.PASSED);
        writer(false).write(container().setBefores(List.of(quiet)).setAfters(List.of(quiet)));

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aHookThatFailedIsWritten() throws IOException {
        FixtureResult failed = new FixtureResult().setName("tidy up").setStatus(Status.BROKEN);
        writer(false).write(container().setAfters(List.of(failed)));

        assertThat(only("-container.json").path("afters").path(0).path("name").asText())
                .isEqualTo("tidy up");
    }

    @Test
    void aHookThatAttachedSomethingIsWritten() throws IOException {
        FixtureResult telling = new FixtureResult()
                .setName("exchanges")
                .setStatus(Status.PASSED)
                .setAttachments(List.of(new Attachment().setName("exchanges").setSource("a.txt")));
        writer(false).write(container().setAfters(List.of(telling)));

        assertThat(only("-container.json").path("afters").path(0).path("name").asText())
                .isEqualTo("exchanges");
    }

    private AllureWriter writer(boolean insecure) {
        return new AllureWriter(folder, CATALOGUE, new SecretRegistry(), insecure, Language.ENGLISH);
    }

    private static TestResult result(String name) {
        return new TestResult()
                .setUuid(UUID.randomUUID().toString())
                .setName(name)
                .setStatus(Status.PASSED);
    }

    private static TestResultContainer container() {
        return new TestResultContainer().setUuid(UUID.randomUUID().toString());
    }

    private JsonNode only(String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            assertThat(all.get(0).toString()).endsWith(ending);
            return new JsonMapper().readTree(all.get(0).toFile());
        }
    }

    private static Map<String, String> labels(JsonNode result) {
        Map<String, String> labels = new TreeMap<>();
        result.path("labels")
                .forEach(label -> labels.put(
                        label.path("name").asText(), label.path("value").asText()));
        return labels;
    }

    private static Rule rule(String id, Level level) {
        return new Rule(id, level, "It is promised", "a page", "Keys", Concern.UNSAID, Optional.empty(), List.of());
    }
}
