package io.dce.conformance.evidence.ledger;

/** Where the key in a command that asks again comes from. */
public enum KeyOrigin {
    /** There is none, or it is one that the run was given. */
    GIVEN(""),
    /** The run made it, and has revoked it since. */
    MADE("$NEW_KEY was a key of this run and is revoked: create one on the platform's page Access Keys, or replay"),
    /** The run forged it. */
    FORGED("it is forged for this run and may have ended: replay forges it anew");

    private final String words;

    KeyOrigin(String words) {
        this.words = words;
    }

    /** What a reader needs to know to have one like it; empty for none. */
    public String words() {
        return words;
    }
}
