package io.dce.conformance.client.sending;

import org.opentest4j.TestAbortedException;

/** The time of the run is up: nothing more is sent, and whatever was not observed by then was not assessed. */
public final class RunOverException extends TestAbortedException {
    private static final long serialVersionUID = 1L;

    RunOverException(String message) {
        super(message);
    }
}
