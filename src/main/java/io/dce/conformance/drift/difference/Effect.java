package io.dce.conformance.drift.difference;

/** What a difference does to the values that are good. Whom that breaks depends on who sends them. */
public enum Effect {
    /** Values that were good are no longer: whoever sends them fails. */
    NARROWER(Severity.BREAKS, Severity.HARMLESS),
    /** Values are good that were not: whoever gets them doesn't know them. */
    WIDER(Severity.HARMLESS, Severity.BREAKS),
    /** Both. */
    OTHER(Severity.BREAKS, Severity.BREAKS),
    /** More values of a kind that callers know, e.g. one more word of a list, which careful callers expect. */
    MORE(Severity.HARMLESS, Severity.MAY_BREAK),
    /** It can't be told whether values that were good still are. */
    UNCLEAR(Severity.BREAKS, Severity.MAY_BREAK),
    /** What callers may have sent is ignored from now on. */
    IGNORED(Severity.MAY_BREAK, Severity.HARMLESS),
    /** All values stay what they were. */
    NONE(Severity.HARMLESS, Severity.HARMLESS);

    private final Severity inRequest;
    private final Severity inResponse;

    Effect(Severity inRequest, Severity inResponse) {
        this.inRequest = inRequest;
        this.inResponse = inResponse;
    }

    /** Whom it breaks. */
    public Severity severity(Direction direction) {
        return direction == Direction.REQUEST ? inRequest : inResponse;
    }
}
