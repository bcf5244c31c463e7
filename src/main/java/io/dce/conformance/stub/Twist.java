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
 * @param handedOut what the keys that the stub is started with look like, made of what they are
 */
record Twist(
        UnaryOperator<Store> store,
        UnaryOperator<Policy> policy,
        List<Layer> layers,
        Optional<Wire> wire,
        UnaryOperator<String> handedOut) {
    static final Twist NONE = new Twist(
            UnaryOperator.identity(), UnaryOperator.identity(), List.of(), Optional.empty(), UnaryOperator.identity());

    Twist {
        layers = List.copyOf(layers);
    }

    static Twist store(UnaryOperator<Store> store) {
        return new Twist(store, NONE.policy, NONE.layers, NONE.wire, NONE.handedOut);
    }

    static Twist policy(UnaryOperator<Policy> policy) {
        return new Twist(NONE.store, policy, NONE.layers, NONE.wire, NONE.handedOut);
    }

    static Twist layer(Layer layer) {
        return new Twist(NONE.store, NONE.policy, List.of(layer), NONE.wire, NONE.handedOut);
    }

    static Twist answer(AnswerFilter filter) {
        return layer(Layer.of(filter));
    }

    static Twist wire(Wire wire) {
        return new Twist(NONE.store, NONE.policy, NONE.layers, Optional.of(wire), NONE.handedOut);
    }

    static Twist handedOut(UnaryOperator<String> form) {
        return new Twist(NONE.store, NONE.policy, NONE.layers, NONE.wire, form);
    }

    /** Both, the other one around this one. */
    Twist and(Twist other) {
        return new Twist(
                faithful -> other.store.apply(store.apply(faithful)),
                faithful -> other.policy.apply(policy.apply(faithful)),
                Stream.concat(layers.stream(), other.layers.stream()).toList(),
                other.wire.or(() -> wire),
                key -> other.handedOut.apply(handedOut.apply(key)));
    }
}
