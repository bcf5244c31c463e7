package io.dce.conformance.stub;

import static io.dce.conformance.stub.Defect.defect;
import static io.dce.conformance.stub.OperationTarget.ITEM;
import static io.dce.conformance.stub.OperationTarget.LIST;
import static io.dce.conformance.stub.OperationTarget.OBJECT;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** OPS-1 to OPS-3, OPS-5, OPS-7, OPS-8: one published operation that lets in whom it should not, or answers badly. */
final class OperationDefects {
    private static final String PAGE = "<!doctype html><html><title>DCE</title></html>";

    static final List<Defect> ALL = List.of(
            letsIn("OPS-1", "operation-open", "One item is shown to callers without a key.", ITEM, Calls::anonymous),
            letsIn(
                    "OPS-1",
                    "operation-list-open",
                    "One list is shown to callers without a key.",
                    LIST,
                    Calls::anonymous),
            refuses(
                    "operation-sends-to-login",
                    "One operation sends callers without a key to a login page.",
                    answer -> Answer.text(302, "").withHeader("location", "/login")),
            refuses(
                    "operation-refuses-with-data",
                    "One operation refuses callers without a key, and shows them a list.",
                    answer -> Answer.json(
                            403,
                            Json.object().set("items", Json.object().arrayNode().add("secret")))),
            refuses(
                    "operation-refuses-with-500",
                    "One operation fails when no key is shown.",
                    answer -> Status.INTERNAL.answer("nil pointer dereference")),
            letsIn(
                    "OPS-2",
                    "operation-takes-any-key",
                    "One operation takes whatever is shown for a key.",
                    OBJECT,
                    call -> Calls.bearer(call).isPresent()),
            defect("OPS-2", "operation-verifies-nothing", "One operation believes a key whoever signed it.", parts -> {
                Predicate<Call> asked = LIST.asked(parts);
                return Admit.keys(parts, asked, key -> !key.expired(parts));
            }),
            defect("OPS-2", "operation-takes-expired-keys", "One operation takes keys that have ended.", parts -> {
                Predicate<Call> asked = ITEM.asked(parts);
                return Admit.keys(parts, asked, key -> key.genuine(parts) && key.expired(parts));
            }),
            answers("OPS-3", "operation-500", "One operation fails.", OBJECT, a -> Status.INTERNAL.answer("boom")),
            answers(
                    "OPS-3",
                    "operation-502",
                    "One operation has nobody behind it.",
                    LIST,
                    a -> Answer.text(502, "bad gateway")),
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
                    a -> Status.INVALID_ARGUMENT.answer("teapot").withStatus(418)),
            answers(
                    "OPS-3",
                    "operation-moved",
                    "One operation sends everybody elsewhere.",
                    OBJECT,
                    a -> Answer.text(302, "").withHeader("location", "/elsewhere")),
            defect(
                    "OPS-3",
                    "operation-unknown-500",
                    "What is not there makes the platform fail.",
                    parts -> Twist.answer((call, answer) -> answer.status() == 404
                                    && parts.published().find(call).isPresent()
                            ? Status.INTERNAL.answer("boom")
                            : answer)),
            errs(
                    "error-without-envelope",
                    "What is not there is told in plain text.",
                    404,
                    a -> Answer.text(404, "404 page not found")),
            errs(
                    "error-in-html",
                    "A bad page number is refused with a web page.",
                    400,
                    a -> Answer.text(400, PAGE).withHeader("content-type", "text/html")),
            errs(
                    "error-of-another-family",
                    "Errors have the envelope of another family.",
                    404,
                    OperationDefects::swapped),
            errs(
                    "error-without-message",
                    "Errors have no message.",
                    404,
                    a -> a.object().map(o -> a.withJson(o.without("message"))).orElse(a)),
            errs(
                    "error-code-as-text",
                    "Errors have their code, or id, in another type.",
                    400,
                    OperationDefects::retyped),
            answers(
                    "OPS-7",
                    "operation-in-html",
                    "One operation answers with a web page.",
                    OBJECT,
                    a -> Answer.text(200, PAGE).withHeader("content-type", "text/html")),
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
                    a -> Status.NOT_FOUND.answer("not found")));

    private OperationDefects() {}

    static Defect answers(
            String rule, String name, String sentence, OperationTarget target, UnaryOperator<Answer> change) {
        return defect(rule, name, sentence, target.answering((call, answer) -> change.apply(answer)));
    }

    private static Defect letsIn(
            String rule, String name, String sentence, OperationTarget target, Predicate<Call> whom) {
        return defect(rule, name, sentence, parts -> {
            Predicate<Call> asked = target.asked(parts);
            return Admit.asAdmin(parts, call -> asked.test(call) && whom.test(call));
        });
    }

    private static Defect refuses(String name, String sentence, UnaryOperator<Answer> refusal) {
        return defect("OPS-1", name, sentence, parts -> {
            Predicate<Call> asked = OBJECT.asked(parts);
            return Twist.answer(
                    (call, answer) -> asked.test(call) && Calls.anonymous(call) ? refusal.apply(answer) : answer);
        });
    }

    /** Errors of all published operations. */
    private static Defect errs(String name, String sentence, int status, UnaryOperator<Answer> change) {
        return defect(
                "OPS-5",
                name,
                sentence,
                parts -> Twist.answer((call, answer) -> answer.status() == status
                                && parts.published().find(call).isPresent()
                        ? change.apply(answer)
                        : answer));
    }

    private static Answer swapped(Answer error) {
        boolean coded = error.object().filter(o -> o.has("code")).isPresent();
        return coded
                ? error.withJson(Json.object().put("id", "not_found").put("message", "not found"))
                : Status.NOT_FOUND.answer("not found");
    }

    private static Answer retyped(Answer error) {
        return error.object()
                .map(o -> error.withJson(o.has("code") ? o.put("code", "3") : o.put("id", 3)))
                .orElse(error);
    }
}
