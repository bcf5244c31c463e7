package io.dce.conformance.sweep.writes;

import io.dce.conformance.check.ops.writes.WriteRule;
import io.dce.conformance.evidence.ledger.Journal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The exchanges of one operation by the rule that needs them; where that isn't wanted, they stand with the first that is. */
final class WriteJournals {
    private final List<WriteRule> wanted;
    private final Map<WriteRule, Journal> byRule = new EnumMap<>(WriteRule.class);

    /**
     * For rules.
     *
     * @param wanted those that judge the operation, at least one
     */
    WriteJournals(List<WriteRule> wanted) {
        this.wanted = wanted;
        wanted.forEach(rule -> byRule.put(rule, new Journal()));
    }

    Journal of(WriteRule rule) {
        return byRule.getOrDefault(rule, byRule.get(wanted.get(0)));
    }
}
