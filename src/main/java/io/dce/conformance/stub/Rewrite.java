package io.dce.conformance.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Changes to finished answers. */
final class Rewrite {
    private Rewrite() {}

    /** The object that a success shows. */
    static Twist success(Predicate<Call> when, BiConsumer<Call, ObjectNode> change) {
        return object((call, answer) -> answer.status() == 200 && when.test(call), change);
    }

    /** The object that an answer shows. */
    static Twist object(BiPredicate<Call, Answer> when, BiConsumer<Call, ObjectNode> change) {
        return Twist.answer((call, answer) -> {
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
    static Twist answer(BiPredicate<Call, Answer> when, Function<Answer, Answer> change) {
        return Twist.answer((call, answer) -> when.test(call, answer) ? change.apply(answer) : answer);
    }

    /** Successful answers become other ones. */
    static Twist answerOf(Predicate<Call> when, Function<Answer, Answer> change) {
        return answer((call, answer) -> answer.status() == 200 && when.test(call), change);
    }

    /** The page that the list of users shows. */
    static Twist page(BiConsumer<Call, ObjectNode> change) {
        return success(Calls.ask(Operation.LIST_USERS), change);
    }

    /** What the page says of itself. */
    static Twist pagination(BiConsumer<Call, ObjectNode> change) {
        return page((call, body) -> change.accept(call, (ObjectNode) body.path("pagination")));
    }

    /** Every user, in the list and alone. */
    static Twist user(Consumer<ObjectNode> change) {
        return success(Calls.ask(Operation.LIST_USERS, Operation.GET_USER), (call, body) -> {
            if (body.has("items")) {
                each(body, change);
            } else {
                change.accept(body);
            }
        });
    }

    /** The last user of the last page and no other. */
    static Twist lastUser(Consumer<ObjectNode> change) {
        return page((call, body) -> {
            ArrayNode items = items(body);
            if (last(body) && !items.isEmpty()) {
                change.accept((ObjectNode) items.get(items.size() - 1));
            }
        });
    }

    /** Whether it is the last page with something on it. */
    static boolean last(ObjectNode page) {
        JsonNode pagination = page.path("pagination");
        long shown =
                pagination.path("page").asLong() * pagination.path("pageSize").asLong();
        return shown >= pagination.path("total").asLong() && !items(page).isEmpty();
    }

    /** Every key of a list. */
    static Twist listedKey(Consumer<ObjectNode> change) {
        return success(
                Calls.ask(Operation.LIST_OWN_KEYS, Operation.LIST_USER_KEYS), (call, body) -> each(body, change));
    }

    /** What the creation of a key answers. */
    static Twist newKey(BiConsumer<Call, ObjectNode> change) {
        return success(Calls.ask(Operation.CREATE_OWN_KEY, Operation.CREATE_USER_KEY), change);
    }

    static ArrayNode items(ObjectNode body) {
        return (ArrayNode) body.path("items");
    }

    static void each(ObjectNode body, Consumer<ObjectNode> change) {
        items(body).forEach(item -> change.accept((ObjectNode) item));
    }
}
