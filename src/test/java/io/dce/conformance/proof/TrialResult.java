package io.dce.conformance.proof;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.evidence.cause.FailurePattern;
import io.dce.conformance.evidence.result.Conclusion;
import io.dce.conformance.evidence.result.RuleResult;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.evidence.result.SubjectResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is kept of a run: hundreds of runs with all their exchanges would fill the memory.
 *
 * @param conclusion what the run said
 * @param outcomes what came of each rule that was run
 * @param reasons why, for those that did not pass
 * @param broken why, of every scenario that failed, by rule
 * @param pattern what failed and what passed, as a cause is looked for by it
 * @param took how long it took
 */
record TrialResult(
        Conclusion conclusion,
        Map<String, Outcome> outcomes,
        Map<String, String> reasons,
        Map<String, List<String>> broken,
        FailurePattern pattern,
        Duration took) {
    static TrialResult of(RunResult run) {
        Map<String, Outcome> outcomes = new TreeMap<>();
        Map<String, String> reasons = new TreeMap<>();
        Map<String, List<String>> broken = new TreeMap<>();
        for (RuleResult rule : run.rules()) {
            Optional<Outcome> outcome = rule.outcome().filter(o -> o != Outcome.DISABLED);
            outcome.ifPresent(o -> {
                outcomes.put(rule.rule().id(), o);
                reasons.put(rule.rule().id(), run.obstacle().orElse(rule.reason()));
                broken.put(
                        rule.rule().id(),
                        rule.results().stream()
                                .filter(result -> result.outcome() == Outcome.FAIL)
                                .map(SubjectResult::reason)
                                .toList());
            });
        }
        return new TrialResult(run.conclusion(), outcomes, reasons, broken, FailurePattern.of(run), run.took());
    }

    boolean fails(String rule) {
        return outcomes.get(rule) == Outcome.FAIL;
    }

    String reason(String rule) {
        return reasons.getOrDefault(rule, "the features don't have the rule");
    }
}
