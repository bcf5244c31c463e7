package io.dce.conformance.stub;

import io.dce.conformance.ending.Ending;
import io.dce.conformance.ending.KitException;

/** The stub could not be started; the message says why. */
public final class StubException extends KitException {
    private static final long serialVersionUID = 1L;

    StubException(String message) {
        super(Ending.USAGE, message);
    }

    StubException(String message, Throwable cause) {
        super(Ending.USAGE, message, cause);
    }
}
