package io.dce.conformance.stub;

import static io.dce.conformance.stub.Calls.ask;
import static io.dce.conformance.stub.Defect.defect;
import static io.dce.conformance.stub.Operation.GET_CURRENT_USER;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** USER-6: callers who are told that they are somebody else, or nobody. */
final class CurrentUserDefects {
    static final List<Defect> ALL = List.of(
            self(
                    "current-user-is-another",
                    "The current user is named after somebody else.",
                    (parts, user) ->
                            user.put("uid", parts.population().limited().id()).put("username", "viewer")),
            self(
                    "admin-is-the-neighbour",
                    "The admin is taken for the user who is next in the list.",
                    (parts, user) -> {
                        if (user.path("uid")
                                .asText()
                                .equals(parts.population().admin().id())) {
                            User next = parts.population().listed().get(2);
                            user.put("uid", next.id()).put("username", next.name());
                        }
                    }),
            defect(
                    "USER-6",
                    "everybody-is-the-admin",
                    "Keys say nothing of themselves, and every caller is said to be the admin.",
                    parts -> opaque().and(Rewrite.success(
                            ask(GET_CURRENT_USER),
                            (call, user) -> user.put(
                                            "uid", parts.population().admin().id())
                                    .put("username", parts.population().admin().name())))),
            self("current-user-without-id", "The current user has no id.", (parts, user) -> user.remove("uid")),
            self(
                    "current-user-in-capitals",
                    "The current user's name is in capitals.",
                    (parts, user) ->
                            user.put("username", user.path("username").asText().toUpperCase(Locale.ROOT))),
            defect(
                    "USER-6",
                    "owner-not-among-users",
                    "The admin is not among the users.",
                    parts -> StorePages.pages((store, offset, size) -> {
                        Store.Slice all = store.users("", offset + 1, size);
                        return new Store.Slice(all.users(), all.total() - 1);
                    })));

    private CurrentUserDefects() {}

    /** The keys that the stub is started with are random texts. */
    private static Twist opaque() {
        Map<String, String> real = new ConcurrentHashMap<>();
        return Twist.layer((call, platform) -> platform.apply(Calls.bearer(call)
                        .map(real::get)
                        .map(key -> call.withHeader("authorization", "Bearer " + key))
                        .orElse(call)))
                .and(Twist.handedOut(key -> {
                    String random = "dce_" + UUID.randomUUID() + UUID.randomUUID();
                    real.put(random, key);
                    return random;
                }));
    }

    private static Defect self(String name, String sentence, BiConsumer<Parts, ObjectNode> change) {
        return defect(
                "USER-6",
                name,
                sentence,
                parts -> Rewrite.success(ask(GET_CURRENT_USER), (call, user) -> change.accept(parts, user)));
    }
}
