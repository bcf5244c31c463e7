package io.dce.conformance.drift;

/** Documents that can't be compared; the message names the file and what was expected. */
public final class DriftException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DriftException(String message) {
        super(message);
    }
}
