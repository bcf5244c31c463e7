package io.dce.conformance.evidence;

import io.dce.conformance.check.Outcome;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Adds up the events of a run, in their order, to its result. Keeps no exchange. */
final class Tally {
    static final String BROKEN_OFF = "the run was broken off";

    private final Map<String, RuleTally> rules = new LinkedHashMap<>();
    private final SortedSet<Observation> observations = new TreeSet<>();
    private final Set<String> leftBehind = new LinkedHashSet<>();
    private final Set<String> leaks = new LinkedHashSet<>();
    private Optional<Event.Started> started = Optional.empty();
    private Optional<Event.Ended> ended = Optional.empty();
    private Optional<String> obstacle = Optional.empty();
    private int scenarios;
    private int operations;
    private int answers;
    private int repeated;

    /**
     * Adds an event.
     *
     * @return whether it says anything new: an observation or a leak counts once
     * @throws LedgerException for a verdict on a rule that the run doesn't have
     */
    boolean add(Event event) {
        if (event instanceof Event.Started e) {
            started = Optional.of(e);
        } else if (event instanceof Event.Planned e) {
            rules.put(e.id(), new RuleTally(e));
        } else if (event instanceof Event.Judged e) {
            judged(e);
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

    RunResult result() {
        List<RuleResult> results =
                rules.values().stream().map(RuleTally::result).toList();
        boolean strict = started.map(Event.Started::strict).orElse(false);
        Optional<String> hindered = obstacle.or(() -> ended.isEmpty() ? Optional.of(BROKEN_OFF) : Optional.empty());
        return new RunResult(
                started.map(Event.Started::target).orElse(""),
                results,
                strict,
                new TreeSet<>(observations),
                List.copyOf(leftBehind),
                List.copyOf(leaks),
                hindered,
                Conclusion.of(results, strict, hindered.isPresent(), !leaks.isEmpty()),
                new RunResult.Totals(scenarios, operations, answers, repeated),
                Duration.ofMillis(ended.map(Event.Ended::tookMs).orElse(0L)));
    }

    private void judged(Event.Judged judged) {
        RuleTally rule = rules.get(judged.rule());
        if (rule == null) {
            throw new LedgerException("a verdict on " + judged.rule() + ", which is no rule of this run");
        }
        rule.add(judged);
        if (judged.subject().kind() == Subject.Kind.SCENARIO) {
            scenarios++;
        } else if (judged.outcome() != Outcome.DISABLED) {
            operations++;
        }
        answers += judged.answers();
        repeated += judged.repeated();
    }
}
