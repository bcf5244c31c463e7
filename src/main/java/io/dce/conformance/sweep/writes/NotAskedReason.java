package io.dce.conformance.sweep.writes;

/** Why an operation can't be asked without harm, or need not be. */
public enum NotAskedReason {
    READS("it only reads"),
    PUBLIC("it is public: its document lets everybody in, or it is asked before anybody has signed in"),
    SIGNS_OUT("it may end a session"),
    ODD_PATH("its path is no plain one, so that nobody can say where a request goes"),
    BODY_NOT_JSON("its document doesn't say that its body is JSON: there may be nothing that is malformed"),
    NO_IDENTIFIER("it has no identifier in its path and needs no body: a request might do something"),
    DELETES_AT_LARGE("it deletes without an identifier at the end of its path: a request might delete something"),
    MAY_CREATE("it needs no body, and might create what its path names"),
    SHOWN("a list has shown an identifier that stands in its path");

    private final String words;

    NotAskedReason(String words) {
        this.words = words;
    }

    /** In English words. */
    public String words() {
        return words;
    }
}
