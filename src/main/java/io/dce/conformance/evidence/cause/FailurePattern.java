package io.dce.conformance.evidence.cause;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.evidence.ledger.Subject;
import io.dce.conformance.evidence.result.RuleResult;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.evidence.result.SubjectResult;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What of a run failed and what passed. What is in neither was not seen.
 *
 * @param failed what failed, waived or not
 * @param passed what passed
 * @param said what the failures said
 */
public record FailurePattern(Set<Symptom> failed, Set<Symptom> passed, Map<Symptom, String> said) {
    public FailurePattern {
        failed = Set.copyOf(failed);
        passed = Set.copyOf(passed);
        said = Map.copyOf(said);
    }

    /** Of a run. */
    public static FailurePattern of(RunResult result) {
        Set<Symptom> failed = new TreeSet<>();
        Set<Symptom> passed = new TreeSet<>();
        Map<Symptom, String> said = new TreeMap<>();
        for (RuleResult rule : result.rules()) {
            String id = rule.rule().id();
            for (SubjectResult one : rule.results()) {
                Symptom symptom = new Symptom(
                        id,
                        one.subject().kind() == Subject.Kind.SCENARIO
                                ? one.subject().name()
                                : Symptom.OPERATIONS);
                if (one.outcome() == Outcome.FAIL || one.outcome() == Outcome.WAIVED) {
                    failed.add(symptom);
                    said.putIfAbsent(symptom, FailureWords.of(one));
                } else if (one.outcome() == Outcome.PASS) {
                    passed.add(symptom);
                }
            }
            // Of operations that passed, only the number is kept.
            if (rule.rule().byOperations() && rule.counts().containsKey(Outcome.PASS)) {
                passed.add(new Symptom(id, Symptom.OPERATIONS));
            }
        }
        passed.removeAll(failed);
        return new FailurePattern(failed, passed, said);
    }

    /** Without some failures, which have been explained. */
    FailurePattern without(Collection<Symptom> explained) {
        Set<Symptom> rest = new TreeSet<>(failed);
        rest.removeAll(explained);
        return new FailurePattern(rest, passed, said);
    }
}
