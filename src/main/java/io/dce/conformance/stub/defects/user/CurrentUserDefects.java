package io.dce.conformance.stub.defects.user;

import static io.dce.conformance.stub.platform.CallMatch.ask;
import static io.dce.conformance.stub.platform.ContractOperation.GET_CURRENT_USER;
import static io.dce.conformance.stub.variation.Defect.defect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.stub.platform.CallMatch;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.platform.PlatformParts;
import io.dce.conformance.stub.store.Store;
import io.dce.conformance.stub.store.User;
import io.dce.conformance.stub.variation.AnswerRewrite;
import io.dce.conformance.stub.variation.Defect;
import io.dce.conformance.stub.variation.StorePages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** USER-6: callers who are told that they are somebody else, or nobody. */
public final class CurrentUserDefects {
    public static final List<Defect> ALL = List.of(
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
                    parts -> opaque().and(AnswerRewrite.success(
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
    private static PlatformChange opaque() {
        Map<String, String> real = new ConcurrentHashMap<>();
        return PlatformChange.layer((call, platform) -> platform.apply(CallMatch.bearer(call)
                        .map(real::get)
                        .map(key -> call.withHeader("authorization", "Bearer " + key))
                        .orElse(call)))
                .and(PlatformChange.handedOut(key -> {
                    String random = "dce_" + UUID.randomUUID() + UUID.randomUUID();
                    real.put(random, key);
                    return random;
                }));
    }

    private static Defect self(String name, String sentence, BiConsumer<PlatformParts, ObjectNode> change) {
        return defect(
                "USER-6",
                name,
                sentence,
                parts -> AnswerRewrite.success(ask(GET_CURRENT_USER), (call, user) -> change.accept(parts, user)));
    }
}
