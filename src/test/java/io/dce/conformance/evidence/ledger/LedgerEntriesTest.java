package io.dce.conformance.evidence.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.config.ConfigLoader;
import io.dce.conformance.evidence.RunLedger;
import io.dce.conformance.evidence.SampleExchanges;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.evidence.waiver.Waiver;
import io.dce.conformance.rule.Catalogue;
import io.dce.conformance.rule.Concern;
import io.dce.conformance.rule.Level;
import io.dce.conformance.rule.Rule;
import io.dce.conformance.secret.SecretRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is entered in a ledger, and what of it counts. */
class LedgerEntriesTest {
    private static final String KEY = "alices-opaque-access-key";
    private static final Rule.Scenario SCENARIO =
            new Rule.Scenario("One", "classpath:features/f.feature", 3, List.of("@req-KEY-1", "@must"));
    private static final Rule RULE = new Rule(
            "KEY-1",
            Level.MUST,
            "It is promised",
            "a page",
            "Keys",
            Concern.UNSAID,
            Optional.empty(),
            List.of(SCENARIO));
    private static final Waiver WAIVER = new Waiver("KEY-1", "", "alice", "bob", "for now", "DCE-17", "2027-01-31");

    private final SecretRegistry secrets = new SecretRegistry();

    @TempDir
    private Path folder;

    @Test
    void whatARunBeginsWithIsItsPlan() {
        Instant at = Instant.parse("2026-11-25T10:00:00Z");
        RunResult result;
        try (RunLedger ledger = RunLedger.unwritten(secrets)) {
            ledger.begin(
                    at,
                    "1.0",
                    ConfigLoader.load(
                            Map.of("dce.url", "http://dce.example", "dce.strict", "true"),
                            Map.of("DCE_TOKEN", KEY),
                            folder),
                    new Catalogue(List.of(RULE)),
                    new Selection(Optional.of("@should"), false),
                    List.of(WAIVER),
                    Map.of("kit", "abc"));
            assertThat(ledger.wouldBe(RULE, SCENARIO, Verdict.fail("a", "b")).outcome())
                    .isEqualTo(Outcome.WAIVED);
            result = ledger.result();
        }

        assertThat(result.target()).isEqualTo("http://dce.example");
        assertThat(result.strict()).isTrue();
        assertThat(result.origin().kit()).isEqualTo("1.0");
        assertThat(result.origin().at()).isEqualTo(at);
        assertThat(result.origin().materials()).containsEntry("kit", "abc");
        assertThat(result.origin().configuration()).containsEntry("dce.url", "http://dce.example");
        assertThat(result.rules()).singleElement().satisfies(r -> {
            assertThat(r.rule()).isEqualTo(RULE);
            assertThat(r.reason()).isEqualTo("not selected by dce.tags \"@should\"");
        });
        assertThat(result.waivers())
                .singleElement()
                .satisfies(w -> assertThat(w.waiver()).isEqualTo(WAIVER));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void progressHearsOfVerdictsAsTheyCount() {
        List<Event.Judged> heard = new ArrayList<>();
        try (RunLedger ledger = begun(heard::add)) {
            ledger.record(new Event.Waived(WAIVER));
            ledger.observe(new Observation("size", "10"));
            ledger.judged("KEY-1", Subject.of(SCENARIO), Verdict.fail("a", KEY), new Journal(), Duration.ZERO);
        }

        assertThat(heard).singleElement().satisfies(verdict -> {
            assertThat(verdict.outcome()).isEqualTo(Outcome.WAIVED);
            assertThat(verdict.actual()).isEqualTo("<access key>");
        });
    }

    @Test
    void whatSaysNothingNewIsWrittenOnce() throws IOException {
        try (RunLedger ledger = begun()) {
            for (int i = 0; i < 3; i++) {
                ledger.observe(new Observation("size", "10"));
                ledger.record(new Event.LeftBehind("key-17"));
                ledger.record(new Event.Leaked("page.html"));
            }
            ledger.observe(new Observation("size", "20"));
            ledger.observe(new Observation("page", "30"));
            assertThat(ledger.result().observations())
                    .containsExactly(
                            new Observation("page", "30"),
                            new Observation("size", "10"),
                            new Observation("size", "20"));
        }

        assertThat(Files.readAllLines(file())).hasSize(2 + 3 + 2);
    }

    @Test
    void theTotalsAddUp() {
        Journal journal = new Journal();
        journal.accept(SampleExchanges.answered(2, "{}").after(List.of(SampleExchanges.unanswered(1))));
        try (RunLedger ledger = begun()) {
            ledger.judged("KEY-1", Subject.of(SCENARIO), Verdict.pass(), journal, Duration.ZERO);
            ledger.judged("KEY-1", Subject.of(SCENARIO), Verdict.pass(), journal, Duration.ZERO);
            ledger.judged("KEY-1", Subject.operation("GET /a", ""), Verdict.pass(), journal, Duration.ZERO);

            assertThat(ledger.result().totals()).isEqualTo(new RunResult.Totals(2, 1, 3, 3));
        }
    }

    @Test
    void anExchangeIsEnteredWithAllThatWasSeen() {
        try (RunLedger ledger = begun()) {
            ledger.exchanged(SampleExchanges.answered(2, "{\"a\":1}").after(List.of(SampleExchanges.unanswered(1))));
            ledger.exchanged(SampleExchanges.unanswered(3));
        }

        List<Event.Exchanged> entries = new ArrayList<>();
        LedgerFile.each(file(), event -> {
            if (event instanceof Event.Exchanged entry) {
                entries.add(entry);
            }
        });
        assertThat(entries)
                .containsExactly(
                        entry(
                                2,
                                200,
                                List.of("Content-Type: application/json"),
                                "{\"a\":1}",
                                List.of("too short"),
                                "",
                                1),
                        entry(3, 0, List.of(), "", List.of(), "it broke off", 0));
    }

    @Test
    void aRunEndsNow() {
        Event.Ended ended = Event.Ended.since(Instant.now().minusSeconds(5));

        assertThat(Duration.ofMillis(ended.tookMs())).isBetween(Duration.ofSeconds(5), Duration.ofMinutes(5));
        assertThat(ended.at()).isBeforeOrEqualTo(Instant.now());
    }

    private static Event.Exchanged entry(
            long number,
            int status,
            List<String> headers,
            String answer,
            List<String> faults,
            String fault,
            long repeats) {
        return new Event.Exchanged(
                number,
                Instant.EPOCH,
                "Alice",
                "POST",
                "http://dce.example/users",
                List.of("Accept: application/json"),
                "{\"name\":\"a key\"}",
                status,
                headers,
                answer,
                answer.length(),
                faults,
                fault,
                12,
                ":1",
                true,
                repeats);
    }

    private Path file() {
        return folder.resolve("ledger.ndjson");
    }

    private RunLedger begun() {
        return begun(verdict -> {});
    }

    private RunLedger begun(Consumer<Event.Judged> progress) {
        secrets.register(KEY, "access key");
        RunLedger ledger = RunLedger.writing(file(), secrets, progress);
        ledger.record(new Event.Started(
                Event.FORMAT, Instant.EPOCH, "test", "http://dce.example", false, Map.of(), Map.of()));
        ledger.record(PlannedRules.of(RULE, new Selection(Optional.empty(), false)));
        return ledger;
    }
}
