package io.dce.conformance.evidence.result;

import io.dce.conformance.check.Verdict;
import org.opentest4j.TestAbortedException;

/** A promise was seen to be broken, and a waiver accepts that for now. */
public final class BreachWaivedException extends TestAbortedException implements VerdictThrown {
    private static final long serialVersionUID = 1L;

    private final transient Verdict verdict;

    public BreachWaivedException(Verdict verdict, String message) {
        super(message);
        this.verdict = verdict;
    }

    @Override
    public Verdict verdict() {
        return verdict;
    }
}
