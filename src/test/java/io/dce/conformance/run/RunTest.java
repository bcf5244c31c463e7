package io.dce.conformance.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.evidence.ledger.Event;
import io.dce.conformance.evidence.ledger.LedgerFile;
import io.dce.conformance.evidence.ledger.LedgerSchema;
import io.dce.conformance.evidence.result.ResultTally;
import io.dce.conformance.rule.Level;
import io.dce.conformance.signoff.SignOff;
import io.dce.conformance.stub.Stub;
import io.dce.conformance.stub.WithStub;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole run against a platform that is known by its URL. */
@Tag("proof")
@WithStub(users = 3)
class RunTest {
    private final Stub stub;

    @TempDir
    private Path folder;

    RunTest(Stub stub) {
        this.stub = stub;
    }

    @Test
    void oneRuleIsJudgedAndReportedWithoutASecretAndProvesNothingAlone() throws IOException {
        JudgedRuns judged = JudgedRuns.at(stub.url(), stub.adminKey(), folder, Map.of("dce.tags", "@req-AUTH-1"));

        assertThat(judged.result().rules(Level.MUST, Outcome.PASS))
                .extracting(r -> r.rule().id())
                .containsExactly("AUTH-1");
        assertThat(judged.exitCode()).isEqualTo(2);
        assertThat(judged.console())
                .contains("judging " + stub.url(), "not selected by dce.tags", "NOT PROVEN: disabled: ")
                .doesNotContain(stub.adminKey());
        Path reports = folder.resolve("reports");
        assertThat(reports.resolve("junit/TEST-conformance.xml")).content().contains("Every page of the users is open");
        assertThat(files(reports.resolve("allure-results"))).isNotEmpty();
        String signature = stub.adminKey().substring(stub.adminKey().lastIndexOf('.') + 1);
        assertThat(files(reports))
                .allSatisfy(f -> assertThat(Files.readString(f))
                        .doesNotContain(stub.adminKey())
                        .doesNotContain(signature));
        assertThat(judged.result().leaks()).isEmpty();
    }

    @Test
    void theLedgerHasEveryRequestAndGivesTheSameResult() throws IOException {
        JudgedRuns judged =
                JudgedRuns.at(stub.url(), stub.adminKey(), folder, Map.of("dce.tags", "@req-KEY-1 or @req-KEY-3"));

        Path ledger = folder.resolve("reports/ledger.ndjson");
        List<Event> events = new ArrayList<>();
        LedgerFile.each(ledger, events::add);
        assertThat(ResultTally.of(events.stream())).isEqualTo(judged.result());
        assertThat(Files.readAllLines(ledger))
                .allSatisfy(line -> assertThat(LedgerSchema.faults(line)).isEmpty());
        List<Event.Exchanged> exchanges = events.stream()
                .filter(Event.Exchanged.class::isInstance)
                .map(Event.Exchanged.class::cast)
                .toList();
        assertThat(exchanges)
                .extracting(Event.Exchanged::number)
                .doesNotHaveDuplicates()
                .contains(1L, (long) exchanges.size());
        assertThat(exchanges).extracting(Event.Exchanged::caller).contains("Alice", "Alice, tidying up");
        assertThat(exchanges)
                .anySatisfy(made -> assertThat(made.answer()).contains("\"token\":\"<access key made by this run>\""));
        assertThat(events)
                .filteredOn(Event.Judged.class::isInstance)
                .isNotEmpty()
                .allSatisfy(e -> assertThat(exchanges)
                        .extracting(Event.Exchanged::number)
                        .containsAll(((Event.Judged) e).exchanges()));
    }

    @Test
    void anExpiredKeyThatWasGivenIsWhatMalloryShows() {
        Map<String, String> keys = Map.of("DCE_TOKEN", stub.adminKey(), "DCE_EXPIRED_TOKEN", stub.expiredKey());

        JudgedRuns judged = JudgedRuns.at(stub.url(), keys, folder, Map.of("dce.tags", "@req-AUTH-8"));

        assertThat(judged.result().rules(Level.MUST, Outcome.PASS))
                .extracting(r -> r.rule().id())
                .containsExactly("AUTH-8");
    }

    @Test
    void aTagThatSelectsNothingProvesNothing() {
        JudgedRuns judged = JudgedRuns.at(stub.url(), stub.adminKey(), folder, Map.of("dce.tags", "@nosuch"));

        assertThat(judged.exitCode()).isEqualTo(2);
        assertThat(judged.console()).contains("@nosuch", "NOT PROVEN: ");
        assertThat(judged.result().rules(Level.MUST, Outcome.PASS)).isEmpty();
    }

