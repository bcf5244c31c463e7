package io.dce.conformance.evidence.result;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.config.RunMark;
import io.dce.conformance.evidence.ledger.Observation;
import io.dce.conformance.rule.Level;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What a run has found, computed from the events of its ledger and nothing else.
 *
 * @param target the URL that was judged
 * @param rules every rule of the catalogue, in its order
 * @param waivers what came of each waiver
 * @param strict whether a SHOULD that fails fails the run
 * @param observations what is not judged but worth knowing
 * @param leftBehind the keys of this run that are left, or may be left: the id or the name of each, and why
 * @param leaks files that the run has written and that hold a secret
 * @param obstacle why nothing could be judged at all; empty when the scenarios ran
 * @param conclusion what the run says of the target
 * @param totals how much stands behind that
 * @param origin where it comes from
 * @param took how long the run took
 */
public record RunResult(
        String target,
        List<RuleResult> rules,
        List<WaiverResult> waivers,
        boolean strict,
        SortedSet<Observation> observations,
        List<String> leftBehind,
        List<String> leaks,
        Optional<String> obstacle,
        Conclusion conclusion,
        Totals totals,
        Origin origin,
        Duration took) {

    /**
     * How much stands behind a result.
     *
     * @param scenarios how many scenarios were judged
     * @param operations how many verdicts there are on operations of published documents
     * @param answers how many real answers there were
     * @param repeated how many requests were repeated, for a 429, a 503 or a stale connection
     */
    public record Totals(int scenarios, int operations, int answers, int repeated) {}

    /** The conclusion in words, with what narrows it. */
    public String words() {
        return conclusion.words() + (origin.marks().isEmpty() ? "" : " (" + RunMark.words(origin.marks()) + ")");
    }

    /** How long it took: seconds with one decimal. */
    public String seconds() {
        return BigDecimal.valueOf(took.toMillis(), 3)
                .setScale(1, RoundingMode.DOWN)
                .toString();
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
        return Conclusion.breaks(rule, strict);
    }
}
