package io.dce.conformance.evidence.result;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.evidence.ledger.KeyOrigin;
import java.util.Locale;

/**
 * One field of an explanation.
 *
 * @param kind what it tells
 * @param text what that is, without secrets
 */
public record ResultFact(Kind kind, String text) {
    private static final int WIDTH = "expected: ".length();

    /** What a field tells. */
    public enum Kind {
        EXPECTED,
        ACTUAL,
        /** The request that showed it, and its status. */
        ASKED,
        /** A command that asks the same again. */
        AGAIN,
        /** That the key in it was made by the run, and how to have another. */
        MADE_KEY,
        /** That the key in it is forged, and how to have another. */
        FORGED_KEY,
        /** What happens to whom when it is broken. */
        IMPACT,
        /** Who has to act. */
        ACTS,
        /** Where the promise is stated. */
        SOURCE,
        /** A command that runs it once more with fresh keys, step by step. */
        REPLAY,
        /** Until when and by whom a failure is accepted. */
        WAIVED,
        /** Why, for a failure that was entered without what was expected. */
        FAIL,
        /** Why it could not be judged. */
        INCONCLUSIVE,
        /** Which precondition is absent. */
        NOT_APPLICABLE,
        /** What switched it off. */
        DISABLED,
        /** What went wrong in the kit. */
        ERROR,
        /** A text without fields: from a ledger that has none, or of a rule that nothing was judged by. */
        TEXT;

        /** Why something came out so. */
        static Kind of(Outcome outcome) {
            return valueOf(outcome.name());
        }

        /** Where a key comes from that nobody has any more. */
        static Kind of(KeyOrigin key) {
            return key == KeyOrigin.MADE ? MADE_KEY : FORGED_KEY;
        }

        /** In words, e.g. {@code not applicable}; empty for a text. */
        public String words() {
            return switch (this) {
                case TEXT -> "";
                case MADE_KEY, FORGED_KEY -> "key";
                default -> name().toLowerCase(Locale.ROOT).replace('_', ' ');
            };
        }

        private String label() {
            return switch (this) {
                case EXPECTED, ACTUAL, ASKED, AGAIN, MADE_KEY, FORGED_KEY, IMPACT, ACTS, SOURCE, REPLAY ->
                    words() + ":" + " ".repeat(WIDTH - 1 - words().length());
                case TEXT -> "";
                default -> name() + ": ";
            };
        }
    }

    /** As a console and an exception's message show it. */
    public String line() {
        return kind.label() + text;
    }

    /** Whether it is a text of the kit, whoever is judged. */
    public boolean ours() {
        return kind == Kind.MADE_KEY || kind == Kind.FORGED_KEY || kind == Kind.ACTS;
    }

    /** Whether it is a command. */
    public boolean command() {
        return kind == Kind.AGAIN || kind == Kind.REPLAY;
    }
}
