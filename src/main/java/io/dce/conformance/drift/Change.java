package io.dce.conformance.drift;

import java.util.List;

/**
 * What became of an operation.
 *
 * @param kind what happened to it
 * @param operation method and address, e.g. {@code GET /users}
 * @param details what is different, a line each, the worst first; none for one that is new or missing
 * @param touches what of the contract and the rules rests on it
 */
public record Change(Kind kind, String operation, List<String> details, Touched touches) {
    /** What can happen to an operation, the worst first. */
    public enum Kind {
        /** Only the older document has it. */
        MISSING("missing"),
        /** The newer document has it behind another base path. */
        MOVED("moved"),
        /** Whoever relied on the older document may fail now. */
        BREAKS("breaks"),
        /** Whoever did not expect it may fail now. */
        MAY_BREAK("may break"),
        /** Only the newer document has it. */
        NEW("new"),
        /** It is different, and nobody need mind. */
        CHANGED("changed, and breaks nothing");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** In words. */
        public String words() {
            return words;
        }
    }

    /**
     * What rests on an operation.
     *
     * @param contract the name that our contract gives to it; empty when it is none of the contract's
     * @param rules the ids of the rules, by group and number
     */
    public record Touched(String contract, List<String> rules) {
        public Touched {
            rules = List.copyOf(rules);
        }
    }

    public Change {
        details = List.copyOf(details);
    }

    /** Whether whoever called it may fail now. */
    public boolean breaks() {
        return kind == Kind.MISSING || kind == Kind.MOVED || kind == Kind.BREAKS;
    }

    /** Whether the contract rests on it. */
    public boolean ofContract() {
        return !touches.contract().isEmpty();
    }
}
