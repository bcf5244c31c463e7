package io.dce.conformance.run;

import io.dce.conformance.ending.Ending;
import io.dce.conformance.ending.KitException;

/** The kit's own fault; the message says what and where the stack trace is. */
final class InternalErrorException extends KitException {
    private static final long serialVersionUID = 1L;

    InternalErrorException(String message) {
        super(Ending.INTERNAL, message);
    }
}
