package io.dce.conformance.evidence;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.rule.Level;
import java.util.List;

/** What a whole run says of its target. */
public enum Conclusion {
    /** Every MUST rule passed or does not apply, and real answers stand behind that. */
    CONFORMANT(0, "CONFORMANT"),
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
     * @param leaking whether the evidence gives a secret away: such evidence proves nothing
     */
    static Conclusion of(List<RuleResult> rules, boolean strict, boolean hindered, boolean leaking) {
        if (hindered) {
            return NOT_PROVEN;
        }
        if (rules.stream().anyMatch(r -> breaks(r, strict))) {
            return NOT_CONFORMANT;
        }
        List<RuleResult> must =
                rules.stream().filter(r -> r.rule().level() == Level.MUST).toList();
        boolean seen = must.stream()
                .allMatch(r -> r.outcome().isEmpty() || r.is(Outcome.PASS) || r.is(Outcome.NOT_APPLICABLE));
        boolean something = must.stream().anyMatch(r -> r.is(Outcome.PASS));
        boolean sound = rules.stream().noneMatch(r -> r.is(Outcome.ERROR));
        return seen && something && sound && !leaking ? CONFORMANT : NOT_PROVEN;
    }
}
