package io.dce.conformance.evidence.cause;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How well a known defect explains what failed.
 *
 * @param defect the defect
 * @param explained the failures that it causes
 * @param contradicted what it makes fail, and passed all the same
 * @param alike how much its most direct rule says the same: from 0 to 1
 */
record CauseMatch(KnownDefect defect, Set<Symptom> explained, int contradicted, double alike) {
    /** The best first; the names make the order that of every run. */
    static final Comparator<CauseMatch> BEST_FIRST = Comparator.comparingDouble(CauseMatch::weight)
            .reversed()
            .thenComparing(match -> match.defect().name());

    /** Of so many explained failures, one may have passed: a defect shows itself now and then, or not everywhere. */
    private static final int EXPLAINED_FOR_ONE_CONTRADICTION = 4;

    private static final double NEARLY = 0.2;

    /** Of a defect, unless it can't be the cause: its own rule did not fail, or too much that it breaks passed. */
    static Optional<CauseMatch> of(KnownDefect defect, FailurePattern seen) {
        Set<Symptom> explained = common(defect.failed(), seen.failed());
        if (explained.stream().noneMatch(symptom -> symptom.rule().equals(defect.directRule()))) {
            return Optional.empty();
        }
        int contradicted = common(defect.failed(), seen.passed()).size();
        if (contradicted * EXPLAINED_FOR_ONE_CONTRADICTION > explained.size()) {
            return Optional.empty();
        }
        double alike = defect.said().entrySet().stream()
                .filter(said -> explained.contains(said.getKey()))
                .mapToDouble(
                        said -> FailureWords.alike(said.getValue(), seen.said().getOrDefault(said.getKey(), "")))
                .average()
                .orElse(0);
        return Optional.of(new CauseMatch(defect, explained, contradicted, alike));
    }

    /** Whether another one explains the same, in nearly the same words. */
    boolean sameAs(CauseMatch other) {
        return explained.equals(other.explained)
                && contradicted == other.contradicted
                && Math.abs(alike - other.alike) <= NEARLY;
    }

    private double weight() {
        return explained.size() - contradicted + alike;
    }

    private static Set<Symptom> common(Set<Symptom> some, Set<Symptom> others) {
        return some.stream().filter(others::contains).collect(Collectors.toUnmodifiableSet());
    }
}
