package io.dce.conformance.stub.defects.http;

import static io.dce.conformance.stub.platform.CallMatch.ask;
import static io.dce.conformance.stub.platform.ContractOperation.CREATE_OWN_KEY;
import static io.dce.conformance.stub.platform.ContractOperation.DELETE_OWN_KEY;
import static io.dce.conformance.stub.platform.ContractOperation.GET_CERTS;
import static io.dce.conformance.stub.platform.ContractOperation.GET_CURRENT_USER;
import static io.dce.conformance.stub.platform.ContractOperation.GET_USER;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_OWN_KEYS;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_USERS;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_USER_KEYS;
import static io.dce.conformance.stub.variation.Defect.defect;

import io.dce.conformance.stub.message.ContentCodings;
import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.platform.CallMatch;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.variation.AnswerRewrite;
import io.dce.conformance.stub.variation.Defect;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** HTTP-1, HTTP-3, HTTP-4: statuses and content codings that are not what they should be. */
public final class WireDefects {
    public static final List<Defect> ALL = List.of(
            success(
                    "creation-is-201",
                    "Creating a key is answered with 201.",
                    ask(CREATE_OWN_KEY),
                    answer -> answer.withStatus(201)),
            success(
                    "deletion-is-204",
                    "Deleting a key is answered with 204 and nothing.",
                    ask(DELETE_OWN_KEY),
                    answer -> StubAnswer.bare(204, new byte[0])),
            success(
                    "users-are-206",
                    "The users are partial content.",
                    ask(LIST_USERS),
                    answer -> answer.withStatus(206)),
            success(
                    "empty-200",
                    "The keys are answered with 200 and an empty body.",
                    ask(LIST_OWN_KEYS),
                    answer -> answer.withBody(new byte[0])),
            success(
                    "empty-deletion",
                    "Deleting a key is answered with 200 and an empty body.",
                    ask(DELETE_OWN_KEY),
                    answer -> answer.withBody(new byte[0])),
            success(
                    "details-are-202",
                    "The details of a user are accepted.",
                    ask(GET_USER),
                    answer -> answer.withStatus(202)),
            success(
                    "empty-last-page",
                    "A page after the first is answered with 204.",
                    CallMatch::laterPage,
                    answer -> StubAnswer.bare(204, new byte[0])),
            broken("tenth-request-fails", "Every tenth request is a server error.", 10, call -> true, 500),
            broken("details-fail", "The details of a user are a server error.", 1, ask(GET_USER), 500),
            broken(
                    "third-creation-fails",
                    "Every third creation of a key fails at the gateway.",
                    3,
                    ask(CREATE_OWN_KEY),
                    502),
            broken(
                    "deletion-fails",
                    "Every other deletion of a key takes the gateway too long.",
                    2,
                    ask(DELETE_OWN_KEY),
                    504),
            broken("key-set-fails", "The key set is a server error.", 1, ask(GET_CERTS), 500),
            broken(
                    "last-pages-fail",
                    "The pages of the users after the first are a server error.",
                    1,
                    CallMatch::laterPage,
                    500),
            broken("keys-of-a-user-fail", "The list of a user's keys is a server error.", 1, ask(LIST_USER_KEYS), 500),
            defect(
                    "HTTP-3",
                    "unknown-user-fails",
                    "Asking for what is not there is a server error.",
                    parts -> AnswerRewrite.answer(
                            (call, answer) -> answer.status() == 404,
                            answer -> RpcStatus.INTERNAL.answer("not found"))),
            defect(
                    "HTTP-4",
                    "gzip-for-all",
                    "Answers are compressed for those who can't read that.",
                    parts -> PlatformChange.answer((call, answer) -> ContentCodings.gzipped(answer))),
            defect(
                    "HTTP-4",
                    "gzip-for-some",
                    "The current user is compressed for those who can't read that.",
                    parts -> AnswerRewrite.answerOf(ask(GET_CURRENT_USER), ContentCodings::gzipped)),
            defect(
                    "HTTP-4",
                    "gzip-though-refused",
                    "Who accepts nothing but identity gets gzip.",
                    parts -> AnswerRewrite.answerOf(
                            call -> call.header("accept-encoding").stream().noneMatch(value -> value.contains("gzip")),
                            ContentCodings::gzipped)),
            defect(
                    "HTTP-4",
                    "deflate-for-gzip",
                    "Who accepts gzip gets deflate.",
                    parts -> AnswerRewrite.answerOf(
                            call -> call.header("accept-encoding").stream()
                                    .anyMatch(value -> value.contains("gzip") && !value.contains("q=0")),
                            ContentCodings::deflated)));

    private WireDefects() {}

    private static Defect success(
            String name, String sentence, Predicate<StubCall> when, Function<StubAnswer, StubAnswer> other) {
        return defect("HTTP-1", name, sentence, parts -> AnswerRewrite.answerOf(when, other));
    }

    private static Defect broken(String name, String sentence, int nth, Predicate<StubCall> when, int status) {
        return defect("HTTP-3", name, sentence, parts -> {
            Predicate<StubCall> every = CallMatch.every(nth);
            return AnswerRewrite.answerOf(
                    call -> when.test(call) && every.test(call),
                    answer -> StubAnswer.text(status, "upstream connect error or disconnect/reset before headers"));
        });
    }
}
