package io.dce.conformance.steps;

import io.dce.conformance.exchange.Exchange;
import java.util.ArrayList;
import java.util.List;

/** The requests of callers who should be refused in this scenario, and the keys that they showed. */
public final class RefusalAttempts {
    /**
     * One of them.
     *
     * @param shown what was shown as a key; empty for none
     */
    public record Attempt(Exchange exchange, String shown) {}

    private final List<Attempt> attempts = new ArrayList<>();

    /** Without showing anything. */
    public void add(List<Exchange> exchanges) {
        add(exchanges, "");
    }

    public void add(List<Exchange> exchanges, String shown) {
        exchanges.forEach(e -> attempts.add(new Attempt(e, shown)));
    }

    public List<Attempt> all() {
        return List.copyOf(attempts);
    }

    public List<Exchange> exchanges() {
        return attempts.stream().map(Attempt::exchange).toList();
    }
}
