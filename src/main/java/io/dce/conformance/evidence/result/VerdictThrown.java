package io.dce.conformance.evidence.result;

import io.dce.conformance.check.Verdict;

/** What ends a scenario with a verdict. */
public interface VerdictThrown {
    /** Why it ends. */
    Verdict verdict();
}
