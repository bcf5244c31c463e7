package io.dce.conformance.stub.defects.page;

import static io.dce.conformance.stub.platform.CallMatch.ask;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_USERS;
import static io.dce.conformance.stub.variation.Defect.defect;

import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.variation.AnswerRewrite;
import io.dce.conformance.stub.variation.Defect;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PAGE-7: pages and sizes that are no numbers, and are not refused as they should be. */
public final class PageRequestDefects {
    private static final String TRACE = """
        java.lang.NumberFormatException: For input string: "first"
        \tat java.base/java.lang.Integer.parseInt(Integer.java:652)
        \tat io.daocloud.ghippo.UserController.list(UserController.java:87)
        """;

    public static final List<Defect> ALL = List.of(
            defect(
                    "PAGE-7",
                    "word-is-the-default",
                    "A page or size that is no number means the default.",
                    parts -> reading(value -> value.matches("-?[0-9]+") ? value : "0")),
            defect(
                    "PAGE-7",
                    "number-with-rest-is-cut",
                    "A number followed by something else is read as the number.",
                    parts -> reading(value -> value.replaceFirst("^([0-9]+)[^0-9].*", "$1"))),
            defect(
                    "PAGE-7",
                    "bad-size-ignored",
                    "A page that is no number is refused, a size is not.",
                    parts -> PlatformChange.layer((call, platform) -> platform.apply(
                            ask(LIST_USERS).test(call)
                                    ? call.withQuery(
                                            call.query().replaceAll("pageSize=(?![0-9]+(&|$))[^&]*", "pageSize=0"))
                                    : call))),
            bad(
                    "bad-page-is-500",
                    "A page that is no number is a server error.",
                    call -> true,
                    answer -> RpcStatus.INTERNAL.answer("strconv.Atoi")),
            bad(
                    "bad-page-is-422",
                    "A page that is no number is refused with another status.",
                    call -> true,
                    answer -> answer.withStatus(422)),
            bad(
                    "bad-page-shows-stack-trace",
                    "A page that is no number is refused with a stack trace.",
                    call -> true,
                    answer -> RpcStatus.INVALID_ARGUMENT.answer(TRACE)),
            bad(
                    "negative-page-is-500",
                    "A negative page is a server error.",
                    value("-[0-9]+"),
                    answer -> RpcStatus.INTERNAL.answer("OFFSET must not be negative")),
            bad(
                    "huge-page-is-500",
                    "A page beyond the range of its type is a server error.",
                    value("[0-9]{10,}"),
                    answer -> RpcStatus.INTERNAL.answer("value out of range")),
            defect(
                    "PAGE-7",
                    "size-zero-is-500",
                    "A size of zero is a server error.",
                    parts -> AnswerRewrite.answerOf(
                            ask(LIST_USERS).and(call -> call.query().matches("(.*&)?pageSize=0(&.*)?")),
                            answer -> RpcStatus.INTERNAL.answer("integer divide by zero"))),
            defect(
                    "PAGE-7",
                    "empty-page-is-500",
                    "An empty page parameter is a server error.",
                    parts -> AnswerRewrite.answer(
                            (call, answer) ->
                                    ask(LIST_USERS).test(call) && call.query().matches("(.*&)?page(Size)?=(&.*)?"),
                            answer -> RpcStatus.INTERNAL.answer("invalid syntax"))));

    private PageRequestDefects() {}

    /** A more generous reading of the numbers in a query. */
    private static PlatformChange reading(Function<String, String> generous) {
        return PlatformChange.layer((call, platform) -> platform.apply(
                ask(LIST_USERS).test(call)
                        ? call.withQuery(read(read(call.query(), "page", generous), "pageSize", generous))
                        : call));
    }

    private static String read(String query, String name, Function<String, String> generous) {
        return Pattern.compile("(?<=^|&)" + name + "=([^&]*)")
                .matcher(query)
                .replaceAll(match -> Matcher.quoteReplacement(name + "=" + generous.apply(match.group(1))));
    }

    private static Defect bad(
            String name, String sentence, Predicate<StubCall> when, Function<StubAnswer, StubAnswer> other) {
        return defect(
                "PAGE-7",
                name,
                sentence,
                parts -> AnswerRewrite.answer(
                        (call, answer) -> answer.status() == 400
                                && ask(LIST_USERS).and(when).test(call),
                        other));
    }

    private static Predicate<StubCall> value(String form) {
        return call -> call.query().matches("(.*&)?page(Size)?=" + form + "(&.*)?");
    }
}
