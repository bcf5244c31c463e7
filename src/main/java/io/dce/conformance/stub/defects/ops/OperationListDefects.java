package io.dce.conformance.stub.defects.ops;

import static io.dce.conformance.stub.variation.Defect.defect;
import static io.dce.conformance.stub.variation.OperationTarget.ITEM;
import static io.dce.conformance.stub.variation.OperationTarget.LIST;
import static io.dce.conformance.stub.variation.OperationTarget.OBJECT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.openapi.PagingDialect;
import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StrictJson;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.published.PublishedRoutes.Served;
import io.dce.conformance.stub.variation.CallCounter;
import io.dce.conformance.stub.variation.Defect;
import io.dce.conformance.stub.variation.OperationTarget;
import io.dce.conformance.stub.variation.PublishedPages;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/** OPS-4 and OPS-6: one published operation whose answers are not what they are declared to be, or do not page. */
public final class OperationListDefects {
    public static final List<Defect> ALL = List.of(
            typed("nested-number-as-text", "The first number of each object is a text.", OBJECT, JsonNode::isInt, "7"),
            typed("nested-flag-as-text", "The first flag of each item is a text.", ITEM, JsonNode::isBoolean, "yes"),
            listed(
                    "items-as-object",
                    "The items are an object.",
                    (page, paging) -> page.set(
                            paging.items(),
                            StrictJson.object()
                                    .set("0", page.path(paging.items()).path(0)))),
            listed(
                    "null-among-items",
                    "There is a null among the items.",
                    (page, paging) -> PublishedPages.items(page, paging).addNull()),
            listed("last-item-of-another-type", "The last item of the last page is a text.", (page, paging) -> {
                ArrayNode items = PublishedPages.items(page, paging);
                if (!items.isEmpty() && last(page, paging)) {
                    items.set(items.size() - 1, items.textNode("gone"));
                }
            }),
            asked(
                    "operation-size-ignored",
                    "A page has ten items, whatever its size.",
                    (query, paging) -> query.replaceAll("pageSize=\\d+", "pageSize=10")),
            asked(
                    "operation-page-ignored",
                    "Every page is the first.",
                    (query, paging) -> query.replaceAll("(^|[&.])page=\\d+", "$1page=1")),
            asked(
                    "operation-past-the-end-wraps",
                    "A page past the end is the first.",
                    (query, paging) -> query.matches(".*\\bpage=[4-9].*")
                            ? query.replaceAll("(^|[&.])page=\\d+", "$1page=1")
                            : query),
            defect(
                    "OPS-6",
                    "operation-item-twice",
                    "The second page begins with the first item of the first.",
                    parts -> {
                        AtomicReference<JsonNode> first = new AtomicReference<>();
                        return PublishedPages.page(parts, (page, paging) -> {
                            ArrayNode items = PublishedPages.items(page, paging);
                            long number = PublishedPages.said(page, paging)
                                    .path("page")
                                    .asLong();
                            if (number == 1 && !items.isEmpty()) {
                                first.set(items.get(0).deepCopy());
                            }
                            if (number == 2 && !items.isEmpty() && first.get() != null) {
                                items.set(0, first.get());
                            }
                        });
                    }),
            paged(
                    "operation-total-too-many",
                    "The total is one too many.",
                    (page, paging) -> PublishedPages.total(page, paging, 1)),
            paged(
                    "operation-total-too-few",
                    "The total is one too few.",
                    (page, paging) -> PublishedPages.total(page, paging, -1)),
            paged(
                    "operation-total-zero",
                    "The total is 0, whatever there is.",
                    (page, paging) -> PublishedPages.said(page, paging).put("total", 0)),
            paged("operation-page-short", "A page lacks its last item.", (page, paging) -> {
                ArrayNode items = PublishedPages.items(page, paging);
                if (items.size() > 1) {
                    items.remove(items.size() - 1);
                }
            }),
            paged(
                    "operation-without-pagination",
                    "A page does not say which it is.",
                    (page, paging) -> page.remove(paging.envelope())),
            paged(
                    "operation-pagination-of-another",
                    "A page says that it is page 9.",
                    (page, paging) -> PublishedPages.said(page, paging).put("page", 9)),
            defect(
                    "OPS-6",
                    "operation-past-the-end-404",
                    "A page past the end is not found.",
                    LIST.answering((call, answer) -> call.query().matches(".*\\bpage=[5-9].*")
                            ? RpcStatus.NOT_FOUND.answer("no such page")
                            : answer)),
            defect("OPS-6", "operation-shuffled", "Every request sees the items in another order.", parts -> {
                CallCounter count = new CallCounter();
                return PublishedPages.page(parts, (page, paging) -> {
                    ArrayNode items = PublishedPages.items(page, paging);
                    for (int i = count.up() % 5; i > 0 && !items.isEmpty(); i--) {
                        items.add(items.remove(0));
                    }
                });
            }));

    private OperationListDefects() {}

    /** Something that is done to a query. */
    interface Reading {
        String of(String query, PagingDialect paging);
    }

    private static Defect paged(String name, String sentence, PublishedPages.Change change) {
        return defect("OPS-6", name, sentence, parts -> PublishedPages.page(parts, change));
    }

    private static Defect listed(String name, String sentence, PublishedPages.Change change) {
        return defect("OPS-4", name, sentence, parts -> PublishedPages.page(parts, change));
    }

    private static Defect asked(String name, String sentence, Reading reading) {
        return defect("OPS-6", name, sentence, parts -> {
            Predicate<StubCall> asked = LIST.asked(parts);
            Optional<PagingDialect> paging = LIST.served(parts).flatMap(Served::paging);
            return PlatformChange.layer((call, platform) -> platform.apply(
                    asked.test(call) ? call.withQuery(reading.of(call.query(), paging.orElseThrow())) : call));
        });
    }

    /** The first value of a kind that stands somewhere in an object, or within it; most have none. */
    private static Defect typed(
            String name, String sentence, OperationTarget target, Predicate<JsonNode> kind, String text) {
        return defect(
                "OPS-4",
                name,
                sentence,
                target.answeringEverywhere(answer -> answer.object()
                        .map(body -> {
                            replace(body, kind, text);
                            return answer.withJson(body);
                        })
                        .orElse(answer)));
    }

    private static boolean replace(JsonNode node, Predicate<JsonNode> kind, String text) {
        if (node instanceof ObjectNode object) {
            for (String name : (Iterable<String>) object::fieldNames) {
                if (kind.test(object.get(name))) {
                    object.put(name, text);
                    return true;
                }
            }
        }
        for (JsonNode child : node) {
            if (replace(child, kind, text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean last(ObjectNode page, PagingDialect paging) {
        ObjectNode said = PublishedPages.said(page, paging);
        return said.path("page").asLong() * said.path("pageSize").asLong()
                >= said.path("total").asLong();
    }
}
