package io.dce.conformance.evidence.result;

import io.dce.conformance.evidence.waiver.Waiver;
import java.util.List;

/**
 * What came of a waiver.
 *
 * @param waiver which one
 * @param state whether it was needed
 * @param failures how many failures it covers
 * @param meant names that are spelled nearly like the one that is unknown
 */
public record WaiverResult(Waiver waiver, State state, int failures, List<String> meant) {
    public WaiverResult {
        meant = List.copyOf(meant);
    }

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

    /** What came of it in words, after its name. */
    public String words() {
        return state.words() + (meant.isEmpty() ? "" : ": did you mean " + String.join(" or ", meant) + "?");
    }

    /** Whether it fails the run. */
    public boolean faulty() {
        return state != State.APPLIES && state != State.UNUSED;
    }
}
