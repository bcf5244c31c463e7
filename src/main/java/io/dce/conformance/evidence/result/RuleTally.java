package io.dce.conformance.evidence.result;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.evidence.ledger.Event;
import io.dce.conformance.evidence.ledger.PlannedRules;
import io.dce.conformance.evidence.ledger.PlannedScenario;
import io.dce.conformance.evidence.ledger.Subject;
import io.dce.conformance.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came of one rule so far, in bounded memory: a sweep judges thousands of operations. */
final class RuleTally {
    private static final int MOST_OPERATIONS = 50;

    private final Event.Planned planned;
    private final Rule rule;
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private final Map<Outcome, Integer> operations = new EnumMap<>(Outcome.class);
    private final List<SubjectResult> kept = new ArrayList<>();

    RuleTally(Event.Planned planned) {
        this.planned = planned;
        this.rule = PlannedRules.rule(planned);
    }

    Rule rule() {
        return rule;
    }

    Event.Planned planned() {
        return planned;
    }

    void add(SubjectResult judged) {
        Outcome outcome = judged.outcome();
        counts.merge(outcome, 1, Integer::sum);
        boolean scenario = judged.subject().kind() == Subject.Kind.SCENARIO;
        boolean wanted = outcome != Outcome.PASS && operations.merge(outcome, 1, Integer::sum) <= MOST_OPERATIONS;
        if (scenario || wanted) {
            kept.add(judged);
        }
    }

    RuleResult result() {
        if (!planned.untested().isEmpty()) {
            return new RuleResult(rule, Optional.empty(), planned.untested(), counts, kept);
        }
        Outcome outcome =
                counts.keySet().stream().max(Comparator.naturalOrder()).orElseGet(this::ofNothing);
        String reason = reasonOf(outcome);
        for (PlannedScenario scenario : planned.scenarios()) {
            Outcome missing = missing(scenario);
            if (!ran(scenario) && (missing.compareTo(outcome) > 0 || reason.isEmpty() && missing == outcome)) {
                outcome = missing;
                reason = missing == Outcome.INCONCLUSIVE
                        ? "\"" + scenario.name() + "\" did not run"
                        : scenario.leftOut();
            }
        }
        if (counts.isEmpty() && reason.isEmpty()) {
            reason = "nothing of it was run";
        }
        return new RuleResult(rule, Optional.of(outcome), reason, counts, kept);
    }

    private Outcome ofNothing() {
        boolean outside = planned.scenarios().stream().anyMatch(PlannedScenario::outside);
        return outside ? Outcome.NOT_APPLICABLE : Outcome.DISABLED;
    }

    private static Outcome missing(PlannedScenario scenario) {
        if (scenario.outside()) {
            return Outcome.NOT_APPLICABLE;
        }
        return scenario.leftOut().isEmpty() ? Outcome.INCONCLUSIVE : Outcome.DISABLED;
    }

    private String reasonOf(Outcome outcome) {
        return kept.stream()
                .filter(r -> r.outcome() == outcome)
                .map(SubjectResult::reason)
                .findFirst()
                .orElse("");
    }

    private boolean ran(PlannedScenario scenario) {
        String place = scenario.uri() + ":" + scenario.line();
        return kept.stream().anyMatch(r -> r.subject().place().equals(place));
    }
}
