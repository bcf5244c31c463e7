package io.dce.conformance.stub.benign;

import static io.dce.conformance.stub.variation.BenignVariation.benign;
import static io.dce.conformance.stub.variation.OperationTarget.ITEM;
import static io.dce.conformance.stub.variation.OperationTarget.LIST;
import static io.dce.conformance.stub.variation.OperationTarget.OBJECT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StrictJson;
import io.dce.conformance.stub.platform.CallMatch;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.published.PublishedApi;
import io.dce.conformance.stub.variation.AnswerRewrite;
import io.dce.conformance.stub.variation.BenignVariation;
import io.dce.conformance.stub.variation.CallCounter;
import io.dce.conformance.stub.variation.PublishedPages;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Published operations that differ and break no promise. */
final class BenignOperations {
    static final List<BenignVariation> ANSWERS = List.of(
            everywhere("messages-unset", "Messages that aren't set are null.", body -> {
                for (JsonNode child : body) {
                    if (child instanceof ObjectNode object) {
                        unset(object, JsonNode::isObject);
                    }
                }
            }),
            everywhere("lists-unset", "Lists that aren't set are null, within items too.", body -> {
                for (JsonNode child : body) {
                    for (JsonNode item : child) {
                        if (item instanceof ObjectNode object) {
                            unset(object, JsonNode::isArray);
                        }
                    }
                }
            }),
            everywhere(
                    "fields-of-tomorrow",
                    "Answers have members that no document has.",
                    body -> body.put("_tomorrow", 1)),
            benign(
                    "module-not-implemented",
                    "Of one module nothing is implemented.",
                    parts -> PlatformChange.answer((call, answer) -> parts.published()
                                    .find(call)
                                    .filter(found -> found.served().document()
                                            == parts.published().all().get(0).document())
                                    .isPresent()
                            ? RpcStatus.UNIMPLEMENTED.answer("unimplemented")
                            : answer)),
            everywhere("enums-of-tomorrow", "A value of an enum that has no name yet is its number.", body -> {
                if (body.path("mode").isTextual()) {
                    body.put("mode", 42);
                }
                body.path("items").forEach(item -> {
                    if (item.path("state").isTextual()) {
                        ((ObjectNode) item).put("state", 42);
                    }
                });
            }),
            everywhere("wrappers-unset", "Wrapped values that aren't set are null.", body -> {
                if (body.path("version").isTextual()) {
                    body.putNull("version");
                }
                body.path("items").forEach(item -> {
                    if (item.path("price").isInt()) {
                        ((ObjectNode) item).putNull("price");
                    }
                });
            }),
            benign(
                    "operation-forbidden",
                    "The key's owner lacks the permission for one operation.",
                    LIST.answering((call, answer) -> RpcStatus.PERMISSION_DENIED.answer("forbidden"))),
            benign(
                    "operation-wants-more",
                    "One operation wants a parameter that its document doesn't demand.",
                    LIST.answering((call, answer) -> RpcStatus.INVALID_ARGUMENT.answer("start is required"))),
            benign(
                    "operation-of-nothing",
                    "One operation shows an empty object.",
                    OBJECT.answering((call, answer) -> answer.withJson(StrictJson.object()))),
            benign(
                    "operation-charset",
                    "JSON is declared with its charset.",
                    ITEM.answering(
                            (call, answer) -> answer.withHeader("content-type", "application/json; charset=utf-8"))));

    static final List<BenignVariation> LISTS = List.of(
            benign(
                    "operation-list-empty",
                    "One list has no items.",
                    parts -> PublishedPages.page(parts, (page, paging) -> {
                        PublishedPages.items(page, paging).removeAll();
                        PublishedPages.total(page, paging, -PublishedApi.ITEMS);
                    })),
            benign(
                    "operation-items-nameless",
                    "The items of one list have neither ids nor names.",
                    parts -> PublishedPages.page(
                            parts,
                            (page, paging) -> PublishedPages.items(page, paging).forEach(item -> {
                                if (item instanceof ObjectNode object) {
                                    object.removeAll();
                                }
                            }))),
            benign(
                    "operation-pages-stated",
                    "Pages say how many there are.",
                    parts -> PublishedPages.page(
                            parts,
                            (page, paging) -> PublishedPages.said(page, paging).put("pages", 3))),
            benign("operation-order-changes-once", "The order of one list changes once.", parts -> {
                CallCounter looks = new CallCounter();
                return PublishedPages.page(parts, (page, paging) -> {
                    ArrayNode items = PublishedPages.items(page, paging);
                    if (looks.up() >= 5 && items.size() > 1) {
                        items.add(items.remove(0));
                    }
                });
            }));

    private BenignOperations() {}

    private static BenignVariation everywhere(
            String name, String sentence, java.util.function.Consumer<ObjectNode> change) {
        return benign(
                name,
                sentence,
                parts -> AnswerRewrite.success(
                        call -> parts.published().find(call).isPresent()
                                && CallMatch.operation(call).isEmpty(),
                        (call, body) -> change.accept(body)));
    }

    private static void unset(ObjectNode object, Predicate<JsonNode> kind) {
        UnaryOperator<JsonNode> none = node -> kind.test(node) ? object.nullNode() : node;
        object.fieldNames().forEachRemaining(name -> object.replace(name, none.apply(object.get(name))));
    }
}
