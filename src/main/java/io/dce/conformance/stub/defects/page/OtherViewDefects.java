package io.dce.conformance.stub.defects.page;

import static io.dce.conformance.stub.platform.CallMatch.ask;
import static io.dce.conformance.stub.platform.ContractOperation.GET_USER;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_OWN_KEYS;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_USERS;
import static io.dce.conformance.stub.variation.Defect.defect;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.stub.message.ContentCodings;
import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.platform.CallMatch;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.variation.AnswerRewrite;
import io.dce.conformance.stub.variation.Defect;
import io.dce.conformance.stub.variation.SecretChanges;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** PAGE, USER and HTTP: what is right in the list that everybody looks at, and wrong in another view of the same. */
public final class OtherViewDefects {
    public static final List<Defect> ALL = List.of(
            defect(
                    "PAGE-7",
                    "bad-page-alone-is-the-default",
                    "A page that is no number is the first one, where no size is asked for.",
                    parts -> PlatformChange.layer((call, platform) -> platform.apply(
                            call.query().startsWith("page=abc") && !call.query().contains("&")
                                    ? call.withQuery("")
                                    : call))),
            view(
                    "large-pages-without-description",
                    "Pages of a hundred leave the description out.",
                    call -> CallMatch.pageSize(call) >= 100,
                    user -> user.remove("description")),
            view(
                    "default-page-without-source",
                    "Without a page the users come without their source.",
                    call -> !call.query().contains("page="),
                    user -> user.remove("source")),
            view(
                    "found-users-without-email",
                    "Users who were searched for come without their address.",
                    call -> CallMatch.parameter(call, "search").isPresent(),
                    user -> user.remove("email")),
            defect(
                    "USER-4",
                    "keys-declared-as-text",
                    "The list of keys is declared as text.",
                    parts -> AnswerRewrite.answerOf(
                            ask(LIST_OWN_KEYS), answer -> answer.withHeader("content-type", "text/plain"))),
            defect(
                    "USER-4",
                    "new-key-with-greeting",
                    "Something follows the document with a new key.",
                    parts -> AnswerRewrite.answerOf(
                            SecretChanges.CREATION,
                            answer -> answer.withBody((answer.text() + "\nkeep it safe").getBytes(UTF_8)))),
            detail(
                    "details-without-last-login",
                    "The details lack the last login.",
                    user -> user.remove("lastLoginAt")),
            detail(
                    "details-updated-in-words",
                    "The details show the last change as a date.",
                    user -> user.put("updatedAt", "2022-08-16T06:53:14Z")),
            defect(
                    "HTTP-3",
                    "quote-in-search-fails",
                    "A search for a name with a quote is a server error.",
                    parts -> PlatformChange.layer(
                            (call, platform) -> ask(LIST_USERS).test(call)
                                            && !CallMatch.anonymous(call)
                                            && call.query().contains("%27")
                                    ? RpcStatus.INTERNAL.answer("unterminated quoted string")
                                    : platform.apply(call))),
            defect(
                    "HTTP-4",
                    "large-pages-gzipped-for-all",
                    "Large pages are compressed, whatever is accepted.",
                    parts -> AnswerRewrite.answerOf(
                            ask(LIST_USERS).and(call -> call.query().contains("pageSize=100")),
                            ContentCodings::gzipped)),
            defect(
                    "HTTP-4",
                    "details-gzipped-for-all",
                    "The details of a user are compressed, whatever is accepted.",
                    parts -> AnswerRewrite.answerOf(ask(GET_USER), ContentCodings::gzipped)));

    private OtherViewDefects() {}

    private static Defect view(String name, String sentence, Predicate<StubCall> when, Consumer<ObjectNode> change) {
        return defect(
                "USER-1",
                name,
                sentence,
                parts -> AnswerRewrite.success(
                        ask(LIST_USERS).and(when), (call, body) -> AnswerRewrite.each(body, change)));
    }

    private static Defect detail(String name, String sentence, Consumer<ObjectNode> change) {
        return defect(
                "USER-5",
                name,
                sentence,
                parts -> AnswerRewrite.success(ask(GET_USER), (call, user) -> change.accept(user)));
    }
}
