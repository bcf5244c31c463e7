package io.dce.conformance.stub;

import static io.dce.conformance.stub.Calls.ask;
import static io.dce.conformance.stub.Defect.defect;
import static io.dce.conformance.stub.Operation.GET_CURRENT_USER;
import static io.dce.conformance.stub.Operation.GET_USER;
import static io.dce.conformance.stub.Operation.LIST_OWN_KEYS;
import static io.dce.conformance.stub.Operation.LIST_USER_KEYS;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** KEY-1, KEY-3: new keys that come without what makes them one, or that don't work. */
final class KeyCreationDefects {
    static final List<Defect> ALL = List.of(
            defect(
                    "KEY-1",
                    "empty-secret",
                    "The secret of a new key is empty.",
                    parts -> Rewrite.newKey((call, key) -> key.put("token", ""))),
            defect(
                    "KEY-1",
                    "no-id",
                    "A new key comes without an id.",
                    parts -> Rewrite.newKey((call, key) -> key.remove("id"))),
            defect(
                    "KEY-1",
                    "empty-id",
                    "The id of a new key is empty.",
                    parts -> Rewrite.newKey((call, key) -> key.put("id", ""))),
            defect(
                    "KEY-1",
                    "null-secret",
                    "The secret of a new key is null.",
                    parts -> Rewrite.newKey((call, key) -> key.putNull("token"))),
            defect(
                    "KEY-1",
                    "no-secret-with-end",
                    "A key that ends comes without its secret.",
                    parts -> Rewrite.newKey((call, key) -> {
                        if (endAsked(call)) {
                            key.remove("token");
                        }
                    })),
            defect("KEY-1", "third-key-without-id", "Every third new key comes without an id.", parts -> {
                Predicate<Call> third = Calls.every(3);
                return Rewrite.newKey((call, key) -> {
                    if (third.test(call)) {
                        key.put("id", "");
                    }
                });
            }),
            defect(
                    "KEY-3",
                    "new-key-refused",
                    "A new key never works.",
                    parts -> Admit.never(call -> created(parts, call), Admit.UNAUTHENTICATED)),
            defect("KEY-3", "new-key-works-once", "A new key works once.", parts -> {
                Map<String, Counter> uses = new ConcurrentHashMap<>();
                return Admit.never(call -> created(parts, call) && uses(uses, call) > 1, Admit.UNAUTHENTICATED);
            }),
            defect("KEY-3", "new-key-tires", "A new key works three times and is refused every fourth.", parts -> {
                Map<String, Counter> uses = new ConcurrentHashMap<>();
                return Admit.never(call -> created(parts, call) && uses(uses, call) % 4 == 0, Admit.UNAUTHENTICATED);
            }),
            defect(
                    "KEY-3",
                    "new-key-refused-for-details",
                    "A new key opens all but the details of users.",
                    parts -> Admit.never(ask(GET_USER).and(call -> created(parts, call)), Admit.FORBIDDEN)),
            defect(
                    "KEY-3",
                    "new-key-refused-for-keys",
                    "A new key does not list keys.",
                    parts -> Admit.never(ask(LIST_OWN_KEYS).and(call -> created(parts, call)), Admit.FORBIDDEN)),
            defect(
                    "KEY-3",
                    "new-key-is-the-viewers",
                    "A new key identifies another user than its creator.",
                    parts -> Secrets.signedAnew(
                                    parts,
                                    claims -> claims.put(
                                            "sub", parts.population().limited().id()))
                            .and(Admit.keys(parts, key -> key.genuine(parts)))),
            defect(
                    "KEY-3",
                    "new-key-is-the-admins",
                    "Whoever creates a key becomes the admin with it.",
                    parts -> Secrets.signedAnew(
                                    parts,
                                    claims -> claims.put(
                                            "sub", parts.population().admin().id()))
                            .and(Admit.keys(parts, key -> key.genuine(parts)))),
            defect(
                    "KEY-3",
                    "new-key-named-after-another",
                    "A new key does what its creator's does, and is said to be another user's.",
                    parts -> Rewrite.success(
                            ask(GET_CURRENT_USER).and(call -> created(parts, call)),
                            (call, self) -> self.put(
                                            "uid", parts.population().limited().id())
                                    .put("username", "viewer"))),
            defect(
                    "KEY-3",
                    "new-key-refused-on-fresh-connection",
                    "A new key works only on connections that an older key was used on.",
                    parts -> {
                        Set<String> opened = ConcurrentHashMap.newKeySet();
                        return Twist.layer((call, platform) -> {
                            if (!created(parts, call)) {
                                opened.add(call.connection().peer());
                            }
                            return opened.contains(call.connection().peer())
                                    ? platform.apply(call)
                                    : Admit.UNAUTHENTICATED;
                        });
                    }),
            defect(
                    "KEY-3",
                    "new-key-refused-on-used-connection",
                    "A new key works in the first call on a connection, not in those after it.",
                    parts -> Admit.never(
                            call -> created(parts, call) && call.connection().calls() > 1, Admit.UNAUTHENTICATED)));

    private KeyCreationDefects() {}

    /** It comes with a key that was made since the stub started, not with one that the stub was started with. */
    static boolean created(Parts parts, Call call) {
        return LooseJwt.of(call)
                .flatMap(key -> key.owner(parts)
                        .flatMap(owner ->
                                parts.store().key(owner, key.claims().path("id").asText())))
                .filter(MadeKeys::made)
                .isPresent();
    }

    static Twist keyList(Consumer<ArrayNode> change) {
        return Rewrite.success(ask(LIST_OWN_KEYS, LIST_USER_KEYS), (call, body) -> {
            if (!Rewrite.items(body).isEmpty()) {
                change.accept(Rewrite.items(body));
            }
        });
    }

    private static boolean endAsked(Call call) {
        return Json.readObject(call.body().get())
                .filter(wanted -> !wanted.path("expiredAt").asText("").isEmpty())
                .isPresent();
    }

    private static int uses(Map<String, Counter> uses, Call call) {
        return uses.computeIfAbsent(Calls.bearer(call).orElse(""), key -> new Counter())
                .up();
    }
}
