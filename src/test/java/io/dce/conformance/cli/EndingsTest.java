package io.dce.conformance.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dce.conformance.check.Outcome;
import io.dce.conformance.error.ErrorCause;
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
import java.util.concurrent.TimeUnit;
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
    private final Stub stub;

    @TempDir
    private Path folder;

    /** What came of a process. */
    private record Ended(int exitCode, String out, String err) {}

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
        Ended ended = java(List.of(), List.of("-Xmx8m"), Launcher.class, List.of("run"));

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
        Ended ended = java(List.of(), List.of("-Xmx64m"), Launcher.class, List.of("run", "--help"));

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
        return java(before, List.of(), Main.class, arguments);
    }

    private Ended java(List<String> before, List<String> options, Class<?> main, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
        command.addAll(options);
        command.addAll(List.of("-cp", absolute(System.getProperty("java.class.path")), main.getName()));
        command.addAll(arguments);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("DCE_"));
        builder.environment().put("DCE_TOKEN", stub.adminKey());
        if (main == Launcher.class) {
            builder.environment().remove("DCE_TOKEN");
        }
        Process process = builder.start();
        assertThat(process.waitFor(150, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static String absolute(String classPath) {
        return String.join(
                java.io.File.pathSeparator,
                java.util.Arrays.stream(classPath.split(java.io.File.pathSeparator))
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .toList());
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
