package io.dce.conformance.drift;

import io.dce.conformance.ending.Ending;
import io.dce.conformance.ending.KitException;

/** Documents that can't be compared; the message names the file and what was expected. */
public final class DriftException extends KitException {
    private static final long serialVersionUID = 1L;

    DriftException(String message) {
        super(Ending.USAGE, message);
    }
}
