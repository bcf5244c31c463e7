package io.dce.conformance.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.language.Language;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a setting comes from. */
class ConfigPrecedenceTest {
    @TempDir
    private Path folder;

    @Test
    void nothingSetMeansTheBundledStubAndTheDefaults() {
        TargetConfig config = new Given(folder).load();

        assertThat(config)
                .isEqualTo(new TargetConfig(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        false,
                        TargetConfig.Scope.FULL,
                        false,
                        TargetConfig.Access.NONE,
                        Optional.empty(),
                        false,
                        new Limits(
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(10),
                                Duration.ofSeconds(10),
                                Optional.empty(),
                                16,
                                10_000),
                        new TargetConfig.Reporting(
                                folder.resolve("reports"),
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                Optional.empty(),
                                Language.ENGLISH,
                                new TreeMap<>()),
                        List.of(),
                        false));
    }

    @Test
    void thePropertiesFileGoesBeforeTheDefault() {
        assertThat(new Given(folder).settings("dce.rate = 7").load().limits().rate())
                .isEqualTo(7);
    }

    @Test
    void theEnvironmentGoesBeforeThePropertiesFile() {
        Given given = new Given(folder).settings("dce.rate=7").environment("DCE_RATE", "8");

        assertThat(given.load().limits().rate()).isEqualTo(8);
    }

    @Test
    void aSystemPropertyGoesBeforeTheEnvironment() {
        Given given = new Given(folder)
                .settings("dce.rate=7")
                .environment("DCE_RATE", "8")
                .property("dce.rate", "9");

        assertThat(given.load().limits().rate()).isEqualTo(9);
    }

    @Test
    void everySettingIsRead() {
        Given given = new Given(folder)
                .file("ca.pem", "-----BEGIN CERTIFICATE-----")
                .file("bob.key", "bobs-opaque-key", "")
                .property("dce.url", "https://staging.example:30443/dce")
                .environment("DCE_TOKEN", Given.KEY)
                .environment("DCE_LIMITED_TOKEN_FILE", "bob.key")
                .environment("DCE_EXPIRED_TOKEN", "an-old-opaque-key")
                .property("dce.ca", "ca.pem")
                .environment("DCE_READONLY", "true")
                .property("dce.tags", "@readonly and not @should")
                .property("dce.strict", "true")
                .environment("DCE_TIMEOUT_CONNECT", "1ms")
                .property("dce.timeout.answer", "60s")
                .property("dce.timeout.consistency", "1500ms")
                .environment("DCE_TIMEOUT_RUN", "300s")
                .property("dce.parallelism", "64")
                .property("dce.rate", "10000")
                .property("dce.reports", "elsewhere");

        assertThat(given.load())
                .isEqualTo(new TargetConfig(
                        Optional.of(URI.create("https://staging.example:30443/dce")),
                        Optional.of(Given.KEY),
                        Optional.of("bobs-opaque-key"),
                        Optional.of("an-old-opaque-key"),
                        Optional.of(folder.resolve("ca.pem")),
                        false,
                        true,
                        TargetConfig.Scope.FULL,
                        false,
                        TargetConfig.Access.NONE,
                        Optional.of("@readonly and not @should"),
                        true,
                        new Limits(
                                Duration.ofMillis(1),
                                Duration.ofSeconds(60),
                                Duration.ofMillis(1500),
                                Optional.of(Duration.ofMinutes(5)),
                                64,
                                10_000),
                        new TargetConfig.Reporting(
                                folder.resolve("elsewhere"),
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                Optional.empty(),
                                Language.ENGLISH,
                                new TreeMap<>()),
                        List.of(),
                        false));
    }

    @Test
    void whatIsJudgedAndTheBuildAreNamed() {
        Given given = new Given(folder)
                .environment("DCE_ENVIRONMENT", "staging")
                .environment("CI_COMMIT_SHA", "0123456789abcdef")
                .environment("CI_JOB_NAME", "conformance")
                .environment("CI_PIPELINE_IID", "12");

        assertThat(given.load().settings())
                .containsEntry("dce.environment", "staging")
                .containsEntry("ci.commit", "0123456789abcdef")
                .containsEntry("ci.build", "conformance #12");
    }

    @Test
    void namesThatAreNotOursAreLeftAlone() {
        Given given = new Given(folder).property("java.home", "/").environment("PATH", "/bin");

        assertThat(given.problems()).isEmpty();
    }

    @Test
    void aPlatformIsWaitedForAndTakesMoreScenariosAtOnceThanTheBundledStub() {
        Given platform =
                new Given(folder).property("dce.url", "https://staging").environment("DCE_TOKEN", Given.KEY);

        assertThat(platform.load().limits())
                .isEqualTo(new Limits(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(10),
                        Optional.empty(),
                        48,
                        500));
    }

    @Test
    void theLeastLoadIsOne() {
        Limits limits = new Given(folder)
                .property("dce.rate", "1")
                .property("dce.parallelism", "1")
                .load()
                .limits();

        assertThat(limits.rate()).isEqualTo(1);
        assertThat(limits.parallelism()).isEqualTo(1);
    }

    @Test
    void waiversAreFoundWhereTheyAreNamedOrUnderTheirUsualName() {
        assertThat(new Given(folder).load().reporting().waivers()).isEmpty();

        Given given = new Given(folder).file("waivers.yaml", "").file("others.yaml", "");

        assertThat(given.load().reporting().waivers()).contains(folder.resolve("waivers.yaml"));
        assertThat(given.property("dce.waivers", "others.yaml")
                        .load()
                        .reporting()
                        .waivers())
                .contains(folder.resolve("others.yaml"));
    }
}
