package io.dce.conformance.signoff.verify;

import io.dce.conformance.evidence.result.RunResult;
import java.util.List;
import java.util.Optional;

/**
 * A sign-off that was checked, offline: who signed it, whether the files are those that it was made of and no others, and
 * whether it says what the ledger says.
 *
 * @param findings what was looked at, in words
 * @param result what the ledger and the statement both say; empty where they don't
 */
public record Verification(List<Finding> findings, Optional<RunResult> result) {
    public Verification {
        findings = List.copyOf(findings);
    }

    /** Whether a claim holds. */
    public enum Holds {
        /** It was checked, and holds. */
        YES,
        /** It was checked, and does not hold. */
        NO,
        /** It could not be checked. */
        UNKNOWN,
        /** It is told, and nothing rests on it. */
        ASIDE
    }

    /**
     * A claim that was looked at.
     *
     * @param holds whether it does
     * @param words what it is, as it came out
     */
    public record Finding(Holds holds, String words) {}

    /** 0 when everything holds, 1 when something doesn't, 2 when something could not be checked. */
    public int exitCode() {
        return any(Holds.NO) ? 1 : any(Holds.UNKNOWN) || result.isEmpty() ? 2 : 0;
    }

    private boolean any(Holds holds) {
        return findings.stream().anyMatch(finding -> finding.holds() == holds);
    }
}
