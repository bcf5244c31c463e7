package io.dce.conformance.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dce.conformance.check.Outcome;
import io.dce.conformance.error.ErrorCause;
import io.dce.conformance.run.ChildJvm;
import io.dce.conformance.run.ChildJvm.Ended;
import io.dce.conformance.run.JudgedRuns;
import io.dce.conformance.run.ProxyBetween;
import io.dce.conformance.stub.Stub;
import io.dce.conformance.stub.WithStub;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the process ends that a CI job starts: its exit code, what it says, and what it leaves. */
@Tag("proof")
@WithStub(users = 3)
class EndingsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern PREFIX = Pattern.compile("dceconformance[a-z]{8}");
    private final Stub stub;

    @TempDir
    private Path folder;

    EndingsTest(Stub stub) {
        this.stub = stub;
    }

    /** The shell's limit of the size of a file stands for a disk that is full halfway through the ledger. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aLedgerThatCannotBeWrittenToItsEndEndsTheRunWithItsKeysRevokedAndAReport() throws Exception {
        Ended ended =
                run(List.of("sh", "-c", "ulimit -f 120; exec \"$@\"", "sh"), "-Ddce.tags=@req-KEY-1 or @req-KEY-2");

        assertThat(ended.exitCode()).isEqualTo(74);
        assertThat(ended.err().lines())
                .singleElement()
                .asString()
                .startsWith("the ledger cannot be written: ")
                .contains("ledger.ndjson");
        assertThat(ended.out()).contains("NOT PROVEN: the run did not come to its end");
        assertThat(JSON.readTree(
                                folder.resolve("reports/sign-off/sign-off.json").toFile())
                        .at("/predicate/dceConformance/verdict")
                        .asText())
                .isEqualTo("NOT_PROVEN");
        assertThat(keys()).doesNotContain("dceconformance");
    }

    /** A disk of its own, so small that it is full halfway through the ledger, and stays so. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskEndsTheRunWithItsKeysRevokedAndTheCauseNamed() throws Exception {
        Files.createDirectory(folder.resolve("reports"));
        List<String> onAFullDisk = List.of("unshare", "--user", "--map-root-user", "--mount", "sh", "-c", """
                mount -t tmpfs -o size=160k tmpfs reports || exit 99
                "$@"; ended=$?
                mkdir -p kept; cp -r reports/. kept; exit $ended
                """, "sh");
        assumeTrue(mayMount(onAFullDisk), "this machine lets nobody mount a file system");

        Ended ended = run(onAFullDisk, "-Ddce.tags=@req-KEY-1 or @req-KEY-2");

        assertThat(ended.exitCode()).isEqualTo(74);
        assertThat(ended.err().lines()).singleElement().asString().contains("cannot be written");
        assertThat(ended.out()).contains("NOT PROVEN: the run did not come to its end");
        assertThat(folder.resolve("kept/ledger.ndjson")).isNotEmptyFile();
        assertThat(keys()).doesNotContain("dceconformance");
    }

    /** What it ends with says that it was none of ours: nobody else can say so. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void whenARunIsKilledItsLauncherSaysHowItsKeysAreNamedAndRevoked() throws Exception {
        CountDownLatch killed = new CountDownLatch(1);
        try (ProxyBetween slow = ProxyBetween.kitAnd(stub.url(), (path, answer) -> {
            if (path.endsWith("/accesstoken")) {
                awaitAtMostAMinute(killed);
            }
            return answer;
        })) {
            ChildJvm child = new ChildJvm(
                    folder,
                    Map.of("DCE_TOKEN", stub.adminKey(), "DCE_URL", slow.url().toString()));
            Process launcher =
                    child.start(List.of(), List.of(), Launcher.class, List.of("run", "-Ddce.tags=@req-KEY-1"));
            await().atMost(2, TimeUnit.MINUTES).until(() -> keys().contains("dceconformance"));

            launcher.children().forEach(ProcessHandle::destroyForcibly);

            assertThat(launcher.waitFor(2, TimeUnit.MINUTES)).isTrue();
            killed.countDown();
            Matcher named = PREFIX.matcher(keys());
            assertThat(named.find()).isTrue();
            assertThat(launcher.exitValue()).isEqualTo(137);
            assertThat(child.out()).contains("names that begin with " + named.group());
            assertThat(child.err().lines())
                    .hasSize(2)
                    .anyMatch(line -> line.contains("names begin with " + named.group())
                            && line.contains("cleanup -Ddce.url=" + slow.url() + " --run " + named.group()))
                    .anyMatch(line -> line.contains("was ended by signal 9"));

            Ended cleanup = child.run(List.of(), List.of(), Launcher.class, List.of("cleanup", "--run", named.group()));
            assertThat(cleanup.exitCode()).as(cleanup.out() + cleanup.err()).isZero();
            assertThat(keys()).doesNotContain(named.group());
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamedBeforeAnythingIsAsked() throws Exception {
        Path file = Files.writeString(folder.resolve("reports"), "a file where the folder should be");

        Ended ended = run(List.of());

        assertThat(ended.exitCode()).isEqualTo(74);
        assertThat(ended.err().lines()).singleElement().asString().contains("cannot be written: reports");
        assertThat(file).hasContent("a file where the folder should be");
    }

    @Test
    void aCreationThatNamesNoIdKeepsTheRunFromNeitherItsVerdictNorItsReport() throws Exception {
        try (ProxyBetween between = ProxyBetween.kitAnd(
                stub.url(),
                (path, answer) -> path.endsWith("/accesstokens")
                                && answer.body().contains("\"token\"")
                        ? new ProxyBetween.Reply(
                                answer.status(), "", answer.body().replaceAll("\"id\"\\s*:\\s*\"[^\"]*\",?", ""))
                        : answer)) {
            JudgedRuns judged = JudgedRuns.at(
                    between.url(),
                    stub.adminKey(),
                    folder,
                    Map.of("dce.tags", "@req-KEY-1 or @req-KEY-6 or @req-AUTH-1"));

            assertThat(judged.exitCode()).isIn(1, 2);
            assertThat(judged.result().rules()).noneMatch(rule -> rule.is(Outcome.ERROR));
            assertThat(folder.resolve("reports/sign-off/sign-off.html")).exists();
            assertThat(folder.resolve("reports/internal-error.txt")).doesNotExist();
        }
    }

    @Test
    void tooLittleMemoryIsTold() throws Exception {
        Ended ended = new ChildJvm(folder, Map.of()).run(List.of(), List.of("-Xmx8m"), Launcher.class, List.of("run"));

        assertThat(ended.exitCode()).isEqualTo(70);
        assertThat(ended.err()).contains("not enough memory", "-Xmx").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 64, 70, 74})
    void whatARunTellsItsLauncherIsWhatTheLauncherEndsWith(int exitCode) {
        List<String> err = new ArrayList<>();

        assertThat(LauncherExit.heard(LauncherExit.told(exitCode), err::add)).isEqualTo(exitCode);
        assertThat(err).isEmpty();
    }

    /** 1 is what Java itself ends with when it can't start. */
    @ParameterizedTest
    @CsvSource({"0, 70", "1, 70", "2, 70", "3, 70", "137, 137", "143, 143", "134, 134"})
    void whatIsNoConclusionOfARunIsNoVerdict(int told, int ended) {
        List<String> err = new ArrayList<>();

        assertThat(LauncherExit.heard(told, err::add)).isEqualTo(ended);
        assertThat(err).hasSize(1);
    }

    /** The launcher sizes the heap of a run, unless it was given a size. */
    @Test
    void aHeapOfItsOwnKeepsARunFromNothing() throws Exception {
        Ended ended = new ChildJvm(folder, Map.of())
                .run(List.of(), List.of("-Xmx64m"), Launcher.class, List.of("run", "--help"));

        assertThat(ended.exitCode()).isZero();
    }

    @Test
    void anErrorOfTheKitIsOneLineAndKeepsItsStackTrace() {
        List<String> kept = new ArrayList<>();
        Exception fault = new IllegalStateException("outer", new NullPointerException("something\nwas null"));

        var trouble = ErrorCause.of(fault, trace -> {
            kept.add(trace);
            return java.util.Optional.of(Path.of("kept.txt"));
        });

        assertThat(trouble.ending().exitCode()).isEqualTo(70);
        assertThat(trouble)
                .hasMessage(
                        "error of the kit: java.lang.NullPointerException: something was null; the stack trace is in "
                                + "kept.txt");
        assertThat(kept).singleElement().asString().contains("\tat ", "IllegalStateException: outer");
    }

    private Ended run(List<String> before, String... settings) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("run", "-Ddce.url=" + stub.url(), "-Ddce.reports=reports"));
        arguments.addAll(List.of(settings));
        return new ChildJvm(folder, Map.of("DCE_TOKEN", stub.adminKey())).run(before, List.of(), Main.class, arguments);
    }

    private boolean mayMount(List<String> command) throws Exception {
        List<String> nothing = new ArrayList<>(command);
        nothing.add("true");
        return new ProcessBuilder(nothing)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("mounting").toFile())
                        .start()
                        .waitFor()
                == 0;
    }

    private static void awaitAtMostAMinute(CountDownLatch latch) {
        try {
            latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String keys() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        stub.url() + "/apis/ghippo.io/v1alpha1/current-user/accesstokens?pageSize=-1"))
                                .header("Authorization", "Bearer " + stub.adminKey())
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return new String(answer.body(), UTF_8);
    }
}
