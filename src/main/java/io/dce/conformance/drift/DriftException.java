package io.dce.conformance.drift;

import io.dce.conformance.error.ExitStatus;
import io.dce.conformance.error.KitException;

/** Documents that can't be compared; the message names the file and what was expected. */
public final class DriftException extends KitException {
    private static final long serialVersionUID = 1L;

    DriftException(String message) {
        super(ExitStatus.USAGE, message);
    }
}
