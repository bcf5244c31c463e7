package io.dce.conformance.check;

import java.util.List;
import java.util.Locale;

/** The outcome of a rule or a scenario. When several are combined, the later one in this order wins. */
public enum Outcome {
    /** A precondition is absent, e.g. no second user's key was given. */
    NOT_APPLICABLE,
    /** The promise was seen to be kept. */
    PASS,
    /** The promise was seen to be broken, and somebody has accepted that for now. No check says so. */
    WAIVED,
    /** Switched off by mode or tag. */
    DISABLED,
    /** The environment did not let us see: a time-out, a 503 past the retries. */
    INCONCLUSIVE,
    /** Our fault. */
    ERROR,
    /** The promise was seen to be broken. */
    FAIL;

    private static final List<Outcome> IN_READING_ORDER =
            List.of(PASS, FAIL, WAIVED, INCONCLUSIVE, ERROR, NOT_APPLICABLE, DISABLED);

    /** In English words, e.g. {@code not applicable}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** All of them as every view of a run shows them: what was seen before what was not. */
    public static List<Outcome> inReadingOrder() {
        return IN_READING_ORDER;
    }
}
