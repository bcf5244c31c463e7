package io.dce.conformance.stub;

import static io.dce.conformance.stub.Benign.benign;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Gateways that refuse in their own order, or reach nobody who could. */
final class BenignGateway {
    private static final int SOMETIMES = 7;
    private static final Set<String> METHODS = Set.of("PUT", "PATCH", "OPTIONS");

    private BenignGateway() {}

    static Benign routesFirst() {
        return benign(
                "routing-before-authentication",
                "A method that isn't there is not implemented, whoever asks.",
                parts -> Twist.layer((call, platform) -> METHODS.contains(call.method())
                        ? Answer.json(501, Json.object().put("code", 12).put("message", "Method Not Allowed"))
                        : platform.apply(call)));
    }

    static Benign unreachedNowAndThen() {
        return benign(
                "unreached-now-and-then",
                "Now and then a gateway reaches nobody to refuse a bad key: 503, and nothing says for how long.",
                parts -> unreached());
    }

    /** Never twice in a row for the same request. */
    private static Twist unreached() {
        Counter count = new Counter();
        Set<String> told = ConcurrentHashMap.newKeySet();
        return Twist.answer((call, answer) -> {
            String request = call.method() + call.path() + call.query() + call.header("authorization");
            boolean refused = answer.status() == 401 || answer.status() == 403 && Calls.anonymous(call);
            if (!refused || told.remove(request) || count.up() % SOMETIMES != 0) {
                return answer;
            }
            told.add(request);
            return Answer.text(503, "no healthy upstream");
        });
    }
}
