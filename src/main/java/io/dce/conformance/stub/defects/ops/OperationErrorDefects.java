package io.dce.conformance.stub.defects.ops;

import static io.dce.conformance.stub.variation.Defect.defect;

import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StrictJson;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.variation.Defect;
import io.dce.conformance.stub.variation.OperationTarget;
import java.util.List;
import java.util.function.UnaryOperator;

/** OPS-3, OPS-5: how published operations answer to what is not there, and to pages that are none. */
public final class OperationErrorDefects {
    public static final List<Defect> ALL = List.of(
            OperationDefects.answers(
                    "OPS-3",
                    "operation-not-implemented",
                    "One operation that is published is not implemented, in a module that works.",
                    OperationTarget.OBJECT,
                    a -> RpcStatus.UNIMPLEMENTED.answer("unimplemented")),
            defect(
                    "OPS-3",
                    "operation-page-not-implemented",
                    "The second page of a list is not implemented.",
                    OperationTarget.LIST.answering(
                            (call, answer) -> call.query().matches(".*\\bpage=2\\b.*")
                                    ? RpcStatus.UNIMPLEMENTED.answer("unimplemented")
                                    : answer)),
            errs(
                    "OPS-3",
                    "operation-unknown-500",
                    "What is not there makes the platform fail.",
                    404,
                    a -> RpcStatus.INTERNAL.answer("boom")),
            errs(
                    "OPS-3",
                    "error-refuses-the-key",
                    "Who asks for what is not there is told that the key is none.",
                    404,
                    a -> RpcStatus.UNAUTHENTICATED.answer("unauthenticated")),
            errs(
                    "OPS-7",
                    "error-as-plain-text",
                    "Errors are JSON and declare it as text.",
                    400,
                    a -> a.withHeader("content-type", "text/plain; charset=utf-8")),
            errs(
                    "OPS-3",
                    "error-sends-to-login",
                    "Who asks for what is not there is sent to a login page.",
                    404,
                    a -> StubAnswer.text(302, "").withHeader("location", "/login")),
            errs(
                    "OPS-7",
                    "error-is-the-user-interface",
                    "For what is not there the page of the user interface comes, with 200.",
                    404,
                    a -> StubAnswer.text(200, OperationDefects.PAGE).withHeader("content-type", "text/html")),
            errs(
                    "OPS-4",
                    "error-with-200",
                    "What is not there is an error in its body, and 200 by its status.",
                    404,
                    a -> a.withStatus(200)),
            errs(
                    "OPS-5",
                    "error-without-envelope",
                    "What is not there is told in plain text.",
                    404,
                    a -> StubAnswer.text(404, "404 page not found")),
            errs(
                    "OPS-5",
                    "error-in-html",
                    "A bad page number is refused with a web page.",
                    400,
                    a -> StubAnswer.text(400, OperationDefects.PAGE).withHeader("content-type", "text/html")),
            errs(
                    "OPS-5",
                    "error-of-another-family",
                    "Errors have the envelope of another family.",
                    404,
                    OperationErrorDefects::swapped),
            errs(
                    "OPS-5",
                    "operation-error-without-message",
                    "Errors have no message.",
                    404,
                    a -> a.object().map(o -> a.withJson(o.without("message"))).orElse(a)),
            errs(
                    "OPS-5",
                    "error-code-as-text",
                    "Errors have their code, or id, in another type.",
                    400,
                    OperationErrorDefects::retyped));

    private OperationErrorDefects() {}

    /** Errors of all published operations. */
    private static Defect errs(
            String rule, String name, String sentence, int status, UnaryOperator<StubAnswer> change) {
        return defect(
                rule,
                name,
                sentence,
                parts -> PlatformChange.answer((call, answer) -> answer.status() == status
                                && parts.published().find(call).isPresent()
                        ? change.apply(answer)
                        : answer));
    }

    private static StubAnswer swapped(StubAnswer error) {
        boolean coded = error.object().filter(o -> o.has("code")).isPresent();
        return coded
                ? error.withJson(StrictJson.object().put("id", "not_found").put("message", "not found"))
                : RpcStatus.NOT_FOUND.answer("not found");
    }

    private static StubAnswer retyped(StubAnswer error) {
        return error.object()
                .map(o -> error.withJson(o.has("code") ? o.put("code", "3") : o.put("id", 3)))
                .orElse(error);
    }
}
