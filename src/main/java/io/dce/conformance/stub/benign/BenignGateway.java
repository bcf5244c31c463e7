package io.dce.conformance.stub.benign;

import static io.dce.conformance.stub.variation.BenignVariation.benign;

import io.dce.conformance.stub.message.StrictJson;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.platform.CallMatch;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.variation.BenignVariation;
import io.dce.conformance.stub.variation.CallCounter;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Gateways that refuse in their own order, or reach nobody who could. */
final class BenignGateway {
    private static final int SOMETIMES = 7;
    private static final Set<String> METHODS = Set.of("PUT", "PATCH", "OPTIONS");

    private BenignGateway() {}

    static BenignVariation routesFirst() {
        return benign(
                "routing-before-authentication",
                "A method that isn't there is not implemented, whoever asks.",
                parts -> PlatformChange.layer((call, platform) -> METHODS.contains(call.method())
                        ? StubAnswer.json(
                                501, StrictJson.object().put("code", 12).put("message", "Method Not Allowed"))
                        : platform.apply(call)));
    }

    static BenignVariation unreachedNowAndThen() {
        return benign(
                "unreached-now-and-then",
                "Now and then a gateway reaches nobody to refuse a bad key: 503, and nothing says for how long.",
                parts -> unreached());
    }

    /** Never twice in a row for the same request. */
    private static PlatformChange unreached() {
        CallCounter count = new CallCounter();
        Set<String> told = ConcurrentHashMap.newKeySet();
        return PlatformChange.answer((call, answer) -> {
            String request = call.method() + call.path() + call.query() + call.header("authorization");
            boolean refused = answer.status() == 401 || answer.status() == 403 && CallMatch.anonymous(call);
            if (!refused || told.remove(request) || count.up() % SOMETIMES != 0) {
                return answer;
            }
            told.add(request);
            return StubAnswer.text(503, "no healthy upstream");
        });
    }
}
