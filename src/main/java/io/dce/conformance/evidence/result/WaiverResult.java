package io.dce.conformance.evidence.result;

import io.dce.conformance.evidence.waiver.Waiver;

/**
 * What came of a waiver.
 *
 * @param waiver which one
 * @param state whether it was needed
 * @param failures how many failures it covers
 */
public record WaiverResult(Waiver waiver, State state, int failures) {
    /** Whether a waiver was needed. */
    public enum State {
        /** It covers a failure. */
        APPLIES("applies"),
        /** What it is about was not seen to fail, nor to pass. */
        UNUSED("was not needed: what it is about was not judged"),
        /** Its last day is over. */
        EXPIRED("has expired"),
        /** It names a rule that there isn't. */
        UNKNOWN_RULE("names an unknown rule"),
        /** It names a scenario or operation that was not judged by its rule. */
        UNKNOWN_SUBJECT("names a scenario or operation that the rule is not judged by"),
        /** What it is about passes. */
        OBSOLETE("no longer applies: what it is about passes");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /** In words, after the waiver's name. */
        public String words() {
            return words;
        }
    }

    /** Whether it fails the run. */
    public boolean faulty() {
        return state != State.APPLIES && state != State.UNUSED;
    }
}
