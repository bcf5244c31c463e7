package io.dce.conformance.evidence.cause;

import io.dce.conformance.evidence.result.RunResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what most likely lies behind the failures of a run, by comparing what failed and what passed with what each known
 * defect makes fail. What was not seen speaks neither for nor against a defect.
 */
public final class LikelyCauses {
    /** More at once are guesses. */
    private static final int MOST = 3;

    private static final int MOST_ALTERNATIVES = 3;

    /** KEY-2 before KEY-11. */
    private static final Comparator<String> BY_NUMBER = Comparator.comparing(
                    (String rule) -> rule.replaceFirst("\\d+$", ""))
            .thenComparing(String::length)
            .thenComparing(Comparator.naturalOrder());

    private LikelyCauses() {}

    /** The causes of a run's failures, that of most of them first; none where no known defect matches. */
    public static List<LikelyCause> of(RunResult result) {
        FailurePattern seen = FailurePattern.of(result);
        return seen.failed().isEmpty()
                ? List.of()
                : of(seen, BundledCauses.matrix().defects());
    }

    /** The same by other defects. */
    public static List<LikelyCause> of(FailurePattern seen, List<KnownDefect> defects) {
        List<LikelyCause> causes = new ArrayList<>();
        FailurePattern rest = seen;
        while (causes.size() < MOST && !rest.failed().isEmpty()) {
            FailurePattern left = rest;
            List<CauseMatch> matches = defects.stream()
                    .flatMap(defect -> CauseMatch.of(defect, left).stream())
                    .sorted(CauseMatch.BEST_FIRST)
                    .toList();
            if (matches.isEmpty()) {
                break;
            }
            CauseMatch best = matches.get(0);
            causes.add(cause(best, matches));
            // Whether the unseen follows from it is not known, so nothing else is blamed for that.
            Set<Symptom> settled = new HashSet<>(best.explained());
            settled.addAll(best.defect().unseen());
            rest = rest.without(settled);
        }
        return causes;
    }

    private static LikelyCause cause(CauseMatch best, List<CauseMatch> matches) {
        Set<String> rules = rules(best.explained());
        List<String> direct =
                best.defect().rules().stream().filter(rules::contains).toList();
        return new LikelyCause(
                best.defect().name(),
                best.defect().sentence(),
                direct,
                rules.stream().filter(rule -> !direct.contains(rule)).toList(),
                matches.stream()
                        .skip(1)
                        .filter(best::sameAs)
                        .map(match -> match.defect().sentence())
                        .distinct()
                        .limit(MOST_ALTERNATIVES)
                        .toList());
    }

    private static Set<String> rules(Collection<Symptom> symptoms) {
        Set<String> rules = new TreeSet<>(BY_NUMBER);
        symptoms.forEach(symptom -> rules.add(symptom.rule()));
        return rules;
    }
}
