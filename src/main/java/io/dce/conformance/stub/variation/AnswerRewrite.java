package io.dce.conformance.stub.variation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.platform.CallMatch;
import io.dce.conformance.stub.platform.ContractOperation;
import io.dce.conformance.stub.platform.PlatformChange;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Changes to finished answers. */
public final class AnswerRewrite {
    private AnswerRewrite() {}

    /** The object that a success shows. */
    public static PlatformChange success(Predicate<StubCall> when, BiConsumer<StubCall, ObjectNode> change) {
        return object((call, answer) -> answer.status() == 200 && when.test(call), change);
    }

    /** The object that an answer shows. */
    public static PlatformChange object(
            BiPredicate<StubCall, StubAnswer> when, BiConsumer<StubCall, ObjectNode> change) {
        return PlatformChange.answer((call, answer) -> {
            if (!when.test(call, answer)) {
                return answer;
            }
            return answer.object()
                    .map(body -> {
                        change.accept(call, body);
                        return answer.withJson(body);
                    })
                    .orElse(answer);
        });
    }

    /** Answers of a kind become other ones. */
    public static PlatformChange answer(
            BiPredicate<StubCall, StubAnswer> when, Function<StubAnswer, StubAnswer> change) {
        return PlatformChange.answer((call, answer) -> when.test(call, answer) ? change.apply(answer) : answer);
    }

    /** Successful answers become other ones. */
    public static PlatformChange answerOf(Predicate<StubCall> when, Function<StubAnswer, StubAnswer> change) {
        return answer((call, answer) -> answer.status() == 200 && when.test(call), change);
    }

    /** The page that the list of users shows. */
    public static PlatformChange page(BiConsumer<StubCall, ObjectNode> change) {
        return success(CallMatch.ask(ContractOperation.LIST_USERS), change);
    }

    /** What the page says of itself. */
    public static PlatformChange pagination(BiConsumer<StubCall, ObjectNode> change) {
        return page((call, body) -> change.accept(call, (ObjectNode) body.path("pagination")));
    }

    /** Every user, in the list and alone. */
    public static PlatformChange user(Consumer<ObjectNode> change) {
        return success(CallMatch.ask(ContractOperation.LIST_USERS, ContractOperation.GET_USER), (call, body) -> {
            if (body.has("items")) {
                each(body, change);
            } else {
                change.accept(body);
            }
        });
    }

    /** The last user of the last page and no other. */
    public static PlatformChange lastUser(Consumer<ObjectNode> change) {
        return page((call, body) -> {
            ArrayNode items = items(body);
            if (last(body) && !items.isEmpty()) {
                change.accept((ObjectNode) items.get(items.size() - 1));
            }
        });
    }

    /** Whether it is the last page with something on it. */
    public static boolean last(ObjectNode page) {
        JsonNode pagination = page.path("pagination");
        long shown =
                pagination.path("page").asLong() * pagination.path("pageSize").asLong();
        return shown >= pagination.path("total").asLong() && !items(page).isEmpty();
    }

    /** Every key of a list. */
    public static PlatformChange listedKey(Consumer<ObjectNode> change) {
        return success(
                CallMatch.ask(ContractOperation.LIST_OWN_KEYS, ContractOperation.LIST_USER_KEYS),
                (call, body) -> each(body, change));
    }

    /** What the creation of a key answers. */
    public static PlatformChange newKey(BiConsumer<StubCall, ObjectNode> change) {
        return success(CallMatch.ask(ContractOperation.CREATE_OWN_KEY, ContractOperation.CREATE_USER_KEY), change);
    }

    public static ArrayNode items(ObjectNode body) {
        return (ArrayNode) body.path("items");
    }

    public static void each(ObjectNode body, Consumer<ObjectNode> change) {
        items(body).forEach(item -> change.accept((ObjectNode) item));
    }
}
