package io.dce.conformance.evidence;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.rule.Catalogue;
import io.dce.conformance.rule.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What a run has found, computed from its ledger.
 *
 * @param target the URL that was judged
 * @param rules every rule of the catalogue, in its order
 * @param strict whether a SHOULD that fails fails the run
 * @param observations what is not judged but worth knowing
 * @param leftBehind ids of keys of this run that could not be removed
 * @param leaks files that the run has written and that hold a secret
 * @param obstacle why nothing could be judged at all; empty when the scenarios ran
 * @param conclusion what the run says of the target
 * @param took how long the run took
 */
public record RunResult(
        String target,
        List<RuleResult> rules,
        boolean strict,
        SortedSet<Observation> observations,
        List<String> leftBehind,
        List<Path> leaks,
        Optional<String> obstacle,
        Conclusion conclusion,
        Duration took) {

    /** Computes it. */
    public static RunResult of(
            String target,
            Catalogue catalogue,
            Ledger ledger,
            Selection selection,
            boolean strict,
            List<String> leftBehind,
            Optional<String> obstacle,
            Duration took) {
        List<RuleResult> rules = catalogue.rules().stream()
                .map(rule -> RuleResult.of(rule, ledger.results(), selection))
                .toList();
        Conclusion conclusion = obstacle.isPresent() ? Conclusion.NOT_PROVEN : conclude(rules, strict);
        return new RunResult(
                target, rules, strict, ledger.observations(), leftBehind, List.of(), obstacle, conclusion, took);
    }

    /** The same with what the final scan has found; evidence that gives a secret away proves nothing. */
    public RunResult withLeaks(List<Path> found) {
        Conclusion sobered =
                conclusion == Conclusion.CONFORMANT && !found.isEmpty() ? Conclusion.NOT_PROVEN : conclusion;
        return new RunResult(target, rules, strict, observations, leftBehind, found, obstacle, sobered, took);
    }

    /** The rules of a level that came out like this. */
    public List<RuleResult> rules(Level level, Outcome outcome) {
        return rules.stream()
                .filter(r -> r.rule().level() == level && r.is(outcome))
                .toList();
    }

    /** The rules that fail the run. */
    public List<RuleResult> broken() {
        return rules.stream().filter(this::breaks).toList();
    }

    /** Whether a rule fails the run. */
    public boolean breaks(RuleResult rule) {
        return rule.is(Outcome.FAIL) && (strict || rule.rule().level() == Level.MUST);
    }

    private static Conclusion conclude(List<RuleResult> rules, boolean strict) {
        List<RuleResult> must =
                rules.stream().filter(r -> r.rule().level() == Level.MUST).toList();
        if (must.stream().anyMatch(r -> r.is(Outcome.FAIL))
                || strict && rules.stream().anyMatch(r -> r.is(Outcome.FAIL))) {
            return Conclusion.NOT_CONFORMANT;
        }
        boolean seen = must.stream()
                .allMatch(r -> r.outcome().isEmpty() || r.is(Outcome.PASS) || r.is(Outcome.NOT_APPLICABLE));
        boolean something = must.stream().anyMatch(r -> r.is(Outcome.PASS));
        boolean sound = rules.stream().noneMatch(r -> r.is(Outcome.ERROR));
        return seen && something && sound ? Conclusion.CONFORMANT : Conclusion.NOT_PROVEN;
    }
}
