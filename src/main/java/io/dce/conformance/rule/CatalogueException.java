package io.dce.conformance.rule;

import io.dce.conformance.error.ExitStatus;
import io.dce.conformance.error.KitException;

/** A feature that is no part of a catalogue; the message names the file, the line and what was expected. */
public final class CatalogueException extends KitException {
    private static final long serialVersionUID = 1L;

    public CatalogueException(String message) {
        super(ExitStatus.USAGE, message);
    }

    public CatalogueException(String message, Throwable cause) {
        super(ExitStatus.USAGE, message, cause);
    }
}
