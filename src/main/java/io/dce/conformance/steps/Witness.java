package io.dce.conformance.steps;

import io.dce.conformance.check.Identity;
import io.dce.conformance.check.Service;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.exchange.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Alice, who is served where others are refused: the positive control. Without her a refusal proves nothing, so a
 * scenario whose control fails is not assessed.
 */
public final class Witness {
    private final Callers callers;
    private final Judge judge;
    private Optional<String> id = Optional.empty();
    private Optional<Reads> reads = Optional.empty();
    private final List<String> known = new ArrayList<>();

    public Witness(Callers callers, Judge judge) {
        this.callers = callers;
        this.judge = judge;
    }

    /** She reads everything that her key opens; asked once a scenario. */
    Reads reads() {
        if (reads.isEmpty()) {
            Reads all = new Reads(id());
            List<Exchange> served = all.by(callers.alice());
            served.forEach(this::control);
            known.add(id());
            served.forEach(e -> known.addAll(Identity.itemIds(e)));
            reads = Optional.of(all);
        }
        return reads.get();
    }

    /** Her id; asked once a scenario. */
    String id() {
        if (id.isEmpty()) {
            Exchange self = callers.alice().currentUser();
            control(self);
            id = Optional.of(Identity.currentUserId(self));
        }
        return id.get();
    }

    /** Ids that she was shown: what a refusal must not show. */
    List<String> knownIds() {
        return List.copyOf(known);
    }

    /** Her answer is good, or the scenario ends. */
    void control(Exchange exchange) {
        if (!Service.served(exchange).passed()) {
            judge.that(Verdict.inconclusive(
                    "the positive control failed, so that a refusal proves nothing: " + exchange.summary()));
        }
    }
}
