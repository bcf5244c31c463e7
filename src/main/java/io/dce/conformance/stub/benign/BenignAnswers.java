package io.dce.conformance.stub.benign;

import static io.dce.conformance.stub.platform.CallMatch.ask;
import static io.dce.conformance.stub.platform.ContractOperation.GET_CERTS;
import static io.dce.conformance.stub.platform.ContractOperation.GET_CURRENT_USER;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_USERS;
import static io.dce.conformance.stub.variation.BenignVariation.benign;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StrictJson;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.platform.CallMatch;
import io.dce.conformance.stub.platform.ContractOperation;
import io.dce.conformance.stub.platform.Gateway;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.variation.AdmissionChanges;
import io.dce.conformance.stub.variation.AnswerRewrite;
import io.dce.conformance.stub.variation.BenignVariation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Other refusals, and other spellings of the same answers. */
final class BenignAnswers {
    private static final String BEARER = "Bearer realm=\"dce\", error=\"invalid_token\"";
    private static final Set<String> FOUR = Set.of("uid", "username", "email", "locale");

    static final List<BenignVariation> REFUSALS = List.of(
            refusals(
                    "json-refusals",
                    "Every refusal of the gateway is JSON.",
                    answer ->
                            RpcStatus.UNAUTHENTICATED.answer("Unauthenticated").withHeader("www-authenticate", BEARER)),
            refusals(
                    "missing-key-401",
                    "A missing key is a 401 with a challenge.",
                    answer -> answer.withStatus(401).withHeader("www-authenticate", "Bearer")),
            refusals("empty-refusals", "Refusals have no body.", answer -> answer.withBody(new byte[0])),
            refusals(
                    "html-refusals",
                    "Refusals are pages for people.",
                    answer -> answer.withHeader("content-type", "text/html; charset=utf-8")
                            .withBody("<!doctype html><title>401</title><p>请先登录".getBytes(UTF_8))),
            refusals(
                            "all-refusals-403",
                            "Every refusal is a 403.",
                            answer -> StubAnswer.text(403, "RBAC: access denied"))
                    .waives("AUTH-14"),
            refusals(
                    "two-challenges",
                    "A refusal offers Basic as well as Bearer.",
                    answer -> answer.withHeader("www-authenticate", "Basic realm=\"dce\", Bearer realm=\"dce\"")),
            benign(
                            "case-sensitive-scheme",
                            "The scheme is Bearer, in these letters, as with Envoy.",
                            parts -> AdmissionChanges.never(
                                    call -> CallMatch.authorization(call)
                                            .filter(value -> !value.startsWith("Bearer"))
                                            .isPresent(),
                                    Gateway.DENIED))
                    .waives("AUTH-15"),
            benign(
                    "key-ends-where-letters-end",
                    "A key ends at the first character that none can have, as with Envoy.",
                    parts -> PlatformChange.layer((call, platform) -> platform.apply(CallMatch.authorization(call)
                            .map(value -> call.withHeader(
                                    "authorization", value.replaceFirst("^(Bearer\\s*+[\\w.-]*+).+", "$1")))
                            .orElse(call)))),
            benign(
                    "certs-closed",
                    "The public keys ask for a key too.",
                    parts -> PlatformChange.layer((call, platform) ->
                            ask(GET_CERTS).and(CallMatch::anonymous).test(call)
                                    ? Gateway.DENIED
                                    : platform.apply(call))));

    static final List<BenignVariation> SPELLINGS = List.of(
            documents(
                    "pretty-printed",
                    "JSON is indented.",
                    text -> StrictJson.readObject(text.getBytes(UTF_8))
                            .map(JsonNode::toPrettyString)
                            .orElse(text)),
            documents("blanks-around", "Blank lines surround the JSON.", text -> "\n  " + text + "\r\n"),
            documents("escaped-letters", "What is not ASCII is escaped.", BenignAnswers::escaped),
            benign(
                    "charset-parameter",
                    "JSON is declared with its charset.",
                    parts -> PlatformChange.answer((call, answer) -> json(answer)
                            ? answer.withHeader("content-type", "application/json; charset=UTF-8")
                            : answer)),
            benign(
                    "vendor-media-type",
                    "JSON is declared in capitals, with a parameter of the vendor's.",
                    parts -> PlatformChange.answer((call, answer) -> json(answer)
                            ? answer.withHeader("content-type", "Application/JSON;profile=\"v1\"")
                            : answer)));

