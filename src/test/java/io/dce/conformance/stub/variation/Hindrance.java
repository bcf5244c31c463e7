package io.dce.conformance.stub.variation;

import static io.dce.conformance.check.Outcome.INCONCLUSIVE;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.stub.Stub;
import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.platform.CallMatch;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.platform.StubOptions;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A platform, or a way to ask it, that keeps a rule from being seen: the kit must not say that the rule is kept, nor that
 * it is broken. A pass is what is left of a rule when the part that can't be seen does not apply.
 *
 * @param outcome what the rules must come to
 * @param words what the reason must say; empty for anything
 * @param keys what the run is given, by the names of the environment
 */
public record Hindrance(
        String name,
        Outcome outcome,
        List<String> rules,
        String words,
        Function<Stub, Map<String, String>> keys,
        Variation variation) {
    static final Function<Stub, Map<String, String>> BOTH =
            stub -> Map.of("DCE_TOKEN", stub.adminKey(), "DCE_LIMITED_TOKEN", stub.limitedKey());
    static final StubAnswer FAILS = RpcStatus.INTERNAL.answer("boom");
    static final StubAnswer BUSY = StubAnswer.text(503, "busy").withHeader("retry-after", "3600");
    static final String CONTROL = "the positive control failed";

    /** Every one. */
    public static List<Hindrance> all() {
        return Stream.of(ReadingHindrances.ALL, KeyHindrances.ALL, WithheldKeyOperations.ALL)
                .flatMap(List::stream)
                .toList();
    }

    /** A stub that is like that. */
    public Stub start(StubOptions options) {
        return Stub.start(options, variation);
    }

    @Override
    public String toString() {
        return name;
    }

    static Hindrance hindered(String name, List<String> rules, String words, Variation variation) {
        return new Hindrance(name, INCONCLUSIVE, rules, words, BOTH, variation);
    }

    /** Whoever has a key gets this instead. */
    static Hindrance answers(
            String name, List<String> rules, String words, Predicate<StubCall> when, StubAnswer other) {
        return hindered(
                name,
                rules,
                words,
                parts -> PlatformChange.layer((call, platform) ->
                        when.test(call) && !CallMatch.anonymous(call) ? other : platform.apply(call)));
    }
}
