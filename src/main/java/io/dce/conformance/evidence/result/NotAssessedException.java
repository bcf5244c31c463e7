package io.dce.conformance.evidence.result;

import io.dce.conformance.check.Verdict;
import org.opentest4j.TestAbortedException;

/** A promise could not be judged; the verdict says why. */
public final class NotAssessedException extends TestAbortedException implements VerdictThrown {
    private static final long serialVersionUID = 1L;

    private final transient Verdict verdict;

    public NotAssessedException(Verdict verdict, String message) {
        super(message);
        this.verdict = verdict;
    }

    @Override
    public Verdict verdict() {
        return verdict;
    }
}
