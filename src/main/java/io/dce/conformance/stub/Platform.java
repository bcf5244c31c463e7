package io.dce.conformance.stub;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The whole of the platform behind the wire: the gateway, the API, the store, and what is done to the answers. */
final class Platform implements Function<Call, Answer> {
    private final Policy policy;
    private final Api api;
    private final List<AnswerFilter> filters;

    private Platform(Policy policy, Api api, List<AnswerFilter> filters) {
        this.policy = policy;
        this.api = api;
        this.filters = List.copyOf(filters);
    }

    static Platform of(Store faithful, SigningKey signingKey, KeyMint mint, Clock clock, Twist twist) {
        Store store = twist.store().apply(faithful);
        Policy policy = new Gateway(new KeyVerifier(signingKey, clock, Duration.ZERO), store);
        List<AnswerFilter> filters = new ArrayList<>(twist.filters());
        filters.add((call, answer) -> answer.withHeader("server", "istio-envoy"));
        return new Platform(
                twist.policy().apply(policy),
                new Api(new UserOperations(store), new KeyOperations(store, mint, clock), signingKey),
                filters);
    }

    @Override
    public Answer apply(Call call) {
        Answer answer = answer(call);
        for (AnswerFilter filter : filters) {
            answer = filter.apply(call, answer);
        }
        return answer;
    }

    private Answer answer(Call call) {
        try {
            Visitor visitor = policy.admit(call);
            Route route = Route.of(call);
            policy.permit(visitor, route, call);
            return api.answer(visitor, route, call);
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }
}
