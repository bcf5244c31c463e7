package io.dce.conformance.error;

/** The kit's own fault; the message says what and where the stack trace is. */
final class InternalErrorException extends KitException {
    private static final long serialVersionUID = 1L;

    InternalErrorException(String message) {
        super(ExitStatus.INTERNAL, message);
    }
}