    @Test
    void aPlatformThatNobodyAnswersForProvesNothing() throws IOException {
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }

        JudgedRuns judged = JudgedRuns.at(nobody, "an-opaque-key", folder, Map.of());

        assertThat(judged.exitCode()).isEqualTo(2);
        assertThat(judged.result().obstacle()).get().asString().contains("no connection");
        assertThat(judged.console())
                .contains("nothing could be judged: no connection", "NOT PROVEN: nothing could be judged");
    }

    @Test
    void aKeyThatOpensNothingProvesNothing() {
        JudgedRuns judged = JudgedRuns.at(stub.url(), "an-opaque-key", folder, Map.of());

        assertThat(judged.exitCode()).isEqualTo(2);
        assertThat(judged.console())
                .contains("nothing could be judged: the key opens nothing")
                .doesNotContain("an-opaque-key");
    }

    @Test
    void aPathWhereNoPlatformIsProvesNothing() {
        JudgedRuns judged = JudgedRuns.at(URI.create(stub.url() + "/elsewhere"), stub.adminKey(), folder, Map.of());

        assertThat(judged.exitCode()).isEqualTo(2);
        assertThat(judged.console()).contains("there is no DCE here", "is the path of the URL right?");
    }

    @Test
    void whatAllureKnowsOfEarlierRunsIsKeptAlsoByARunThatJudgesNothing() throws IOException {
        String trend = "[{\"data\":{\"passed\":3}}]";
        Path page = folder.resolve("reports/allure/index.html");
        Path kept = folder.resolve("reports/allure-results/history/history-trend.json");
        earlier(page);
        Files.writeString(
                page, "<script>d('history/history-trend.json','" + base64(trend) + "'),\nd('data/x.json','')");

        JudgedRuns.at(stub.url(), "an-opaque-key", folder, Map.of());
        JudgedRuns.at(stub.url(), "an-opaque-key", folder, Map.of());

        assertThat(page).doesNotExist();
        assertThat(kept).hasContent(trend);
    }

    @Test
    void anEarlierPageThatCannotBeReadIsNoHistory() throws IOException {
        Path page = folder.resolve("reports/allure/index.html");
        for (String held : List.of("'====='", "'" + base64("no json") + "'")) {
            earlier(page);
            Files.writeString(page, "d('history/history.json'," + held + ")");

            JudgedRuns.at(stub.url(), "an-opaque-key", folder, Map.of());

            assertThat(folder.resolve("reports/allure-results/history")).doesNotExist();
        }
    }

    @Test
    void whatTheProcessHasWrittenElsewhereIsSearchedForSecretsToo() throws IOException {
        Path build = Files.createDirectories(folder.resolve("target/failsafe-reports"));
        Path written = Files.writeString(build.resolve("output.txt"), base64("it was " + stub.adminKey()));
        Path before = Files.writeString(build.resolve("old.txt"), stub.adminKey());
        Files.setLastModifiedTime(written, FileTime.from(Instant.now().plusSeconds(60)));
        Files.setLastModifiedTime(before, FileTime.from(Instant.now().minusSeconds(60)));

        JudgedRuns judged = JudgedRuns.writingAlso(
                folder.resolve("target"), stub.url(), stub.adminKey(), folder, Map.of("dce.tags", "@req-AUTH-1"));

        assertThat(judged.result().leaks()).containsExactly("../target/failsafe-reports/output.txt");
        assertThat(judged.console()).contains("a secret stands in ../target/failsafe-reports/output.txt");
    }

    @Test
    void aKeyInTheUrlIsNotSaidAgain() {
        URI url = URI.create(stub.url() + "/" + stub.adminKey());

        JudgedRuns judged = JudgedRuns.at(url, stub.adminKey(), folder, Map.of());

        assertThat(judged.console())
                .contains("judging " + stub.url() + "/<access key>")
                .doesNotContain(stub.adminKey());
    }

    /** A report of an earlier run, which was killed. */
    private void earlier(Path report) throws IOException {
        Files.createDirectories(report.getParent());
        Files.writeString(folder.resolve("reports").resolve(SignOff.MANIFEST), "dce-conformance/manifest/1\n");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private static Stream<Path> files(Path below) throws IOException {
        try (Stream<Path> files = Files.walk(below)) {
            return files.filter(Files::isRegularFile).toList().stream();
        }
    }
}
