package io.dce.conformance.evidence;

/** A ledger that is none, or that contradicts itself; the message says where. */
public final class LedgerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LedgerException(String message) {
        super(message);
    }
}
