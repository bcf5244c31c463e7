package io.dce.conformance.steps;

import io.dce.conformance.client.Caller;
import io.dce.conformance.exchange.Exchange;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The read operations that a key protects; the public keys are not among them. */
public final class ProtectedReads {
    private final List<Read> all;

    /**
     * One of them.
     *
     * @param needed whether a key that isn't served it is judged by nothing at all
     */
    private record Read(Of of, boolean needed, Function<Caller, Exchange> ask) {}

    /** What is read. */
    public enum Of {
        USERS,
        CURRENT_USER,
        OWN_KEYS,
        DETAILS,
        KEYS_OF_A_USER
    }

    private ProtectedReads(List<Read> all) {
        this.all = all;
    }

    /**
     * All of them.
     *
     * @param userId the user whose details and keys are asked for; empty where the platform didn't say who that is
     */
    public ProtectedReads(String userId) {
        List<Read> own = List.of(
                new Read(Of.USERS, true, caller -> caller.listUsers(1, 10)),
                new Read(Of.CURRENT_USER, true, Caller::currentUser),
                new Read(Of.OWN_KEYS, false, Caller::listKeys));
        List<Read> ofUser = List.of(
                new Read(Of.DETAILS, false, caller -> caller.getUser(userId)),
                new Read(Of.KEYS_OF_A_USER, false, caller -> caller.listKeysOf(userId)));
        this.all = userId.isEmpty()
                ? own
                : Stream.concat(own.stream(), ofUser.stream()).toList();
    }

    /**
     * Those that somebody is served.
     *
     * @param needed looks at what the answer to one that nothing goes without has to be
     * @param served says of another one whether it is served
     */
    ProtectedReads servedTo(
            Caller caller, BiConsumer<Of, Supplier<Exchange>> needed, Predicate<Supplier<Exchange>> served) {
        return new ProtectedReads(all.stream()
                .filter(read -> {
                    Supplier<Exchange> ask = () -> read.ask().apply(caller);
                    if (read.needed()) {
                        needed.accept(read.of(), ask);
                    }
                    return read.needed() || served.test(ask);
                })
                .toList());
    }

    /** Those among these. */
    public ProtectedReads only(Of... wanted) {
        List<Of> kept = List.of(wanted);
        return new ProtectedReads(
                all.stream().filter(read -> kept.contains(read.of())).toList());
    }

    /** Whether this one is among them. */
    public boolean has(Of read) {
        return all.stream().anyMatch(one -> one.of() == read);
    }

    /** How many there are. */
    public int count() {
        return all.size();
    }

    /** Every operation once. */
    public List<Exchange> by(Caller caller) {
        return all.stream().map(read -> read.ask().apply(caller)).toList();
    }

    /** Every operation, each asked when it is looked at. */
    public Stream<Supplier<Exchange>> eachBy(Caller caller) {
        return all.stream().map(read -> () -> read.ask().apply(caller));
    }

    /**
     * All of them for the first caller, one in turn for each that follows: where many callers try, each need not try
     * everything.
     *
     * @param turn the caller's number, from 0
     */
    public List<Exchange> inTurnBy(Caller caller, int turn) {
        return turn == 0 ? by(caller) : List.of(all.get(turn % all.size()).ask().apply(caller));
    }
}
