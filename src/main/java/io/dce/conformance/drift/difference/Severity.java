package io.dce.conformance.drift.difference;

/** What a difference does to callers, the worst first. */
public enum Severity {
    /** Whoever relied on the older document may fail now. */
    BREAKS("breaks"),
    /** It breaks callers that don't expect it, as many do. */
    MAY_BREAK("may break"),
    /** Nobody need mind. */
    HARMLESS("breaks nothing");

    private final String words;

    Severity(String words) {
        this.words = words;
    }

    /** In words. */
    public String words() {
        return words;
    }
}
