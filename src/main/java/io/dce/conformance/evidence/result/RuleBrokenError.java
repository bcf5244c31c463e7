package io.dce.conformance.evidence.result;

import io.dce.conformance.check.Verdict;

/** A promise was seen to be broken. Its message explains itself and holds no secret. */
public final class RuleBrokenError extends AssertionError implements VerdictThrown {
    private static final long serialVersionUID = 1L;

    private final transient Verdict verdict;

    public RuleBrokenError(Verdict verdict, String message) {
        super(message);
        this.verdict = verdict;
    }

    @Override
    public Verdict verdict() {
        return verdict;
    }
}
