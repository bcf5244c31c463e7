package io.dce.conformance.sweep.writes;

import io.dce.conformance.check.Outcome;
import java.util.Map;

/**
 * What came of one operation that writes.
 *
 * @param plan which one, and how it could be asked
 * @param asked whether it was
 * @param verdicts by rule id, in the order of the rules
 */
public record WriteResult(WritePlan plan, boolean asked, Map<String, Said> verdicts) {
    /**
     * What a rule says of it.
     *
     * @param reason why, without secrets; empty for a pass
     */
    public record Said(Outcome outcome, String reason) {}
}
