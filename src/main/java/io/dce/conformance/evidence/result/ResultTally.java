package io.dce.conformance.evidence.result;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.evidence.ledger.Event;
import io.dce.conformance.evidence.ledger.LedgerException;
import io.dce.conformance.evidence.ledger.LedgerFile;
import io.dce.conformance.evidence.ledger.Observation;
import io.dce.conformance.evidence.ledger.Subject;
import io.dce.conformance.evidence.waiver.Waiver;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Adds up the events of a run, in their order, to its result. Keeps no exchange. */
public final class ResultTally {
    static final String BROKEN_OFF = "the run was broken off";

    private final Map<String, RuleTally> rules = new LinkedHashMap<>();
    private final List<WaiverTally> waivers = new ArrayList<>();
    private final SortedSet<Observation> observations = new TreeSet<>();
    private final Set<String> leftBehind = new LinkedHashSet<>();
    private final Set<String> leaks = new LinkedHashSet<>();
    private Optional<Event.Started> started = Optional.empty();
    private Event.Identified identity = new Event.Identified("", List.of());
    private Optional<Event.Ended> ended = Optional.empty();
    private Optional<String> obstacle = Optional.empty();
    private int scenarios;
    private int operations;
    private int answers;
    private int repeated;

    /**
     * Adds an event.
     *
     * @return the event as it counts: a failure that is waived as such; empty if it says nothing new
     * @throws LedgerException for a verdict on a rule that the run doesn't have
     */
    public Optional<Event> add(Event event) {
        if (event instanceof Event.Judged judged) {
            return Optional.of(judged(judged));
        }
        return enter(event) ? Optional.of(event) : Optional.empty();
    }

    private boolean enter(Event event) {
        if (event instanceof Event.Started e) {
            started = Optional.of(e);
        } else if (event instanceof Event.Identified e) {
            identity = e;
        } else if (event instanceof Event.Planned e) {
            rules.put(e.id(), new RuleTally(e));
        } else if (event instanceof Event.Waived e) {
            LocalDate day = LocalDate.ofInstant(started.orElseThrow().at(), ZoneOffset.UTC);
            Optional<Event.Planned> rule =
                    Optional.ofNullable(rules.get(e.waiver().rule())).map(RuleTally::planned);
            waivers.add(new WaiverTally(e.waiver(), rule, rules.keySet(), day));
        } else if (event instanceof Event.Observed e) {
            return observations.add(new Observation(e.topic(), e.seen()));
        } else if (event instanceof Event.Hindered e) {
            obstacle = Optional.of(e.why());
        } else if (event instanceof Event.LeftBehind e) {
            return leftBehind.add(e.id());
        } else if (event instanceof Event.Leaked e) {
            return leaks.add(e.file());
        } else if (event instanceof Event.Ended e) {
            ended = Optional.of(e);
        }
        return true;
    }

    /** Computes a result from the events of a run, in their order; the same events give the same result. */
    public static RunResult of(Stream<Event> events) {
        ResultTally tally = new ResultTally();
        events.forEachOrdered(tally::add);
        return tally.result();
    }

    /**
     * Computes the result of a run from its ledger.
     *
     * @throws LedgerException if the file can't be read or is no ledger; the message names the line
     */
    public static RunResult of(Path ledger) {
        ResultTally tally = new ResultTally();
        LedgerFile.each(ledger, tally::add);
        return tally.result();
    }

    public RunResult result() {
        List<RuleResult> results =
                rules.values().stream().map(RuleTally::result).toList();
        boolean strict = started.map(Event.Started::strict).orElse(false);
        Optional<String> hindered = obstacle.or(() -> ended.isEmpty() ? Optional.of(BROKEN_OFF) : Optional.empty());
        List<WaiverResult> waived = waivers.stream().map(WaiverTally::result).toList();
        boolean inOrder = waived.stream().noneMatch(WaiverResult::faulty);
        return new RunResult(
                started.map(Event.Started::target).orElse(""),
                results,
                waived,
                strict,
                new TreeSet<>(observations),
                List.copyOf(leftBehind),
                List.copyOf(leaks),
                hindered,
                Conclusion.of(results, strict, hindered.isPresent(), inOrder),
                new RunResult.Totals(scenarios, operations, answers, repeated),
                origin(),
                Duration.ofMillis(ended.map(Event.Ended::tookMs).orElse(0L)));
    }

    private Origin origin() {
        return new Origin(
                started.map(Event.Started::kit).orElse(""),
                started.map(Event.Started::at).orElse(Instant.EPOCH),
                started.map(Event.Started::configuration).orElse(Map.of()),
                started.map(Event.Started::materials).orElse(Map.of()),
                identity.certificate(),
                identity.versions());
    }

    private Optional<Waiver> waiverOf(String rule, Subject subject) {
        return waivers.stream()
                .filter(w -> w.covers(rule, subject))
                .map(WaiverTally::waiver)
                .findFirst();
    }

    /**
     * What a verdict comes to: a failure that a waiver covers is waived. Nothing else decides that.
     *
     * @throws LedgerException for a rule that the run doesn't have
     */
    public SubjectResult resultOf(Event.Judged judged) {
        boolean failed = judged.outcome() == Outcome.FAIL || judged.outcome() == Outcome.WAIVED;
        Optional<Waiver> waiver = failed ? waiverOf(judged.rule(), judged.subject()) : Optional.empty();
        String replay = failed ? started.map(run -> ReplayLine.of(run, judged)).orElse("") : "";
        return SubjectResult.of(tallyOf(judged).rule(), judged, waiver, replay);
    }

    private RuleTally tallyOf(Event.Judged judged) {
        return Optional.ofNullable(rules.get(judged.rule()))
                .orElseThrow(() ->
                        new LedgerException("a verdict on " + judged.rule() + ", which is not a rule of this run"));
    }

    private Event.Judged judged(Event.Judged seen) {
        SubjectResult result = resultOf(seen);
        waivers.forEach(w -> w.add(seen));
        Event.Judged judged = result.outcome() == Outcome.WAIVED ? waived(seen) : seen;
        tallyOf(seen).add(result);
        if (judged.subject().kind() == Subject.Kind.SCENARIO) {
            scenarios++;
        } else if (judged.outcome() != Outcome.DISABLED) {
            operations++;
        }
        answers += judged.answers();
        repeated += judged.repeated();
        return judged;
    }

    private static Event.Judged waived(Event.Judged failure) {
        return new Event.Judged(
                failure.rule(),
                failure.subject(),
                Outcome.WAIVED,
                failure.reason(),
                failure.expected(),
                failure.actual(),
                failure.asked(),
                failure.again(),
                failure.key(),
                failure.shown(),
                failure.message(),
                failure.answers(),
                failure.repeated(),
                failure.tookMs(),
                failure.exchanges());
    }
}
