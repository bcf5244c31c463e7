package io.dce.conformance.evidence;

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
}
