package io.dce.conformance.stub;

/** The stub could not be started; the message says why. */
public final class StubException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StubException(String message, Throwable cause) {
        super(message, cause);
    }
}
