package io.dce.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.client.Caller;
import io.dce.conformance.client.Dce;
import io.dce.conformance.client.OwnersKeys;
import io.dce.conformance.client.ownership.ListedKey;
import io.dce.conformance.client.sending.RunTime;
import io.dce.conformance.config.ConfigLoader;
import io.dce.conformance.exchange.Credential;
import io.dce.conformance.secret.SecretRegistry;
import io.dce.conformance.stub.Stub;
import io.dce.conformance.stub.defects.DefectCatalogue;
import io.dce.conformance.stub.platform.StubOptions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What the command revokes of what earlier runs have left, and how it ends. */
@Tag("proof")
class CleanupCommandTest {
    private static final String ONE_RUN = "dceconformanceabcdefgh";
    private static final String ANOTHER_RUN = "dceconformancehgfedcba";
    /** Begins as the kit's names do, and is none. */
    private static final String SOMEBODYS = "dceconformance-of-mine";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Stub stub;
    private List<String> before;

    @BeforeEach
    void start() {
        stub = Stub.start(StubOptions.defaults().withUsers(2));
        left(ONE_RUN + "a", ONE_RUN + "b", ANOTHER_RUN + "a", SOMEBODYS);
        before = names();
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void aDryRunShowsThemAndTouchesNothing() {
        assertThat(cleanup("--dry-run", "--older-than", "0")).isEqualTo(1);

        assertThat(out.toString())
                .contains(ONE_RUN + "a", ONE_RUN + "b", ANOTHER_RUN + "a")
                .doesNotContain(SOMEBODYS)
                .contains("3 keys of earlier runs, 3 to be revoked; nothing was");
        assertThat(names()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void allAreRevokedWhateverTheirAgeAndNoOtherKeyIs() {
        assertThat(cleanup("--older-than", "0")).isZero();

        assertThat(out.toString()).contains("3 keys of earlier runs, 3 revoked, 0 not, 0 left alone");
        assertThat(names())
                .containsExactlyInAnyOrderElementsOf(without(ONE_RUN + "a", ONE_RUN + "b", ANOTHER_RUN + "a"));
        assertThat(cleanup("--dry-run", "--older-than", "0")).isZero();
    }

    @Test
    void aKeyOfARunThatMayStillGoOnIsLeftAlone() {
        assertThat(cleanup()).isZero();

        assertThat(out.toString())
                .contains("left alone: a run may still need it")
                .contains("3 keys of earlier runs, 0 revoked, 0 not, 3 left alone");
        assertThat(names()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void thoseOfOneRunAreRevokedAndNoOthers() {
        assertThat(cleanup("--run", ONE_RUN)).isZero();

        assertThat(names()).containsExactlyInAnyOrderElementsOf(without(ONE_RUN + "a", ONE_RUN + "b"));
    }

    @Test
    void inReadOnlyModeTheyAreShownOnly() {
        assertThat(cleanup("-Ddce.readonly=true", "--older-than", "0")).isEqualTo(1);

        assertThat(names()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void whatIsStillListedAfterItsDeletionIsNotCalledRevoked() {
        stub.close();
        stub = Stub.start(
                StubOptions.defaults().withUsers(2),
                DefectCatalogue.named("unused-key-not-deleted").orElseThrow());
        left(ONE_RUN + "a");

        assertThat(cleanup("--older-than", "0")).isEqualTo(1);
        assertThat(out.toString()).contains("1 keys of earlier runs, 0 revoked, 1 not, 0 left alone");
    }

    @Test
    void aListThatCannotBeReadIsTold() {
        assertThat(cleanupWith(stub.expiredKey(), "--older-than", "0")).isEqualTo(2);

        assertThat(out.toString()).contains("the list of Alice's keys does not tell all: ");
    }

    @ParameterizedTest
    @CsvSource({"--older-than, soon, is not an age", "--run, laptop, is not how a run names its keys"})
    void whatIsNotUnderstoodIsUnusableInput(String option, String value, String why) {
        assertThat(cleanup(option, value)).isEqualTo(64);

        assertThat(err.toString()).contains("\"" + value + "\" " + why);
        assertThat(names()).containsExactlyInAnyOrderElementsOf(before);
    }

    private int cleanup(String... options) {
        return cleanupWith(stub.adminKey(), options);
    }

    private int cleanupWith(String key, String... options) {
        List<String> arguments = new ArrayList<>(List.of("-Ddce.url=" + stub.url(), "-Ddce.timeout.consistency=1s"));
        arguments.addAll(List.of(options));
        CleanupCommand command =
                new CleanupCommand(settings -> ConfigLoader.load(settings, Map.of("DCE_TOKEN", key), Path.of("src")));
        return ErrorEnding.of(new CommandLine(command))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }

    private void left(String... names) {
        try (Dce dce = dce()) {
            for (String name : names) {
                assertThat(alice(dce).createKey(name, Optional.empty()).status())
                        .isEqualTo(200);
            }
        }
    }

    private List<String> names() {
        try (Dce dce = dce()) {
            return OwnersKeys.of(alice(dce)).keys().stream()
                    .map(ListedKey::name)
                    .toList();
        }
    }

    private List<String> without(String... revoked) {
        List<String> rest = new ArrayList<>(before);
        rest.removeAll(List.of(revoked));
        return rest;
    }

    private Dce dce() {
        return new Dce(
                ConfigLoader.load(
                        Map.of("dce.url", stub.url().toString()), Map.of("DCE_TOKEN", stub.adminKey()), Path.of("src")),
                new SecretRegistry(),
                new RunTime(Duration.ofMinutes(1)),
                exchange -> {});
    }

    private Caller alice(Dce dce) {
        return dce.as(Credential.bearer("Alice", stub.adminKey()), exchange -> {});
    }
}
