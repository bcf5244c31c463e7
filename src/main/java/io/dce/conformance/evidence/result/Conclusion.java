package io.dce.conformance.evidence.result;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.rule.Level;
import java.util.List;

/** What a whole run says of its target. */
public enum Conclusion {
    /** Every MUST rule passed or does not apply, and real answers stand behind that. */
    CONFORMANT(0, "CONFORMANT"),
    /** The same, but for failures that somebody has accepted for now. */
    CONFORMANT_WITH_WAIVERS(0, "CONFORMANT WITH WAIVERS"),
    /** A MUST rule failed; in strict mode, a SHOULD rule. */
    NOT_CONFORMANT(1, "NOT CONFORMANT"),
    /** Anything else: too little was seen to say either. */
    NOT_PROVEN(2, "NOT PROVEN");

    private final int exitCode;
    private final String words;

    Conclusion(int exitCode, String words) {
        this.exitCode = exitCode;
        this.words = words;
    }

    /** What the process ends with. */
    public int exitCode() {
        return exitCode;
    }

    /** In words. */
    public String words() {
        return words;
    }

    static boolean breaks(RuleResult rule, boolean strict) {
        return rule.is(Outcome.FAIL) && (strict || rule.rule().level() == Level.MUST);
    }

    /**
     * Draws it.
     *
     * @param hindered whether something kept the run from judging at all, or from its end
     * @param inOrder whether every waiver is
     */
    static Conclusion of(List<RuleResult> rules, boolean strict, boolean hindered, boolean inOrder) {
        if (hindered) {
            return NOT_PROVEN;
        }
        if (rules.stream().anyMatch(r -> breaks(r, strict))) {
            return NOT_CONFORMANT;
        }
        List<RuleResult> must =
                rules.stream().filter(r -> r.rule().level() == Level.MUST).toList();
        boolean seen = must.stream().allMatch(Conclusion::settled);
        boolean something = must.stream().anyMatch(r -> r.is(Outcome.PASS));
        boolean sound = rules.stream().noneMatch(r -> r.is(Outcome.ERROR));
        if (!seen || !something || !sound || !inOrder) {
            return NOT_PROVEN;
        }
        boolean waived = rules.stream()
                .anyMatch(r -> r.is(Outcome.WAIVED) && (strict || r.rule().level() == Level.MUST));
        return waived ? CONFORMANT_WITH_WAIVERS : CONFORMANT;
    }

    private static boolean settled(RuleResult rule) {
        return rule.outcome().isEmpty()
                || rule.is(Outcome.PASS)
                || rule.is(Outcome.NOT_APPLICABLE)
                || rule.is(Outcome.WAIVED);
    }
}
