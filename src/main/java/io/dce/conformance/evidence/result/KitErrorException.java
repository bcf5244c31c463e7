package io.dce.conformance.evidence.result;

import io.dce.conformance.check.Verdict;

/** A promise could not be judged, by our own fault. */
public final class KitErrorException extends IllegalStateException implements VerdictThrown {
    private static final long serialVersionUID = 1L;

    private final transient Verdict verdict;

    public KitErrorException(Verdict verdict, String message) {
        super(message);
        this.verdict = verdict;
    }

    @Override
    public Verdict verdict() {
        return verdict;
    }
}
