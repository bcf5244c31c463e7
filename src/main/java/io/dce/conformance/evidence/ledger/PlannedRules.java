package io.dce.conformance.evidence.ledger;

import io.dce.conformance.rule.Rule;
import java.util.List;
import java.util.Optional;

/** Rules as the ledger has them, and back. */
public final class PlannedRules {
    private PlannedRules() {}

    /** What is entered of a rule: which of its scenarios are to run, and why not the others. */
    public static Event.Planned of(Rule rule, Selection selection) {
        List<PlannedScenario> scenarios = rule.scenarios().stream()
                .map(s -> new PlannedScenario(
                        s.name(),
                        s.uri(),
                        s.line(),
                        s.tags(),
                        selection.includes(s) ? "" : selection.reason(s),
                        selection.outside(s)))
                .toList();
        return new Event.Planned(
                rule.id(),
                rule.level(),
                rule.promise(),
                rule.source(),
                rule.capability(),
                rule.concern(),
                rule.untested().orElse(""),
                scenarios);
    }

    /** The rule that was entered. */
    public static Rule rule(Event.Planned planned) {
        List<Rule.Scenario> all = planned.scenarios().stream()
                .map(s -> new Rule.Scenario(s.name(), s.uri(), s.line(), s.tags()))
                .toList();
        Optional<String> why = Optional.of(planned.untested()).filter(text -> !text.isEmpty());
        return new Rule(
                planned.id(),
                planned.level(),
                planned.promise(),
                planned.source(),
                planned.capability(),
                planned.concern(),
                why,
                all);
    }
}
