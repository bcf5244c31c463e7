package io.dce.conformance.evidence;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.evidence.ledger.Event;
import io.dce.conformance.evidence.ledger.KeyOrigin;
import io.dce.conformance.evidence.ledger.PlannedRules;
import io.dce.conformance.evidence.ledger.Selection;
import io.dce.conformance.evidence.ledger.Subject;
import io.dce.conformance.evidence.result.ResultTally;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.rule.Concern;
import io.dce.conformance.rule.Level;
import io.dce.conformance.rule.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A made-up catalogue, and what was found of it. */
public final class SampleFindings {
    private final List<Rule> rules = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private Map<String, String> settings = Map.of();

    /** A rule with a scenario for each of the outcomes; null for a scenario that did not run. */
    public SampleFindings rule(Level level, Outcome... outcomes) {
        String id = "RULE-" + (rules.size() + 1);
        List<Rule.Scenario> scenarios = new ArrayList<>();
        for (int number = 1; number <= outcomes.length; number++) {
            String mode = number % 2 == 1 ? "@readonly" : "@mutating";
            scenarios.add(new Rule.Scenario(
                    "scenario " + number, "classpath:features/f.feature", number, List.of("@req-" + id, mode)));
        }
        Rule rule = new Rule(
                id,
                level,
                "Something is promised",
                "a page",
                "Capability",
                Concern.UNSAID,
                Optional.empty(),
                scenarios);
        rules.add(rule);
        for (int i = 0; i < outcomes.length; i++) {
            if (outcomes[i] != null) {
                with(judged(id, Subject.of(scenarios.get(i)), outcomes[i]));
            }
        }
        return this;
    }

    public SampleFindings untested(Level level) {
        String id = "RULE-" + (rules.size() + 1);
        rules.add(new Rule(
                id, level, "A secret", "a page", "Capability", Concern.UNSAID, Optional.of("out of reach"), List.of()));
        return this;
    }

    /** The settings of the run, by name. */
    public SampleFindings set(Map<String, String> given) {
        settings = Map.copyOf(given);
        return this;
    }

    /** Something else that happened. */
    public SampleFindings with(Event event) {
        events.add(event);
        return this;
    }

    public static Event.Judged judged(String rule, Subject subject, Outcome outcome) {
        return new Event.Judged(
                rule,
                subject,
                outcome,
                outcome + " because",
                "",
                "",
                "",
                "",
                KeyOrigin.GIVEN,
                null,
                "",
                1,
                0,
                0,
                List.of());
    }

    /** The events without the last. */
    public Stream<Event> unended() {
        return events(new Selection(Optional.empty(), false), false);
    }

    public RunResult result(Selection selection, boolean strict, Optional<String> obstacle) {
        obstacle.ifPresent(why -> events.add(new Event.Hindered(why)));
        return ResultTally.of(Stream.concat(events(selection, strict), Stream.of(new Event.Ended(Instant.EPOCH, 0))));
    }

    private Stream<Event> events(Selection selection, boolean strict) {
        Event started = new Event.Started(
                Event.FORMAT, Instant.EPOCH, "test", "http://dce.example", strict, settings, Map.of());
        Stream<Event> plan = rules.stream().map(rule -> PlannedRules.of(rule, selection));
        Stream<Event> waivers = events.stream().filter(Event.Waived.class::isInstance);
        Stream<Event> others = events.stream().filter(e -> !(e instanceof Event.Waived));
        return Stream.of(Stream.of(started), plan, waivers, others).flatMap(s -> s);
    }

    public RunResult result() {
        return result(new Selection(Optional.empty(), false), false, Optional.empty());
    }

    public RunResult strictly() {
        return result(new Selection(Optional.empty(), false), true, Optional.empty());
    }
}
