package io.dce.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.cleanup.KeyCleanup;
import io.dce.conformance.cleanup.KeyInventory;
import io.dce.conformance.client.Dce;
import io.dce.conformance.client.sending.RunTime;
import io.dce.conformance.config.ConfigLoader;
import io.dce.conformance.config.TargetConfig;
import io.dce.conformance.evidence.RunLedger;
import io.dce.conformance.evidence.ledger.Event;
import io.dce.conformance.evidence.ledger.Journal;
import io.dce.conformance.evidence.ledger.Selection;
import io.dce.conformance.evidence.result.Conclusion;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.exchange.Credential;
import io.dce.conformance.rule.Catalogue;
import io.dce.conformance.secret.SecretRegistry;
import io.dce.conformance.steps.RunContext;
import io.dce.conformance.stub.Stub;
import io.dce.conformance.stub.WithStub;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever keeps the record of a run fails in the middle of it: no key stays, and nobody calls the platform broken. */
@Tag("proof")
@Timeout(300)
@WithStub(users = 3)
class BrokenRecordTest {
    private static final int KEPT = 12;

    private final Stub stub;

    BrokenRecordTest(Stub stub) {
        this.stub = stub;
    }

    @Test
    void theKeysAreRevokedAndTheFaultIsTheKits() {
        TargetConfig config = ConfigLoader.load(
                Map.of("dce.url", stub.url().toString(), "dce.tags", "@req-KEY-1 or @req-KEY-4 or @req-KEY-5"),
                Map.of("DCE_TOKEN", stub.adminKey()),
                Path.of(""));
        Selection selection = new Selection(config.tags(), false);
        RunLedger ledger = RunLedger.unwritten(new SecretRegistry());
        AtomicInteger kept = new AtomicInteger();
        Instant started = Instant.now();
        ledger.begin(started, "test", config, Catalogue.bundled(), selection, List.of(), Map.of());
        try (Dce dce = new Dce(config, new SecretRegistry(), new RunTime(Duration.ofMinutes(2)), exchange -> {
            ledger.exchanged(exchange);
            if (kept.incrementAndGet() > KEPT) {
                throw new IllegalStateException("the record is gone");
            }
        })) {
            KeyInventory.take(dce, config);
            new CucumberLaunch(selection.expression(), List.of(LedgerPlugin.class.getName()), 8)
                    .during(new RunContext(config, Catalogue.bundled(), dce, new SecretRegistry(), ledger));
            int created = dce.own().remaining().size();
            List<String> left = new KeyCleanup(config, dce).revokeAll();
            ledger.record(Event.Ended.since(started));
            RunResult result = ledger.result();

            assertThat(created).isPositive();
            assertThat(left).isEmpty();
            assertThat(result.conclusion()).isEqualTo(Conclusion.NOT_PROVEN);
            assertThat(result.rules())
                    .noneMatch(rule -> rule.is(Outcome.FAIL))
                    .anyMatch(rule -> rule.is(Outcome.ERROR));
            assertThat(result.rules())
                    .filteredOn(rule -> rule.is(Outcome.ERROR))
                    .allSatisfy(rule -> assertThat(rule.reason()).contains("the record is gone"));
        }
        assertThat(keys()).doesNotContain("dceconformance");
    }

    private String keys() {
        TargetConfig config = ConfigLoader.load(
                Map.of("dce.url", stub.url().toString()), Map.of("DCE_TOKEN", stub.adminKey()), Path.of(""));
        try (Dce dce = new Dce(config, new SecretRegistry(), new RunTime(Duration.ofMinutes(1)), exchange -> {})) {
            return dce.as(Credential.bearer("a person", stub.adminKey()), new Journal())
                    .listKeys()
                    .answer()
                    .orElseThrow()
                    .text();
        }
    }
}
