package io.dce.conformance.stub.defects.page;

import static io.dce.conformance.stub.platform.CallMatch.ask;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_USERS;
import static io.dce.conformance.stub.variation.Defect.defect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.platform.CallMatch;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.variation.AnswerRewrite;
import io.dce.conformance.stub.variation.Defect;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** PAGE-1, PAGE-2, PAGE-6, PAGE-8: pages that say the wrong thing of themselves. */
public final class PageEnvelopeDefects {
    private static final int FAR = 500;

    public static final List<Defect> ALL = List.of(
            says("PAGE-1", "no-total", "A page doesn't say how many users there are.", (call, p) -> p.remove("total")),
            says(
                    "PAGE-1",
                    "total-is-a-string",
                    "The total is a string.",
                    (call, p) -> p.put("total", p.path("total").asText())),
            says("PAGE-1", "total-is-negative", "The total is -1 past the first page.", (call, p) -> {
                if (CallMatch.page(call) > 1) {
                    p.put("total", -1);
                }
            }),
            says(
                    "PAGE-1",
                    "total-is-a-fraction",
                    "The total has a fraction.",
                    (call, p) -> p.put("total", p.path("total").asInt() + 0.5)),
            says("PAGE-1", "no-page-number", "A page doesn't say which it is.", (call, p) -> p.remove("page")),
            says("PAGE-1", "page-size-is-null", "The size of the page is null.", (call, p) -> p.putNull("pageSize")),
            defect(
                    "PAGE-1",
                    "no-pagination",
                    "A page says nothing of itself.",
                    parts -> AnswerRewrite.page((call, body) -> body.remove("pagination"))),
            defect(
                    "PAGE-1",
                    "no-pagination-on-the-last-page",
                    "The last page says nothing of itself.",
                    parts -> AnswerRewrite.page((call, body) -> {
                        if (AnswerRewrite.last(body)) {
                            body.putNull("pagination");
                        }
                    })),
            defect(
                    "PAGE-1",
                    "flat-pagination",
                    "What a page says of itself stands beside the items.",
                    parts -> AnswerRewrite.page((call, body) -> body.setAll((ObjectNode) body.remove("pagination")))),
            says(
                    "PAGE-2",
                    "page-from-zero",
                    "Pages are counted from zero.",
                    (call, p) -> p.put("page", p.path("page").asInt() - 1)),
            says("PAGE-2", "page-always-one", "Every page says it is the first.", (call, p) -> p.put("page", 1)),
            says(
                    "PAGE-2",
                    "size-is-the-count",
                    "The page says how many items it has instead of its size.",
                    (call, p) -> p.put(
                            "pageSize",
                            Math.min(
                                    p.path("pageSize").asInt(),
                                    Math.max(
                                            0,
                                            p.path("total").asInt()
                                                    - (p.path("page").asInt() - 1)
                                                            * p.path("pageSize").asInt())))),
            says(
                    "PAGE-2",
                    "size-says-ten",
                    "Every page says that it has room for ten.",
                    (call, p) -> p.put("pageSize", 10)),
            says(
                    "PAGE-2",
                    "page-clamped",
                    "A page past the end says that it is the last.",
                    (call, p) -> p.put(
                            "page",
                            Math.min(
                                    p.path("page").asInt(),
                                    (p.path("total").asInt()
                                                    + p.path("pageSize").asInt()
                                                    - 1)
                                            / p.path("pageSize").asInt()))),
            says("PAGE-2", "page-and-size-swapped", "Page and size are mixed up.", (call, p) -> {
                int page = p.path("page").asInt();
                p.put("page", p.path("pageSize").asInt()).put("pageSize", page);
            }),
            defect(
                    "PAGE-6",
                    "far-page-without-pagination",
                    "A page far past the end says nothing of itself.",
                    parts -> AnswerRewrite.page((call, body) -> {
                        if (CallMatch.page(call) > FAR) {
                            body.remove("pagination");
                        }
                    })),
            says("PAGE-6", "far-page-without-total", "A page far past the end has null for a total.", (call, p) -> {
                if (CallMatch.page(call) > FAR) {
                    p.putNull("total");
                }
            }),
            defect(
                    "PAGE-8",
                    "nothing-by-default",
                    "Without parameters there is nobody.",
                    parts -> AnswerRewrite.page((call, body) -> {
                        if (call.query().isEmpty()) {
                            body.putArray("items");
                        }
                    })),
            says(
                    "PAGE-8",
                    "default-page-unsaid",
                    "The page that comes by default doesn't say which it is.",
                    (call, p) -> {
                        if (CallMatch.parameter(call, "page").isEmpty()) {
                            p.remove("page");
                        }
                    }),
            says("PAGE-8", "default-size-is-zero", "The page that comes by default says its size is 0.", (call, p) -> {
                if (CallMatch.parameter(call, "pageSize").isEmpty()) {
                    p.put("pageSize", 0);
                }
            }),
            defect(
                    "PAGE-8",
                    "parameters-required",
                    "Without parameters the list of users is a bad request.",
                    parts -> AnswerRewrite.answerOf(
                            ask(LIST_USERS).and(call -> call.query().isEmpty()),
                            answer -> RpcStatus.INVALID_ARGUMENT.answer("page is required"))),
            defect(
                    "PAGE-8",
                    "default-page-from-the-end",
                    "Without parameters come the users who are last, as page 1.",
                    parts -> PlatformChange.layer((call, platform) -> {
                        StubAnswer answer = platform.apply(call);
                        return ask(LIST_USERS).test(call) && call.query().isEmpty()
                                ? answer.object()
                                        .map(body -> last(call, body, platform))
                                        .orElse(answer)
                                : answer;
                    })),
            defect(
                    "PAGE-8",
                    "size-alone-ignored",
                    "A size without a page is not looked at.",
                    parts -> PlatformChange.layer((call, platform) -> platform.apply(
                            ask(LIST_USERS).test(call) && call.query().matches("pageSize=[0-9]+")
                                    ? call.withQuery("")
                                    : call))));

    private PageEnvelopeDefects() {}

    private static Defect says(String rule, String name, String sentence, BiConsumer<StubCall, ObjectNode> change) {
        return defect(rule, name, sentence, parts -> AnswerRewrite.pagination(change));
    }

    /** A first page with the users of the last full one. */
    private static StubAnswer last(StubCall call, ObjectNode first, Function<StubCall, StubAnswer> platform) {
        int total = first.path("pagination").path("total").asInt();
        StubAnswer end = platform.apply(call.withQuery("page=" + Math.max(1, total / 10) + "&pageSize=10"));
        return end.object()
                .map(body -> end.withJson(body.set("pagination", first.path("pagination"))))
                .orElse(end);
    }
}
