package io.dce.conformance.evidence;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.rule.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What came of a rule: the weightiest of its scenarios.
 *
 * @param rule which one
 * @param outcome what came of it; empty for a rule that can't be tested
 * @param reason why, for anything but a pass
 * @param scenarios what was run of it
 */
public record RuleResult(Rule rule, Optional<Outcome> outcome, String reason, List<ScenarioResult> scenarios) {
    static RuleResult of(Rule rule, List<ScenarioResult> all, Selection selection) {
        if (rule.untested().isPresent()) {
            return new RuleResult(rule, Optional.empty(), rule.untested().get(), List.of());
        }
        List<ScenarioResult> own =
                all.stream().filter(r -> r.rule().id().equals(rule.id())).toList();
        Optional<ScenarioResult> worst =
                own.stream().max(Comparator.comparing(r -> r.verdict().outcome()));
        Outcome outcome = worst.map(r -> r.verdict().outcome()).orElse(Outcome.DISABLED);
        String reason = worst.map(r -> r.verdict().reason()).orElse("");
        for (Rule.Scenario scenario : rule.scenarios()) {
            boolean run = own.stream().anyMatch(r -> r.scenario().equals(scenario));
            Outcome missing = selection.includes(scenario) ? Outcome.INCONCLUSIVE : Outcome.DISABLED;
            if (!run && (missing.compareTo(outcome) > 0 || reason.isEmpty() && missing == outcome)) {
                outcome = missing;
                reason = missing == Outcome.DISABLED
                        ? selection.reason(scenario)
                        : "\"" + scenario.name() + "\" did not run";
            }
        }
        return new RuleResult(rule, Optional.of(outcome), reason, own);
    }

    /** Whether it came out like this. */
    public boolean is(Outcome other) {
        return outcome.filter(other::equals).isPresent();
    }
}
