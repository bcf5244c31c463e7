package io.dce.conformance.evidence;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.config.TargetConfig;
import io.dce.conformance.error.OutputException;
import io.dce.conformance.evidence.ledger.AgainCommands;
import io.dce.conformance.evidence.ledger.Entries;
import io.dce.conformance.evidence.ledger.Event;
import io.dce.conformance.evidence.ledger.EventLine;
import io.dce.conformance.evidence.ledger.Journal;
import io.dce.conformance.evidence.ledger.LedgerFile;
import io.dce.conformance.evidence.ledger.Observation;
import io.dce.conformance.evidence.ledger.PlannedRules;
import io.dce.conformance.evidence.ledger.Selection;
import io.dce.conformance.evidence.ledger.Subject;
import io.dce.conformance.evidence.result.ResultTally;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.evidence.result.SubjectResult;
import io.dce.conformance.evidence.waiver.Waiver;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.rule.Catalogue;
import io.dce.conformance.rule.Rule;
import io.dce.conformance.secret.SecretRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Everything that happens in a run, as events in their order; whatever is reported is computed from them. Secrets are
 * scrubbed before an event is written or counted. Safe for concurrent use.
 */
public final class RunLedger implements AutoCloseable {
    private final SecretRegistry secrets;
    private final Optional<LedgerFile> file;
    private final Consumer<Event.Judged> progress;
    private final Map<String, Journal> journals = new ConcurrentHashMap<>();
    private final Object counting = new Object();
    private ResultTally tally = new ResultTally();
    private Optional<OutputException> failure = Optional.empty();
    private boolean ended;
    private volatile AgainCommands commands;

    private RunLedger(SecretRegistry secrets, Optional<LedgerFile> file, Consumer<Event.Judged> progress) {
        this.secrets = secrets;
        this.commands = AgainCommands.without(secrets);
        this.file = file;
        this.progress = progress;
    }

    /**
     * Opens one that is written to a file while the run goes.
     *
     * @param path replaced if it is there
     * @param secrets what is scrubbed from every event
     * @param progress is told every verdict as it comes
     */
    public static RunLedger writing(Path path, SecretRegistry secrets, Consumer<Event.Judged> progress) {
        return new RunLedger(secrets, Optional.of(LedgerFile.create(path)), progress);
    }

    /** Opens one that is only added up: no exchange is kept. */
    public static RunLedger unwritten(SecretRegistry secrets) {
        return new RunLedger(secrets, Optional.empty(), verdict -> {});
    }

    /**
     * Enters what is judged, how, and by which rules.
     *
     * @param materials SHA-256 digests, in hexadecimal, of what the run goes by
     */
    public void begin(
            Instant at,
            String kit,
            TargetConfig config,
            Catalogue catalogue,
            Selection selection,
            List<Waiver> waivers,
            Map<String, String> materials) {
        commands = AgainCommands.of(config, secrets);
        String target = config.url().orElseThrow().toString();
        record(new Event.Started(Event.FORMAT, at, kit, target, config.strict(), config.settings(), materials));
        catalogue.rules().forEach(rule -> record(PlannedRules.of(rule, selection)));
        waivers.forEach(waiver -> record(new Event.Waived(waiver)));
    }

    /** Whether what happens is kept, and not only added up. */
    public boolean isWritten() {
        return file.isPresent();
    }

    /** Enters an exchange. */
    public void exchanged(Exchange exchange) {
        if (isWritten()) {
            record(Entries.of(exchange, secrets));
        }
    }

    /**
     * Enters a verdict.
     *
     * @param rule the id of a rule of the plan
     * @param subject what it was judged by
     * @param journal its exchanges
     * @return what it counts as
     */
    public SubjectResult judged(String rule, Subject subject, Verdict verdict, Journal journal, Duration took) {
        Event judged = enter(Entries.of(rule, subject, verdict, journal, took, secrets, commands));
        synchronized (counting) {
            return tally.resultOf((Event.Judged) judged);
        }
    }

    /** What a verdict on a scenario would count as; it is entered once the scenario has ended. */
    public SubjectResult wouldBe(Rule rule, Rule.Scenario scenario, Verdict verdict) {
        Event judged =
                Entries.of(rule.id(), Subject.of(scenario), verdict, new Journal(), Duration.ZERO, secrets, commands);
        Event clean = EventLine.event(EventLine.of(judged, secrets::redact));
        synchronized (counting) {
            return tally.resultOf((Event.Judged) clean);
        }
    }

    /** Enters something worth knowing; the same again adds nothing. */
    public void observe(Observation observation) {
        record(new Event.Observed(observation.topic(), observation.seen()));
    }

    /** Enters an event. */
    public void record(Event event) {
        enter(event);
    }

    /**
     * Gives it as it counts. After the end nothing counts of what the run has seen: work that took longer than the run was
     * left to itself, and the reports are being written.
     */
    private Event enter(Event event) {
        String line = EventLine.of(event, secrets::redact);
        Event clean = event instanceof Event.Exchanged ? event : EventLine.event(line);
        Optional<Event> counted;
        synchronized (counting) {
            if (ended && isSeen(event)) {
                return clean;
            }
            ended |= event instanceof Event.Ended;
            counted = tally.add(clean);
            if (counted.isPresent()) {
                write(line);
            }
        }
        Event counts = counted.orElse(clean);
        if (counts instanceof Event.Judged judged) {
            progress.accept(judged);
        }
        return counts;
    }

    /** Whether it says what was seen of the target. */
    private static boolean isSeen(Event event) {
        return event instanceof Event.Exchanged || event instanceof Event.Judged || event instanceof Event.Observed;
    }

    /** What was seen is still counted when it can't be written any more, and reported as far as that goes. */
    private void write(String line) {
        if (file.isPresent() && failure.isEmpty()) {
            try {
                file.get().append(line);
            } catch (OutputException e) {
                failure = Optional.of(e);
            }
        }
    }

    /** Why not everything was written; empty when it was. */
    public Optional<OutputException> failure() {
        synchronized (counting) {
            return failure;
        }
    }

    /**
     * Takes out of the file, and of what was counted, every secret that was not known when it was entered. Where not
     * everything was written, what was counted stays.
     */
    public void scrub() {
        synchronized (counting) {
            ResultTally clean = new ResultTally();
            file.ifPresent(f -> f.rewrite(event -> {
                String line = EventLine.of(event, secrets::redact);
                clean.add(EventLine.event(line));
                return line;
            }));
            if (file.isPresent() && failure.isEmpty()) {
                tally = clean;
            }
        }
    }

    /** The exchanges of a running scenario, under the id that Cucumber gives its execution. */
    public void journal(String execution, Journal journal) {
        journals.put(execution, journal);
    }

    public Journal journalOf(String execution) {
        Journal journal = journals.remove(execution);
        return journal == null ? new Journal() : journal;
    }

    /** What the run has found so far. */
    public RunResult result() {
        synchronized (counting) {
            return tally.result();
        }
    }

    /** Ends the file. */
    @Override
    public void close() {
        try {
            file.ifPresent(LedgerFile::close);
        } catch (OutputException e) {
            synchronized (counting) {
                failure = failure.or(() -> Optional.of(e));
            }
        }
    }
}
