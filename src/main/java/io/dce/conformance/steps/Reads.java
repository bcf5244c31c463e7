package io.dce.conformance.steps;

import io.dce.conformance.client.Caller;
import io.dce.conformance.exchange.Exchange;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The read operations that a key protects; the public keys are not among them. */
final class Reads {
    private final List<Function<Caller, Exchange>> all;

    /**
     * All of them.
     *
     * @param userId the user whose details and keys are asked for; empty where the platform didn't say who that is
     */
    Reads(String userId) {
        List<Function<Caller, Exchange>> own =
                List.of(caller -> caller.listUsers(1, 10), Caller::currentUser, Caller::listKeys);
        List<Function<Caller, Exchange>> ofUser =
                List.of(caller -> caller.getUser(userId), caller -> caller.listKeysOf(userId));
        this.all = userId.isEmpty()
                ? own
                : Stream.concat(own.stream(), ofUser.stream()).toList();
    }

    /** How many there are. */
    int count() {
        return all.size();
    }

    /** Every operation once. */
    List<Exchange> by(Caller caller) {
        return all.stream().map(read -> read.apply(caller)).toList();
    }

    /** Every operation, each asked when it is looked at. */
    Stream<Supplier<Exchange>> eachBy(Caller caller) {
        return all.stream().map(read -> () -> read.apply(caller));
    }

    /**
     * All of them for the first caller, one in turn for each that follows: where many callers try, each need not try
     * everything.
     *
     * @param turn the caller's number, from 0
     */
    List<Exchange> inTurnBy(Caller caller, int turn) {
        return turn == 0 ? by(caller) : List.of(all.get(turn % all.size()).apply(caller));
    }
}
