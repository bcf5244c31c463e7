package io.dce.conformance.signoff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The summary stands where a CI server shows it, and nowhere else. */
class CiSummaryTest {
    @TempDir
    private Path folder;

    private Path signOff;

    @BeforeEach
    void write() throws IOException {
        signOff = Files.createDirectories(folder.resolve("reports/sign-off"));
        Files.writeString(signOff.resolve("sign-off.md"), "## CONFORMANT\n");
    }

    @Test
    void githubActionsGetsTheMarkdownAfterWhatOthersSaid() throws IOException {
        Path summary = Files.writeString(folder.resolve("summary.md"), "before\n");

        assertThat(CiSummary.put(signOff, Map.of("GITHUB_STEP_SUMMARY", summary.toString())))
                .isEmpty();
        assertThat(summary).hasContent("before\n## CONFORMANT\n");
    }

    @Test
    void gitlabGetsALinkToThePage() {
        Map<String, String> environment = Map.of(
                "GITLAB_CI",
                "true",
                "CI_JOB_URL",
                "https://gitlab.example/jobs/7",
                "CI_PROJECT_DIR",
                folder.toString());

        assertThat(CiSummary.files(signOff, environment)).containsOnlyKeys("gitlab-annotations.json");
        assertThat(new String(CiSummary.files(signOff, environment).get("gitlab-annotations.json"), UTF_8))
                .contains(
                        "external_link", "https://gitlab.example/jobs/7/artifacts/file/reports/sign-off/sign-off.html");
    }

    @Test
    void elsewhereNothingIsWritten() throws IOException {
        assertThat(CiSummary.files(signOff, Map.of("CI_JOB_URL", "https://ci.example")))
                .isEmpty();
        assertThat(CiSummary.put(signOff, Map.of())).isEmpty();
        try (var files = Files.list(signOff)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aSummaryThatCannotBeWrittenIsTold() {
        assertThat(CiSummary.put(signOff, Map.of("GITHUB_STEP_SUMMARY", folder.toString())))
                .get()
                .asString()
                .contains("summary could not be written");
    }
}
