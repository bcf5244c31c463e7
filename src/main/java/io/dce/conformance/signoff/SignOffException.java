package io.dce.conformance.signoff;

/** A sign-off, or a key for it, that can't be used; the message says which and why. */
public final class SignOffException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SignOffException(String message) {
        super(message);
    }
}
