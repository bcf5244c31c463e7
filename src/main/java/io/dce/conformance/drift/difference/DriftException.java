package io.dce.conformance.drift.difference;

import io.dce.conformance.error.ExitStatus;
import io.dce.conformance.error.KitException;

/** Documents that can't be compared; the message names the file and what was expected. */
public final class DriftException extends KitException {
    private static final long serialVersionUID = 1L;

    /** For documents that the message names. */
    public DriftException(String message) {
        super(ExitStatus.USAGE, message);
    }
}
