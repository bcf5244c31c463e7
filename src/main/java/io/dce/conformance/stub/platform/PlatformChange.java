package io.dce.conformance.stub.platform;

import io.dce.conformance.stub.message.WireFormat;
import io.dce.conformance.stub.store.Store;
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
public record PlatformChange(
        UnaryOperator<Store> store,
        UnaryOperator<Policy> policy,
        List<Layer> layers,
        Optional<WireFormat> wire,
        UnaryOperator<String> handedOut) {
    public static final PlatformChange NONE = new PlatformChange(
            UnaryOperator.identity(), UnaryOperator.identity(), List.of(), Optional.empty(), UnaryOperator.identity());

    public PlatformChange {
        layers = List.copyOf(layers);
    }

    public static PlatformChange store(UnaryOperator<Store> store) {
        return new PlatformChange(store, NONE.policy, NONE.layers, NONE.wire, NONE.handedOut);
    }

    public static PlatformChange policy(UnaryOperator<Policy> policy) {
        return new PlatformChange(NONE.store, policy, NONE.layers, NONE.wire, NONE.handedOut);
    }

    public static PlatformChange layer(Layer layer) {
        return new PlatformChange(NONE.store, NONE.policy, List.of(layer), NONE.wire, NONE.handedOut);
    }

    public static PlatformChange answer(AnswerFilter filter) {
        return layer(Layer.of(filter));
    }

    public static PlatformChange wire(WireFormat wire) {
        return new PlatformChange(NONE.store, NONE.policy, NONE.layers, Optional.of(wire), NONE.handedOut);
    }

    public static PlatformChange handedOut(UnaryOperator<String> form) {
        return new PlatformChange(NONE.store, NONE.policy, NONE.layers, NONE.wire, form);
    }

    /** Both, the other one around this one. */
    public PlatformChange and(PlatformChange other) {
        return new PlatformChange(
                faithful -> other.store.apply(store.apply(faithful)),
                faithful -> other.policy.apply(policy.apply(faithful)),
                Stream.concat(layers.stream(), other.layers.stream()).toList(),
                other.wire.or(() -> wire),
                key -> other.handedOut.apply(handedOut.apply(key)));
    }
}
