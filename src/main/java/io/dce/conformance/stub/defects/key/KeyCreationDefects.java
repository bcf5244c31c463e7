package io.dce.conformance.stub.defects.key;

import static io.dce.conformance.stub.platform.CallMatch.ask;
import static io.dce.conformance.stub.platform.ContractOperation.GET_CURRENT_USER;
import static io.dce.conformance.stub.platform.ContractOperation.GET_USER;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_OWN_KEYS;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_USER_KEYS;
import static io.dce.conformance.stub.variation.Defect.defect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.dce.conformance.stub.message.StrictJson;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.platform.CallMatch;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.platform.PlatformParts;
import io.dce.conformance.stub.store.AccessKey;
import io.dce.conformance.stub.variation.AdmissionChanges;
import io.dce.conformance.stub.variation.AnswerRewrite;
import io.dce.conformance.stub.variation.CallCounter;
import io.dce.conformance.stub.variation.Defect;
import io.dce.conformance.stub.variation.MadeKeys;
import io.dce.conformance.stub.variation.SecretChanges;
import io.dce.conformance.stub.variation.UnverifiedJwt;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** KEY-1, KEY-3: new keys that come without what makes them one, or that don't work. */
public final class KeyCreationDefects {
    public static final List<Defect> ALL = List.of(
            defect(
                    "KEY-1",
                    "empty-secret",
                    "The secret of a new key is empty.",
                    parts -> AnswerRewrite.newKey((call, key) -> key.put("token", ""))),
            defect(
                    "KEY-1",
                    "no-id",
                    "A new key comes without an id.",
                    parts -> AnswerRewrite.newKey((call, key) -> key.remove("id"))),
            defect(
                    "KEY-1",
                    "empty-id",
                    "The id of a new key is empty.",
                    parts -> AnswerRewrite.newKey((call, key) -> key.put("id", ""))),
            defect(
                    "KEY-1",
                    "null-secret",
                    "The secret of a new key is null.",
                    parts -> AnswerRewrite.newKey((call, key) -> key.putNull("token"))),
            defect(
                    "KEY-1",
                    "no-secret-with-end",
                    "A key that ends comes without its secret.",
                    parts -> AnswerRewrite.newKey((call, key) -> {
                        if (endAsked(call)) {
                            key.remove("token");
                        }
                    })),
            defect("KEY-1", "third-key-without-id", "Every third new key comes without an id.", parts -> {
                Predicate<StubCall> third = CallMatch.every(3);
                return AnswerRewrite.newKey((call, key) -> {
                    if (third.test(call)) {
                        key.put("id", "");
                    }
                });
            }),
            defect(
                    "KEY-1",
                    "id-of-an-old-key",
                    "A new key comes with the id of one that was there before, and keeps its own in the list.",
                    parts -> AnswerRewrite.newKey(
                            (call, key) -> idOfAnOldKey(parts, call).ifPresent(id -> key.put("id", id)))),
            defect(
                    "KEY-3",
                    "new-key-refused",
                    "A new key never works.",
                    parts -> AdmissionChanges.never(call -> created(parts, call), AdmissionChanges.UNAUTHENTICATED)),
            defect("KEY-3", "new-key-works-once", "A new key works once.", parts -> {
                Map<String, CallCounter> uses = new ConcurrentHashMap<>();
                return AdmissionChanges.never(
                        call -> created(parts, call) && uses(uses, call) > 1, AdmissionChanges.UNAUTHENTICATED);
            }),
            defect("KEY-3", "new-key-tires", "A new key works three times and is refused every fourth.", parts -> {
                Map<String, CallCounter> uses = new ConcurrentHashMap<>();
                return AdmissionChanges.never(
                        call -> created(parts, call) && uses(uses, call) % 4 == 0, AdmissionChanges.UNAUTHENTICATED);
            }),
            defect(
                    "KEY-3",
                    "new-key-refused-for-details",
                    "A new key opens all but the details of users.",
                    parts -> AdmissionChanges.never(
                            ask(GET_USER).and(call -> created(parts, call)), AdmissionChanges.FORBIDDEN)),
            defect(
                    "KEY-3",
                    "new-key-refused-for-keys",
                    "A new key does not list keys.",
                    parts -> AdmissionChanges.never(
                            ask(LIST_OWN_KEYS).and(call -> created(parts, call)), AdmissionChanges.FORBIDDEN)),
            defect(
                    "KEY-3",
                    "new-key-is-the-viewers",
                    "A new key identifies another user than its creator.",
                    parts -> SecretChanges.signedAnew(
                                    parts,
                                    claims -> claims.put(
                                            "sub", parts.population().limited().id()))
                            .and(AdmissionChanges.keys(parts, key -> key.genuine(parts)))),
            defect(
                    "KEY-3",
                    "new-key-is-the-admins",
                    "Whoever creates a key becomes the admin with it.",
                    parts -> SecretChanges.signedAnew(
                                    parts,
                                    claims -> claims.put(
                                            "sub", parts.population().admin().id()))
                            .and(AdmissionChanges.keys(parts, key -> key.genuine(parts)))),
            defect(
                    "KEY-3",
                    "new-key-named-after-another",
                    "A new key does what its creator's does, and is said to be another user's.",
                    parts -> AnswerRewrite.success(
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
                        return PlatformChange.layer((call, platform) -> {
                            if (!created(parts, call)) {
                                opened.add(call.connection().peer());
                            }
                            return opened.contains(call.connection().peer())
                                    ? platform.apply(call)
                                    : AdmissionChanges.UNAUTHENTICATED;
                        });
                    }),
            defect(
                    "KEY-3",
                    "new-key-refused-on-used-connection",
                    "A new key works in the first call on a connection, not in those after it.",
                    parts -> AdmissionChanges.never(
                            call -> created(parts, call) && call.connection().calls() > 1,
                            AdmissionChanges.UNAUTHENTICATED)));

    private KeyCreationDefects() {}

    /** It comes with a key that was made since the stub started, not with one that the stub was started with. */
    public static boolean created(PlatformParts parts, StubCall call) {
        return UnverifiedJwt.of(call)
                .flatMap(key -> key.owner(parts)
                        .flatMap(owner ->
                                parts.store().key(owner, key.claims().path("id").asText())))
                .filter(MadeKeys::made)
                .isPresent();
    }

    public static PlatformChange keyList(Consumer<ArrayNode> change) {
        return AnswerRewrite.success(ask(LIST_OWN_KEYS, LIST_USER_KEYS), (call, body) -> {
            if (!AnswerRewrite.items(body).isEmpty()) {
                change.accept(AnswerRewrite.items(body));
            }
        });
    }

    /** The id of a key that the caller had before anybody made one. */
    static Optional<String> idOfAnOldKey(PlatformParts parts, StubCall call) {
        return UnverifiedJwt.of(call)
                .flatMap(key -> key.owner(parts))
                .flatMap(owner -> parts.store().keys(owner).stream()
                        .filter(key -> !MadeKeys.made(key))
                        .map(AccessKey::id)
                        .findFirst());
    }

    private static boolean endAsked(StubCall call) {
        return StrictJson.readObject(call.body().get())
                .filter(wanted -> !wanted.path("expiredAt").asText("").isEmpty())
                .isPresent();
    }

    private static int uses(Map<String, CallCounter> uses, StubCall call) {
        return uses.computeIfAbsent(CallMatch.bearer(call).orElse(""), key -> new CallCounter())
                .up();
    }
}
