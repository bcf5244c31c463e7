package io.dce.conformance.steps;

import io.dce.conformance.check.Identity;
import io.dce.conformance.check.Service;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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
    private final List<Exchange> refusedOnce = new ArrayList<>();

    public Witness(Callers callers, Judge judge) {
        this.callers = callers;
        this.judge = judge;
    }

    /** She reads everything that her key opens; asked once a scenario. */
    Reads reads() {
        if (reads.isEmpty()) {
            Reads all = new Reads(id());
            known.add(id());
            all.eachBy(callers.alice()).map(this::served).forEach(e -> known.addAll(Identity.itemIds(e)));
            reads = Optional.of(all);
        }
        return reads.get();
    }

    /** Her id; asked once a scenario. */
    String id() {
        if (id.isEmpty()) {
            id = Optional.of(Identity.currentUserId(served(() -> callers.alice().currentUser())));
        }
        return id.get();
    }

    /** Ids that she was shown: what a refusal must not show. */
    List<String> knownIds() {
        return List.copyOf(known);
    }

    /** Refusals of what she was served when she asked again. */
    List<Exchange> refusedOnce() {
        return List.copyOf(refusedOnce);
    }

    /** Her answer is good, or the scenario ends. */
    void control(Exchange exchange) {
        if (!Service.served(exchange).passed()) {
            judge.that(Verdict.inconclusive(
                    "the positive control failed, so that a refusal proves nothing: " + exchange.summary()));
        }
    }

    /** A refusal may be meant for others who ask meanwhile: who is served when she asks again has a good key. */
    private Exchange served(Supplier<Exchange> read) {
        Exchange first = read.get();
        if (first.answer().filter(Answer::refused).isEmpty()) {
            control(first);
            return first;
        }
        Exchange again = read.get();
        control(again);
        refusedOnce.add(first);
        return again;
    }
}
