package io.dce.conformance.stub.defects.ops;

import static io.dce.conformance.stub.variation.Defect.defect;

import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StrictJson;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.platform.CallMatch;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.platform.PlatformParts;
import io.dce.conformance.stub.variation.AdmissionChanges;
import io.dce.conformance.stub.variation.Defect;
import io.dce.conformance.stub.variation.UnverifiedJwt;
import io.dce.conformance.stub.variation.WriteTarget;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** OPS-10, OPS-11: operations that write and take what is no key, or whose refusals are more than that. */
public final class WriteKeyDefects {
    public static final List<Defect> ALL = List.of(
            takes(
                    "write-takes-any-key",
                    "One operation that writes takes whatever is shown for a key.",
                    (parts, call) -> true),
            takes(
                    "write-takes-malformed-keys",
                    "One operation that writes takes what is no JWT.",
                    (parts, call) -> UnverifiedJwt.of(call).isEmpty()),
            takes(
                    "write-takes-foreign-keys",
                    "One operation that writes believes a key whoever signed it.",
                    (parts, call) -> UnverifiedJwt.of(call)
                            .filter(key -> !key.signature().isEmpty() && !key.genuine(parts))
                            .isPresent()),
            takes(
                    "write-takes-unsigned-keys",
                    "One operation that writes believes a key that nobody signed.",
                    (parts, call) -> UnverifiedJwt.of(call)
                            .filter(key -> key.alg().equalsIgnoreCase("none"))
                            .isPresent()),
            takes(
                    "write-takes-expired-keys",
                    "One operation that writes takes keys that have ended.",
                    (parts, call) -> UnverifiedJwt.of(call)
                            .filter(key -> key.genuine(parts) && key.expired(parts))
                            .isPresent()),
            defect("OPS-10", "deletes-take-any-key", "Deletions take whatever is shown for a key.", parts -> {
                Predicate<StubCall> asked = WriteTarget.any(parts, "DELETE");
                return AdmissionChanges.asAdmin(
                        parts, call -> CallMatch.bearer(call).isPresent() && asked.test(call));
            }),
            badKeys(
                    "write-hides-from-bad-keys",
                    "One operation says to bad keys that it isn't there.",
                    answer -> RpcStatus.NOT_FOUND.answer("no machine")),
            badKeys(
                    "write-fails-on-bad-keys",
                    "One operation that writes fails on bad keys.",
                    answer -> RpcStatus.INTERNAL.answer("token contains an invalid number of segments")),
            shows(
                    "write-refusal-shows-items",
                    "One operation that writes refuses, and shows a list.",
                    (call, answer) -> AdmissionChanges.withItems(answer.status())),
            shows(
                    "write-refusal-shows-token",
                    "One operation that writes refuses, and shows a token.",
                    (call, answer) ->
                            StubAnswer.json(answer.status(), StrictJson.object().put("token", "t-1"))),
            shows(
                    "write-refusal-repeats-the-key",
                    "One operation that writes refuses, and repeats what was shown as a key.",
                    (call, answer) -> StubAnswer.text(
                            answer.status(), "no: " + CallMatch.bearer(call).orElse("nothing"))),
            defect("OPS-11", "write-refused-and-done", "What is refused is done all the same.", parts -> {
                Set<String> done = ConcurrentHashMap.newKeySet();
                Predicate<StubCall> asked = WriteTarget.REPLACE.asked(parts);
                return PlatformChange.answer((call, answer) -> {
                    if (asked.test(call) && refused(answer)) {
                        done.add(call.path());
                    }
                    return call.method().equals("GET") && done.contains(call.path()) && answer.status() == 404
                            ? StubAnswer.json(StrictJson.object().put("id", "m-1"))
                            : answer;
                });
            }));

    private WriteKeyDefects() {}

    private static boolean refused(StubAnswer answer) {
        return answer.status() == 401 || answer.status() == 403;
    }

    private static Defect takes(String name, String sentence, BiPredicate<PlatformParts, StubCall> what) {
        return defect("OPS-10", name, sentence, parts -> {
            Predicate<StubCall> asked = WriteTarget.any(parts, "PUT");
            return AdmissionChanges.asAdmin(
                    parts, call -> CallMatch.bearer(call).isPresent() && asked.test(call) && what.test(parts, call));
        });
    }

    private static Defect badKeys(String name, String sentence, java.util.function.UnaryOperator<StubAnswer> instead) {
        return defect("OPS-10", name, sentence, parts -> {
            Predicate<StubCall> asked = WriteTarget.CHANGE.asked(parts);
            return PlatformChange.answer((call, answer) ->
                    refused(answer) && !CallMatch.anonymous(call) && asked.test(call) ? instead.apply(answer) : answer);
        });
    }

    private static Defect shows(String name, String sentence, BiFunction<StubCall, StubAnswer, StubAnswer> refusal) {
        return defect("OPS-11", name, sentence, parts -> {
            Predicate<StubCall> asked = WriteTarget.REPLACE.asked(parts);
            return PlatformChange.answer(
                    (call, answer) -> refused(answer) && asked.test(call) ? refusal.apply(call, answer) : answer);
        });
    }
}
