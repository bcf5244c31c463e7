package io.dce.conformance.steps.key;

import io.dce.conformance.client.Caller;
import io.dce.conformance.client.ownership.OwnResources;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.steps.ProtectedReads;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Everything that a key might still open although it should be refused: the reads first, a creation last. */
final class KeyTrials {
    private final ProtectedReads reads;
    private final OwnResources own;

    /**
     * The operations.
     *
     * @param reads what its owner is served
     */
    KeyTrials(ProtectedReads reads, OwnResources own) {
        this.reads = reads;
        this.own = own;
    }

    /** One after the other; whoever finds a key accepted need not go on. */
    Stream<Supplier<Exchange>> by(Caller caller) {
        return Stream.concat(
                reads.eachBy(caller),
                Stream.of(
                        () -> caller.listUsers(2, 10),
                        () -> caller.deleteKey(own.invented().uuid()),
                        () -> caller.createKey(own.newName(), Optional.empty())));
    }
}
