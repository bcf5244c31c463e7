package io.dce.conformance.stub;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The seams of the platform: what a variation of it puts in the place of the faithful part.
 *
 * @param store what is kept and listed
 * @param policy who gets in
 * @param layers what stands around the platform, from the inside out
 * @param wire how answers are put on the wire; empty to leave that to WireMock
 */
record Twist(UnaryOperator<Store> store, UnaryOperator<Policy> policy, List<Layer> layers, Optional<Wire> wire) {
    static final Twist NONE =
            new Twist(UnaryOperator.identity(), UnaryOperator.identity(), List.of(), Optional.empty());

    Twist {
        layers = List.copyOf(layers);
    }

    static Twist store(UnaryOperator<Store> store) {
        return new Twist(store, UnaryOperator.identity(), List.of(), Optional.empty());
    }

    static Twist policy(UnaryOperator<Policy> policy) {
        return new Twist(UnaryOperator.identity(), policy, List.of(), Optional.empty());
    }

    static Twist layer(Layer layer) {
        return new Twist(UnaryOperator.identity(), UnaryOperator.identity(), List.of(layer), Optional.empty());
    }

    static Twist answer(AnswerFilter filter) {
        return layer(Layer.of(filter));
    }

    static Twist wire(Wire wire) {
        return new Twist(UnaryOperator.identity(), UnaryOperator.identity(), List.of(), Optional.of(wire));
    }

    /** Both, the other one around this one. */
    Twist and(Twist other) {
        return new Twist(
                faithful -> other.store.apply(store.apply(faithful)),
                faithful -> other.policy.apply(policy.apply(faithful)),
                Stream.concat(layers.stream(), other.layers.stream()).toList(),
                other.wire.or(() -> wire));
    }
}
