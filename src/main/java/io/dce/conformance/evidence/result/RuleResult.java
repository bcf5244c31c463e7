package io.dce.conformance.evidence.result;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.evidence.shown.ShownExchange;
import io.dce.conformance.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of a rule: the weightiest of its subjects.
 *
 * @param rule which one
 * @param outcome what came of it; empty for a rule that can't be tested
 * @param reason why, for anything but a pass
 * @param counts how many subjects came out how; only those that there are
 * @param results what is kept of them: every scenario, and the first operations that did not pass
 */
public record RuleResult(
        Rule rule,
        Optional<Outcome> outcome,
        String reason,
        Map<Outcome, Integer> counts,
        List<SubjectResult> results) {
    public RuleResult {
        counts = Map.copyOf(counts);
        results = List.copyOf(results);
    }

    /** Whether it came out like this. */
    public boolean is(Outcome other) {
        return outcome.filter(other::equals).isPresent();
    }

    /** The explanation of what made it come out so: the first of that weight. */
    public Explanation explanation() {
        return telling().map(SubjectResult::explanation).orElseGet(() -> Explanation.of(reason));
    }

    /** What made it come out so, if that says something for itself. */
    public Optional<SubjectResult> telling() {
        return results.stream()
                .filter(r -> is(r.outcome()))
                .filter(r -> !r.explanation().facts().isEmpty())
                .findFirst();
    }

    /** The exchange that made it come out so, if one did. */
    public Optional<ShownExchange> shown() {
        return telling().flatMap(SubjectResult::shown);
    }
}
