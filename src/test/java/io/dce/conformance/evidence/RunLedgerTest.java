package io.dce.conformance.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.evidence.ledger.Entries;
import io.dce.conformance.evidence.ledger.Event;
import io.dce.conformance.evidence.ledger.Journal;
import io.dce.conformance.evidence.ledger.LedgerException;
import io.dce.conformance.evidence.ledger.LedgerFile;
import io.dce.conformance.evidence.ledger.LedgerSchema;
import io.dce.conformance.evidence.ledger.Observation;
import io.dce.conformance.evidence.ledger.PlannedScenario;
import io.dce.conformance.evidence.ledger.Subject;
import io.dce.conformance.evidence.result.Conclusion;
import io.dce.conformance.evidence.result.ResultTally;
import io.dce.conformance.evidence.result.RuleResult;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.ExchangeBuilder;
import io.dce.conformance.exchange.Fault;
import io.dce.conformance.exchange.Header;
import io.dce.conformance.rule.Concern;
import io.dce.conformance.rule.Level;
import io.dce.conformance.secret.SecretRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ledger of a run: whole, readable, without secrets, and all that a result is computed from. */
class RunLedgerTest {
    private static final String KEY = "alices-opaque-access-key";
    private static final Subject SCENARIO = new Subject(Subject.Kind.SCENARIO, "One", "classpath:features/f.feature:3");

    private final SecretRegistry secrets = new SecretRegistry();

    @TempDir
    private Path folder;

