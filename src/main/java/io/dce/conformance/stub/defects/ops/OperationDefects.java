package io.dce.conformance.stub.defects.ops;

import static io.dce.conformance.stub.variation.Defect.defect;
import static io.dce.conformance.stub.variation.OperationTarget.ITEM;
import static io.dce.conformance.stub.variation.OperationTarget.LIST;
import static io.dce.conformance.stub.variation.OperationTarget.OBJECT;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.platform.CallMatch;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.variation.AdmissionChanges;
import io.dce.conformance.stub.variation.Defect;
import io.dce.conformance.stub.variation.OperationTarget;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** OPS-1 to OPS-3, OPS-7, OPS-8: one published operation that lets in whom it should not, or answers badly. */
public final class OperationDefects {
    static final String PAGE = "<!doctype html><html><title>DCE</title></html>";

    public static final List<Defect> ALL = List.of(
            letsIn(
                    "OPS-1",
                    "operation-open",
                    "One item is shown to callers without a key.",
                    ITEM,
                    CallMatch::anonymous),
            letsIn(
                    "OPS-1",
                    "operation-list-open",
                    "One list is shown to callers without a key.",
                    LIST,
                    CallMatch::anonymous),
            defect(
                    "OPS-1",
                    "public-operation-tells-secret",
                    "What is asked before anybody has signed in is open, and tells a client's secret.",
                    parts -> AdmissionChanges.asAdmin(
                            parts,
                            call -> CallMatch.anonymous(call) && call.path().endsWith("/idp"))),
            refuses(
                    "operation-sends-to-login",
                    "One operation sends callers without a key to a login page.",
                    answer -> StubAnswer.text(302, "").withHeader("location", "/login")),
            refuses(
                    "operation-refuses-with-data",
                    "One operation refuses callers without a key, and shows them a list.",
                    answer -> AdmissionChanges.withItems(403)),
            refusesWith(
                    "operation-refuses-with-its-answer",
                    "One operation refuses callers without a key, with what it has for the others.",
                    OBJECT,
                    answer -> answer.withStatus(403)),
            refusesWith(
                    "operation-refusal-names-items",
                    "One list refuses callers without a key in a text that names what is in it.",
                    LIST,
                    answer -> StubAnswer.text(403, "not yours: " + answer.text())),
            refuses(
                    "operation-refuses-with-500",
                    "One operation fails when no key is shown.",
                    answer -> RpcStatus.INTERNAL.answer("nil pointer dereference")),
            letsIn(
                    "OPS-2",
                    "operation-takes-any-key",
                    "One operation takes whatever is shown for a key.",
                    OBJECT,
                    call -> CallMatch.bearer(call).isPresent()),
            letsIn(
                    "OPS-2",
                    "operation-takes-an-empty-key",
                    "One operation takes a bearer who has no key.",
                    ITEM,
                    call -> CallMatch.bearer(call).filter(String::isEmpty).isPresent()),
            defect("OPS-2", "operation-takes-any-scheme", "One operation takes a key under any scheme.", parts -> {
                Predicate<StubCall> asked = OBJECT.asked(parts);
                return PlatformChange.layer((call, platform) -> asked.test(call)
                        ? platform.apply(CallMatch.authorization(call)
                                .map(value -> call.withHeader(
                                        "authorization", value.replaceFirst("^[A-Za-z:]+ +(?=ey)", "Bearer ")))
                                .orElse(call))
                        : platform.apply(call));
            }),
            defect("OPS-2", "operation-verifies-nothing", "One operation believes a key whoever signed it.", parts -> {
                Predicate<StubCall> asked = LIST.asked(parts);
                return AdmissionChanges.keys(parts, asked, key -> !key.expired(parts));
            }),
            defect("OPS-2", "operation-takes-expired-keys", "One operation takes keys that have ended.", parts -> {
                Predicate<StubCall> asked = ITEM.asked(parts);
                return AdmissionChanges.keys(parts, asked, key -> key.genuine(parts) && key.expired(parts));
            }),
            answers(
                    "OPS-3",
                    "operation-refuses-the-key",
                    "One operation refuses the key that all others accept.",
                    OBJECT,
                    a -> RpcStatus.UNAUTHENTICATED.answer("unauthenticated")),
            answers("OPS-3", "operation-500", "One operation fails.", OBJECT, a -> RpcStatus.INTERNAL.answer("boom")),
            answers(
                    "OPS-3",
                    "operation-502",
                    "One operation has nobody behind it.",
                    LIST,
                    a -> StubAnswer.text(502, "bad gateway")),
            answers(
                    "OPS-3",
                    "operation-202",
                    "One operation answers 202, which is not declared.",
                    OBJECT,
                    a -> a.withStatus(202)),
            answers(
                    "OPS-3",
                    "operation-418",
                    "One operation answers 418, which is no status.",
                    ITEM,
                    a -> RpcStatus.INVALID_ARGUMENT.answer("teapot").withStatus(418)),
            answers(
                    "OPS-3",
                    "operation-moved",
                    "One operation sends everybody elsewhere.",
                    OBJECT,
                    a -> StubAnswer.text(302, "").withHeader("location", "/elsewhere")),
            defect(
                    "OPS-3",
                    "operation-page-500",
                    "The second page of a list fails.",
                    LIST.answering((call, answer) ->
                            call.query().matches(".*\\bpage=2\\b.*") ? RpcStatus.INTERNAL.answer("boom") : answer)),
            answers(
                    "OPS-7",
                    "operation-in-html",
                    "One operation answers with a web page.",
                    OBJECT,
                    a -> StubAnswer.text(200, PAGE).withHeader("content-type", "text/html")),
            answers(
                    "OPS-7",
                    "operation-as-plain-text",
                    "One operation declares its JSON as text.",
                    ITEM,
                    a -> a.withHeader("content-type", "text/plain")),
            answers(
                    "OPS-7",
                    "operation-truncated",
                    "One operation's JSON breaks off.",
                    LIST,
                    a -> a.withBody(Arrays.copyOf(a.body(), a.body().length - 3))),
            answers(
                    "OPS-7",
                    "operation-without-body",
                    "One operation answers without a body.",
                    OBJECT,
                    a -> a.withBody(new byte[0])),
            answers(
                    "OPS-7",
                    "operation-with-rest",
                    "One operation's JSON is followed by something else.",
                    ITEM,
                    a -> a.withBody((a.text() + "\n{}").getBytes(UTF_8))),
            answers(
                    "OPS-8",
                    "operation-item-unknown",
                    "No item of one list is found by its id.",
                    ITEM,
                    a -> RpcStatus.NOT_FOUND.answer("not found")));

