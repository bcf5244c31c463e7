package io.dce.conformance.rule;

import io.dce.conformance.ending.Ending;
import io.dce.conformance.ending.KitException;

/** A feature that is no part of a catalogue; the message names the file, the line and what was expected. */
public final class CatalogueException extends KitException {
    private static final long serialVersionUID = 1L;

    public CatalogueException(String message) {
        super(Ending.USAGE, message);
    }

    public CatalogueException(String message, Throwable cause) {
        super(Ending.USAGE, message, cause);
    }
}
