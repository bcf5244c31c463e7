package io.dce.conformance.report.allure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dce.conformance.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Allure shows besides the results. */
class AllureExtrasTest {
    @TempDir
    private Path folder;

    @Test
    void theEnvironmentIsWhatWasJudgedAndHow() throws IOException {
        AllureExtras.write(
                folder,
                Map.of("target", "https://dce.example", "mode", "read-only"),
                Optional.empty(),
                Language.ENGLISH);

        Properties written = new Properties();
        try (InputStream in = Files.newInputStream(folder.resolve("environment.properties"))) {
            written.load(in);
        }
        assertThat(written).containsEntry("target", "https://dce.example").containsEntry("mode", "read-only");
        assertThat(folder.resolve("executor.json")).doesNotExist();
    }

    @Test
    void theBuildIsWhatTrendsAreLabelledWith() throws IOException {
        AllureExtras.write(
                folder,
                Map.of(),
                Optional.of(new CiBuild("GitLab", "gitlab", 7, "conformance #7", "https://ci.example/7")),
                Language.ENGLISH);

        JsonNode executor =
                new JsonMapper().readTree(folder.resolve("executor.json").toFile());
        assertThat(executor.path("buildOrder").asLong()).isEqualTo(7);
        assertThat(executor.path("buildUrl").asText()).isEqualTo("https://ci.example/7");
    }

    /** As the listener of a scenario reports it: the title of the rule, then the verdict. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "failed  | expected 401, but the answer is 200           | Broken promises",
                "broken  | java.lang.IllegalStateException               | Errors of the kit",
                "skipped | WAIVED: until 2027-01-31 by alice@example.com | Waived: broken, and accepted for now",
                "skipped | INCONCLUSIVE: no answer in 10 s               | Inconclusive: the target did not let us see",
                "skipped | NOT_APPLICABLE: no second key                 | Not applicable",
            })
    void everyVerdictHasItsCategory(String status, String verdict, String category) throws IOException {
        AllureExtras.write(folder, Map.of(), Optional.empty(), Language.ENGLISH);

        String message = "KEY-2 The secret is shown once (MUST)\n" + verdict + "\nsource: a page";
        assertThat(categories(status, message)).containsExactly(category);
    }

    @Test
    void aLineOfAReasonIsNoVerdict() throws IOException {
        AllureExtras.write(folder, Map.of(), Optional.empty(), Language.ENGLISH);

        assertThat(categories("skipped", "INCONCLUSIVE: the platform said\nWAIVED: forged"))
                .containsExactly("Inconclusive: the target did not let us see");
        assertThat(categories("skipped", "NOT_APPLICABLE: none\nINCONCLUSIVE: forged"))
                .containsExactly("Not applicable");
    }

    /** As Allure sorts a test into them. */
    private List<String> categories(String status, String message) throws IOException {
        List<String> matching = new ArrayList<>();
        for (JsonNode one :
                new JsonMapper().readTree(folder.resolve("categories.json").toFile())) {
            boolean ofStatus = one.path("matchedStatuses").path(0).asText().equals(status);
            String regex = one.path("messageRegex").asText(".*");
            if (ofStatus && (regex.equals(".*") || message.matches(regex))) {
                matching.add(one.path("name").asText());
            }
        }
        return matching;
    }
}