    static final List<BenignVariation> DOCUMENTS = List.of(
            errors("chinese-errors", "Errors are in Chinese.", error -> error.put("message", "请求无效")),
            errors(
                    "detailed-errors",
                    "Errors have details.",
                    error -> error.putArray("details")
                            .addObject()
                            .put("@type", "type.googleapis.com/google.rpc.ErrorInfo")
                            .put("reason", "NOT_SERVED")),
            objects("more-fields", "Every object has fields that the contract doesn't name.", BenignAnswers::more),
            objects("fields-turned-round", "The fields come in the opposite order.", BenignAnswers::turnRound),
            benign(
                    "no-can-authorize",
                    "Users have the eleven fields and no more.",
                    parts -> AnswerRewrite.user(user -> user.remove("canAuthorize"))),
            benign(
                    "items-absent-when-empty",
                    "A page without users has no items.",
                    parts -> empty(body -> body.remove("items"))),
            benign(
                    "items-null-when-empty",
                    "The items of a page without users are null.",
                    parts -> empty(body -> body.putNull("items"))),
            benign(
                    "current-user-of-four-fields",
                    "The current user has the four fields of the first version.",
                    parts -> AnswerRewrite.success(ask(GET_CURRENT_USER), (call, body) -> body.retain(FOUR))),
            benign(
                    "deletion-answers-more",
                    "The deletion of a key answers with something.",
                    parts -> AnswerRewrite.success(
                            ask(ContractOperation.DELETE_OWN_KEY, ContractOperation.DELETE_USER_KEY),
                            (call, body) -> body.put("deleted", true))));

    private BenignAnswers() {}

    /** Of the gateway, not of the API: a user without the permission gets a 403 as JSON. */
    private static BenignVariation refusals(String name, String sentence, UnaryOperator<StubAnswer> other) {
        BiPredicate<StubCall, StubAnswer> gateway =
                (call, answer) -> answer.status() == 401 || answer.status() == 403 && !json(answer);
        return benign(name, sentence, parts -> AnswerRewrite.answer(gateway, other));
    }

    private static BenignVariation errors(String name, String sentence, Consumer<ObjectNode> change) {
        return benign(
                name,
                sentence,
                parts -> AnswerRewrite.object(
                        (call, answer) -> answer.status() >= 400, (call, error) -> change.accept(error)));
    }

    private static BenignVariation objects(String name, String sentence, Consumer<ObjectNode> change) {
        return benign(
                name,
                sentence,
                parts -> AnswerRewrite.object((call, answer) -> true, (call, body) -> {
                    new ArrayList<>(body.findParents("id")).forEach(node -> change.accept((ObjectNode) node));
                    if (body.path("pagination") instanceof ObjectNode pagination) {
                        change.accept(pagination);
                    }
                    if (!body.has("id")) {
                        change.accept(body);
                    }
                }));
    }

    private static BenignVariation documents(String name, String sentence, UnaryOperator<String> change) {
        return benign(
                name,
                sentence,
                parts -> PlatformChange.answer((call, answer) -> json(answer)
                        ? answer.withBody(change.apply(answer.text()).getBytes(UTF_8))
                        : answer));
    }

    private static PlatformChange empty(Consumer<ObjectNode> change) {
        return AnswerRewrite.success(ask(LIST_USERS), (call, body) -> {
            if (AnswerRewrite.items(body).isEmpty()) {
                change.accept(body);
            }
        });
    }

    /** One JSON document: lines of JSON are several, and a problem (RFC 9457) is declared as such. */
    private static boolean json(StubAnswer answer) {
        return answer.headers()
                .getOrDefault("content-type", "")
                .toLowerCase(Locale.ROOT)
                .matches("application/json\\s*(;.*)?");
    }

    private static void more(ObjectNode node) {
        node.put("xPhase", "Active").put("xRank", 7).putNull("xParent");
        node.putObject("xLabels").put("团队", "平台");
        node.putArray("xRoles").add("reader");
    }

    private static void turnRound(ObjectNode node) {
        List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(node.properties());
        Collections.reverse(fields);
        List<Map.Entry<String, JsonNode>> copies = fields.stream()
                .map(field -> Map.entry(field.getKey(), field.getValue()))
                .toList();
        node.removeAll();
        copies.forEach(field -> node.set(field.getKey(), field.getValue()));
    }

    private static String escaped(String text) {
        StringBuilder ascii = new StringBuilder();
        text.chars().forEach(c -> ascii.append(c < 128 ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
        return ascii.toString();
    }
}
