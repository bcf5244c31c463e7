package io.dce.conformance.evidence.ledger;

import io.dce.conformance.error.ExitStatus;
import io.dce.conformance.error.KitException;

/** A ledger that is none, or that contradicts itself; the message says where. */
public final class LedgerException extends KitException {
    private static final long serialVersionUID = 1L;

    public LedgerException(String message) {
        super(ExitStatus.USAGE, message);
    }
}
