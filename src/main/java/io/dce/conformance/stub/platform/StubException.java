package io.dce.conformance.stub.platform;

import io.dce.conformance.error.ExitStatus;
import io.dce.conformance.error.KitException;

/** The stub could not be started; the message says why. */
public final class StubException extends KitException {
    private static final long serialVersionUID = 1L;

    public StubException(String message) {
        super(ExitStatus.USAGE, message);
    }

    public StubException(String message, Throwable cause) {
        super(ExitStatus.USAGE, message, cause);
    }
}
