package io.dce.conformance.steps;

import io.dce.conformance.client.Caller;
import io.dce.conformance.client.OwnResources;
import io.dce.conformance.exchange.Exchange;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Everything that a key might still open although it ought to be refused: the reads first, a creation last. */
final class KeyTrials {
    private final String userId;
    private final OwnResources own;

    /**
     * The operations.
     *
     * @param userId the user whose details and keys are asked for
     */
    KeyTrials(String userId, OwnResources own) {
        this.userId = userId;
        this.own = own;
    }

    /** One after the other; whoever finds a key accepted need not go on. */
    Stream<Supplier<Exchange>> by(Caller caller) {
        return Stream.of(
                caller::currentUser,
                () -> caller.listUsers(1, 10),
                () -> caller.listUsers(2, 10),
                () -> caller.getUser(userId),
                caller::listKeys,
                () -> caller.listKeysOf(userId),
                () -> caller.deleteKey(own.inventId()),
                () -> caller.createKey(own.newName(), Optional.empty()));
    }
}
