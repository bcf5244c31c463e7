package io.dce.conformance.client;

/** The time of the whole run is up: nothing more is sent. */
public final class RunOverException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RunOverException(String message) {
        super(message);
    }
}
