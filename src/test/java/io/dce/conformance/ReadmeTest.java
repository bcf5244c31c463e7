package io.dce.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.config.Setting;
import io.dce.conformance.evidence.waiver.Waiver;
import io.dce.conformance.evidence.waiver.WaiverFile;
import io.dce.conformance.rule.Catalogue;
import io.dce.conformance.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows works as it stands there. */
class ReadmeTest {
    private static final Pattern WAIVERS = Pattern.compile("```yaml\\n(waivers:\\n.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void theSampleWaiverIsAboutAScenarioThatThereIs() throws IOException {
        Matcher sample = WAIVERS.matcher(readme());
        assertThat(sample.find()).isTrue();
        Path file = Files.writeString(folder.resolve("waivers.yaml"), sample.group(1));

        List<Waiver> waivers = WaiverFile.read(file, Catalogue.bundled());

        assertThat(waivers).isNotEmpty().allSatisfy(waiver -> {
            Rule rule = Catalogue.bundled().find(waiver.rule()).orElseThrow();
            assertThat(rule.scenarios()).extracting(Rule.Scenario::name).contains(waiver.subject());
        });
    }

    @Test
    void everySettingIsInTheTable() throws IOException {
        String readme = readme();

        assertThat(Setting.values())
                .allSatisfy(setting -> assertThat(readme).contains("`" + setting.environment() + "`"));
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }
}
