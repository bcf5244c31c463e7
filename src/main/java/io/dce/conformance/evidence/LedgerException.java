package io.dce.conformance.evidence;

import io.dce.conformance.ending.Ending;
import io.dce.conformance.ending.KitException;

/** A ledger that is none, or that contradicts itself; the message says where. */
public final class LedgerException extends KitException {
    private static final long serialVersionUID = 1L;

    public LedgerException(String message) {
        super(Ending.USAGE, message);
    }
}
