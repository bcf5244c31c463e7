package io.dce.conformance.steps;

import io.dce.conformance.client.Caller;
import io.dce.conformance.exchange.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The read operations that a key protects; the public keys are not among them. */
final class Reads {
    private final List<Function<Caller, Exchange>> all;

    /**
     * All of them.
     *
     * @param userId the user whose details and keys are asked for
     */
    Reads(String userId) {
        this.all = List.of(
                caller -> caller.listUsers(1, 10),
                Caller::currentUser,
                caller -> caller.getUser(userId),
                Caller::listKeys,
                caller -> caller.listKeysOf(userId));
    }

    /** Every operation once. */
    List<Exchange> by(Caller caller) {
        return all.stream().map(read -> read.apply(caller)).toList();
    }

    /**
     * The users, and one of the others in turn: for many callers, each of which need not try everything.
     *
     * @param turn the caller's number
     */
    List<Exchange> someBy(Caller caller, int turn) {
        if (turn == 0) {
            return by(caller);
        }
        List<Exchange> exchanges = new ArrayList<>();
        exchanges.add(all.get(0).apply(caller));
        exchanges.add(all.get(1 + turn % (all.size() - 1)).apply(caller));
        return exchanges;
    }
}
