package io.dce.conformance.check;

/** What came of a rule or a scenario. The later one weighs more when several are put together. */
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
    FAIL
}