    @Test
    void theFileGivesTheSameResultAsTheRun() {
        RunResult result;
        try (RunLedger ledger = begun()) {
            ledger.judged("KEY-1", SCENARIO, Verdict.fail("a", "b " + KEY), new Journal(), Duration.ZERO);
            ledger.observe(new Observation("size", "10"));
            ledger.observe(new Observation("size", "10"));
            ledger.record(new Event.LeftBehind("key-17"));
            ledger.record(new Event.Ended(Instant.EPOCH, 1_234));
            ledger.record(new Event.Leaked("allure/index.html"));
            result = ledger.result();
        }

        assertThat(ResultTally.of(file())).isEqualTo(result);
        assertThat(result.conclusion()).isEqualTo(Conclusion.NOT_CONFORMANT);
        assertThat(result.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.is(Outcome.FAIL)).isTrue();
            assertThat(rule.reason()).isEqualTo("expected a, but b <access key>");
            assertThat(rule.explanation().lines())
                    .startsWith("expected: a", "actual:   b <access key>", "source:   a page");
        });
        assertThat(result.observations()).containsExactly(new Observation("size", "10"));
        assertThat(result.leftBehind()).containsExactly("key-17");
        assertThat(result.leaks()).containsExactly("allure/index.html");
        assertThat(result.took()).isEqualTo(Duration.ofMillis(1_234));
    }

    @Test
    void everyLineIsAsTheSchemaSaysAndHoldsNoSecret() throws IOException {
        try (RunLedger ledger = begun()) {
            Exchange first = exchange(1, "{\"token\":\"" + KEY + "\"}");
            ledger.exchanged(first);
            ledger.exchanged(exchange(2, "{}").after(List.of(first)));
            Journal journal = new Journal();
            journal.accept(first);
            ledger.judged("KEY-1", SCENARIO, Verdict.inconclusive(KEY), journal, Duration.ofMillis(3));
            ledger.observe(new Observation(KEY, KEY));
            ledger.record(new Event.Hindered(KEY));
            ledger.record(new Event.LeftBehind(KEY));
            ledger.record(new Event.Ended(Instant.EPOCH, 5));
            ledger.record(new Event.Leaked(KEY));
        }

        String text = Files.readString(file());
        assertThat(secrets.foundIn(text)).isFalse();
        assertThat(text).contains("\"url\":\"http://dce.example/users?key=<access key>\"", "\"repeats\":1");
        assertThat(text.lines())
                .hasSize(10)
                .allSatisfy(line -> assertThat(LedgerSchema.faults(line)).isEmpty());
    }

    @Test
    void aLongBodyIsCutWithoutLeavingHalfASecret() {
        for (int before = 1_970; before < 2_005; before++) {
            Event.Exchanged entry = Entries.of(exchange(1, "x".repeat(before) + KEY + "y".repeat(90_000)), known());

            assertThat(entry.answer()).doesNotContain("alices-o").hasSizeLessThan(2_020);
            assertThat(entry.answerBytes()).isEqualTo(before + KEY.length() + 90_000);
        }
    }

    @Test
    void aRunThatWasKilledLeavesWhatItSaw() throws IOException {
        RunLedger ledger = begun();
        ledger.judged("KEY-1", SCENARIO, Verdict.pass(), new Journal(), Duration.ZERO);
        String whole = Files.readString(file());
        Files.writeString(file(), whole + "{\"event\":\"obs");

        RunResult result = ResultTally.of(file());

        assertThat(result.conclusion()).isEqualTo(Conclusion.NOT_PROVEN);
        assertThat(result.obstacle()).contains("the run was broken off");
        assertThat(result.rules(Level.MUST, Outcome.PASS)).hasSize(1);
        ledger.close();
    }

    @Test
    void manyWriteAtOnceAndEveryLineIsWhole() throws IOException {
        RunResult result;
        try (RunLedger ledger = begun()) {
            IntStream.range(0, 600).parallel().forEach(i -> {
                ledger.exchanged(exchange(i + 1, "x".repeat(1_900)));
                Subject operation = Subject.operation("GET /users/" + i, "document.json#/paths/" + i);
                Verdict verdict = i % 3 == 0 ? Verdict.fail("a", "b") : Verdict.pass();
                ledger.judged("KEY-1", operation, verdict, new Journal(), Duration.ZERO);
            });
            ledger.record(new Event.Ended(Instant.EPOCH, 1));
            result = ledger.result();
        }

        List<Event> events = new ArrayList<>();
        LedgerFile.each(file(), events::add);
        assertThat(events).hasSize(2 + 600 * 2 + 1);
        assertThat(ResultTally.of(events.stream())).isEqualTo(result);
        assertThat(result.totals().operations()).isEqualTo(600);
        RuleResult rule = result.rules().get(0);
        assertThat(rule.counts()).isEqualTo(Map.of(Outcome.PASS, 400, Outcome.FAIL, 200));
        assertThat(rule.results()).hasSizeLessThan(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not a ledger | line 1: is not an event of a ledger",
                "{\"event\":\"ended\",\"at\":\"1970-01-01T00:00:00Z\",\"tookMs\":1} | line 1: a ledger has one first"
                        + " line",
                "{\"event\":\"nosuch\"} | line 1: is not an event of a ledger",
                "'' | is empty",
            })
    void whatIsNoLedgerIsToldWithItsPlace(String line, String message) throws IOException {
        Files.writeString(file(), line.isEmpty() ? "" : line + "\n");

        assertThatThrownBy(() -> ResultTally.of(file()))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining(file().toString())
                .hasMessageContaining(message);
    }

    @Test
    void aVerdictOnARuleThatTheRunDoesNotHaveIsTold() {
        try (RunLedger ledger = begun()) {
            assertThatThrownBy(() -> ledger.judged("KEY-9", SCENARIO, Verdict.pass(), new Journal(), Duration.ZERO))
                    .hasMessageContaining("KEY-9");
        }
    }

    /** Of work that took longer than the run: the reports are being written. */
    @Test
    void whatIsSeenAfterTheEndCountsNoMore() throws IOException {
        try (RunLedger ledger = begun()) {
            ledger.record(new Event.Ended(Instant.EPOCH, 1));
            RunResult result = ledger.result();
            String whole = Files.readString(file());

            ledger.exchanged(exchange(1, "{}"));
            ledger.judged("KEY-1", SCENARIO, Verdict.fail("a", "b"), new Journal(), Duration.ZERO);
            ledger.observe(new Observation("size", "10"));

            assertThat(file()).hasContent(whole);
            assertThat(ledger.result()).isEqualTo(result);
        }
    }

    private Path file() {
        return folder.resolve("ledger.ndjson");
    }

    private SecretRegistry known() {
        secrets.register(KEY, "access key");
        return secrets;
    }

    private RunLedger begun() {
        RunLedger ledger = RunLedger.writing(file(), known(), verdict -> {});
        ledger.record(new Event.Started(
                Event.FORMAT, Instant.EPOCH, "test", "http://dce.example", false, Map.of("dce.tags", KEY), Map.of()));
        ledger.record(new Event.Planned(
                "KEY-1",
                Level.MUST,
                "It is promised",
                "a page",
                "Keys",
                Concern.UNSAID,
                "",
                List.of(new PlannedScenario("One", "classpath:features/f.feature", 3, List.of(), "", false))));
        return ledger;
    }

    private static Exchange exchange(long number, String body) {
        return ExchangeBuilder.get("http://dce.example/users?key=" + KEY)
                .with(new Header("Authorization", "Bearer " + KEY))
                .number(number)
                .took(Duration.ofMillis(12))
                .reusing(":1")
                .brokenOff(new Fault(Fault.Kind.BROKEN, "it broke off"))
                .answered(new Answer(
                        200, List.of(new Header("X-Key", KEY)), body.getBytes(UTF_8), List.of("broke " + KEY)));
    }
}
