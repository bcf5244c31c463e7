package io.dce.conformance.sweep;

import io.dce.conformance.evidence.Journal;
import io.dce.conformance.exchange.Exchange;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The exchanges of one operation, by the rule that asked. */
final class Journals implements Consumer<Exchange> {
    private final Map<String, Journal> byRule = new HashMap<>();
    private Journal current = of("OPS-3");
    private int answers;
    private int repeated;

    /** From now on this rule asks. */
    void turnTo(String rule) {
        current = of(rule);
    }

    Journal of(String rule) {
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
