package io.dce.conformance.signoff.pages;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.evidence.ledger.Subject;
import io.dce.conformance.evidence.result.RuleResult;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.evidence.result.SubjectResult;
import io.dce.conformance.rule.Level;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many came out how.
 *
 * @param must MUST rules by outcome, those that there are none of included
 * @param should SHOULD rules likewise
 * @param untested how many rules can't be tested
 * @param scenarios the scenarios that ran, likewise
 */
public record OutcomeCounts(
        Map<Outcome, Integer> must, Map<Outcome, Integer> should, int untested, Map<Outcome, Integer> scenarios) {
    public static OutcomeCounts of(RunResult result) {
        Map<Outcome, Integer> scenarios = zeros();
        for (RuleResult rule : result.rules()) {
            for (SubjectResult subject : rule.results()) {
                if (subject.subject().kind() == Subject.Kind.SCENARIO) {
                    scenarios.merge(subject.outcome(), 1, Integer::sum);
                }
            }
        }
        int untested =
                (int) result.rules().stream().filter(r -> r.outcome().isEmpty()).count();
        return new OutcomeCounts(rules(result, Level.MUST), rules(result, Level.SHOULD), untested, scenarios);
    }

    public Map<Outcome, Integer> rules(Level level) {
        return level == Level.MUST ? must : should;
    }

    /** Rules of either level. */
    public int rules(Outcome outcome) {
        return must.get(outcome) + should.get(outcome);
    }

    private static Map<Outcome, Integer> rules(RunResult result, Level level) {
        Map<Outcome, Integer> counts = zeros();
        counts.replaceAll((outcome, zero) -> result.rules(level, outcome).size());
        return counts;
    }

    private static Map<Outcome, Integer> zeros() {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0);
        }
        return counts;
    }
}