    private OperationDefects() {}

    static Defect answers(
            String rule, String name, String sentence, OperationTarget target, UnaryOperator<StubAnswer> change) {
        return defect(rule, name, sentence, target.answering((call, answer) -> change.apply(answer)));
    }

    private static Defect letsIn(
            String rule, String name, String sentence, OperationTarget target, Predicate<StubCall> whom) {
        return defect(rule, name, sentence, parts -> {
            Predicate<StubCall> asked = target.asked(parts);
            return AdmissionChanges.asAdmin(parts, call -> asked.test(call) && whom.test(call));
        });
    }

    /** Refuses with what it would have served. */
    private static Defect refusesWith(
            String name, String sentence, OperationTarget target, UnaryOperator<StubAnswer> refusal) {
        return defect("OPS-1", name, sentence, parts -> {
            Predicate<StubCall> asked = target.asked(parts);
            Predicate<StubCall> nobody = call -> asked.test(call) && CallMatch.anonymous(call);
            return AdmissionChanges.asAdmin(parts, nobody)
                    .and(PlatformChange.answer((call, answer) -> nobody.test(call) ? refusal.apply(answer) : answer));
        });
    }

    private static Defect refuses(String name, String sentence, UnaryOperator<StubAnswer> refusal) {
        return defect("OPS-1", name, sentence, parts -> {
            Predicate<StubCall> asked = OBJECT.asked(parts);
            return PlatformChange.answer(
                    (call, answer) -> asked.test(call) && CallMatch.anonymous(call) ? refusal.apply(answer) : answer);
        });
    }
}
