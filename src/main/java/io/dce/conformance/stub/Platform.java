package io.dce.conformance.stub;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The whole of the platform behind the wire: the gateway, the API, the store, what published documents add, and what
 * stands around them.
 */
final class Platform implements Function<Call, Answer> {
    private final Policy policy;
    private final Api api;
    private final PublishedApi published;
    private final Function<Call, Answer> whole;

    private Platform(Policy policy, Api api, PublishedApi published, List<Layer> layers) {
        this.policy = policy;
        this.api = api;
        this.published = published;
        Function<Call, Answer> inner = this::answer;
        for (Layer layer : layers) {
            Function<Call, Answer> platform = inner;
            inner = call -> layer.apply(call, platform);
        }
        this.whole = inner;
    }

    static Platform of(Parts parts, Twist twist) {
        Store store = twist.store().apply(parts.store());
        Policy policy = new Gateway(new KeyVerifier(parts.signingKey(), parts.clock(), Duration.ZERO), store);
        List<Layer> layers = new ArrayList<>(twist.layers());
        layers.add(Layer.of((call, answer) -> answer.withHeader("server", "istio-envoy")));
        return new Platform(
                twist.policy().apply(policy),
                new Api(
                        new UserOperations(store),
                        new KeyOperations(store, parts.mint(), parts.clock()),
                        parts.signingKey()),
                new PublishedApi(parts.published()),
                layers);
    }

    @Override
    public Answer apply(Call call) {
        try {
            return whole.apply(call);
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }

    private Answer answer(Call call) {
        try {
            Visitor visitor = policy.admit(call);
            Call routed = Transcoding.routed(call);
            if (Calls.operation(routed).isEmpty() && published.answers(routed)) {
                Transcoding.accept(routed);
                return Transcoding.answered(published.answer(routed));
            }
            Route route = Route.of(routed);
            Transcoding.accept(routed);
            policy.permit(visitor, route, routed);
            return Transcoding.answered(api.answer(visitor, route, routed));
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }
}
