package io.dce.conformance.stub.platform;

import io.dce.conformance.stub.message.CallRefusal;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.published.PublishedApi;
import io.dce.conformance.stub.store.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The whole of the platform behind the wire: the gateway, the API, the store, what published documents add, and what
 * stands around them.
 */
public final class Platform implements Function<StubCall, StubAnswer> {
    private final Policy policy;
    private final ContractApi api;
    private final PublishedApi published;
    private final Function<StubCall, StubAnswer> whole;

    private Platform(Policy policy, ContractApi api, PublishedApi published, List<Layer> layers) {
        this.policy = policy;
        this.api = api;
        this.published = published;
        Function<StubCall, StubAnswer> inner = this::answer;
        for (Layer layer : layers) {
            Function<StubCall, StubAnswer> platform = inner;
            inner = call -> layer.apply(call, platform);
        }
        this.whole = inner;
    }

    public static Platform of(PlatformParts parts, PlatformChange change) {
        Store store = change.store().apply(parts.store());
        Policy policy = new Gateway(new KeyVerifier(parts.signingKey(), parts.clock(), Duration.ZERO), store);
        List<Layer> layers = new ArrayList<>(change.layers());
        layers.add(Layer.of((call, answer) -> answer.withHeader("server", "istio-envoy")));
        return new Platform(
                change.policy().apply(policy),
                new ContractApi(
                        new UserOperations(store),
                        new KeyOperations(store, parts.mint(), parts.clock()),
                        parts.signingKey()),
                new PublishedApi(parts.published()),
                layers);
    }

    @Override
    public StubAnswer apply(StubCall call) {
        try {
            return whole.apply(call);
        } catch (CallRefusal refusal) {
            return refusal.answer();
        }
    }

    private StubAnswer answer(StubCall call) {
        try {
            Visitor visitor = policy.admit(call);
            StubCall routed = Transcoding.routed(call);
            if (CallMatch.operation(routed).isEmpty() && published.answers(routed)) {
                Transcoding.accept(routed);
                return Transcoding.answered(published.answer(routed));
            }
            Route route = Route.of(routed);
            Transcoding.accept(routed);
            policy.permit(visitor, route, routed);
            StubAnswer answer = api.answer(visitor, route, routed);
            published.shown(answer);
            return Transcoding.answered(answer);
        } catch (CallRefusal refusal) {
            return refusal.answer();
        }
    }
}
