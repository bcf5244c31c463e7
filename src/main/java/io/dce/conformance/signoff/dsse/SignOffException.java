package io.dce.conformance.signoff.dsse;

import io.dce.conformance.error.ExitStatus;
import io.dce.conformance.error.KitException;

/** A sign-off, or a key for it, that can't be used; the message says which and why. */
public final class SignOffException extends KitException {
    private static final long serialVersionUID = 1L;

    public SignOffException(String message) {
        super(ExitStatus.USAGE, message);
    }
}
