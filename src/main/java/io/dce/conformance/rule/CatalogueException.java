package io.dce.conformance.rule;

/** A feature that is no part of a catalogue; the message names the file, the line and what was expected. */
public final class CatalogueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CatalogueException(String message) {
        super(message);
    }

    public CatalogueException(String message, Throwable cause) {
        super(message, cause);
    }
}
