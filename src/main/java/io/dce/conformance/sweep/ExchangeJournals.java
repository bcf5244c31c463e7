package io.dce.conformance.sweep;

import io.dce.conformance.check.ops.OperationInquiry;
import io.dce.conformance.check.ops.OperationRule;
import io.dce.conformance.evidence.ledger.Journal;
import io.dce.conformance.exchange.Exchange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The exchanges of one operation, by the rule that is told of them. Several rules judge by one exchange; it stands with the
 * first of those that are wanted, so that it is counted once.
 */
final class ExchangeJournals implements Consumer<Exchange> {
    private final List<OperationRule> wanted;
    private final Map<OperationRule, Journal> byRule = new HashMap<>();
    private Journal current;
    private int answers;
    private int repeated;

    /**
     * For rules.
     *
     * @param wanted those that judge the operation, in their order
     */
    ExchangeJournals(List<OperationRule> wanted) {
        this.wanted = wanted;
        this.current = wanted.isEmpty() ? new Journal() : of(wanted.get(0));
    }

    /** From now on it is asked for this. */
    void turnTo(OperationInquiry inquiry) {
        wanted.stream()
                .filter(rule -> rule.inquiries().contains(inquiry))
                .findFirst()
                .ifPresent(rule -> current = of(rule));
    }

    Journal of(OperationRule rule) {
        return byRule.computeIfAbsent(rule, id -> new Journal());
    }

    @Override
    public void accept(Exchange exchange) {
        current.accept(exchange);
        answers += exchange.answer().isPresent() ? 1 : 0;
        repeated += exchange.earlier().size();
    }

    int answers() {
        return answers;
    }

    int repeated() {
        return repeated;
    }
}
