package io.dce.conformance.client.path;

import org.opentest4j.TestAbortedException;

/**
 * An id that the platform gave and that nothing is changed by: no path can carry it, or nothing shows that what it names
 * is this run's own. What needed it was not assessed.
 */
public final class UnusableIdException extends TestAbortedException {
    private static final long serialVersionUID = 1L;

    private final String id;
    private final boolean worthALook;

    /**
     * About an id.
     *
     * @param worthALook whether a list may still show that it is this run's
     */
    public UnusableIdException(String message, String id, boolean worthALook) {
        super(message);
        this.id = id;
        this.worthALook = worthALook;
    }

    public String id() {
        return id;
    }

    public boolean worthALook() {
        return worthALook;
    }
}
