package io.dce.conformance.signoff;

import io.dce.conformance.ending.Ending;
import io.dce.conformance.ending.KitException;

/** A sign-off, or a key for it, that can't be used; the message says which and why. */
public final class SignOffException extends KitException {
    private static final long serialVersionUID = 1L;

    public SignOffException(String message) {
        super(Ending.USAGE, message);
    }
}
