package io.dce.conformance.stub.defects.key;

import static io.dce.conformance.stub.platform.CallMatch.ask;
import static io.dce.conformance.stub.platform.ContractOperation.DELETE_OWN_KEY;
import static io.dce.conformance.stub.platform.ContractOperation.DELETE_USER_KEY;
import static io.dce.conformance.stub.platform.ContractOperation.GET_CURRENT_USER;
import static io.dce.conformance.stub.platform.ContractOperation.GET_USER;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_USERS;
import static io.dce.conformance.stub.variation.Defect.defect;

import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.platform.CallMatch;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.store.AccessKey;
import io.dce.conformance.stub.store.ForwardingStore;
import io.dce.conformance.stub.store.Store;
import io.dce.conformance.stub.store.User;
import io.dce.conformance.stub.variation.AdmissionChanges;
import io.dce.conformance.stub.variation.AnswerRewrite;
import io.dce.conformance.stub.variation.Defect;
import io.dce.conformance.stub.variation.MadeKeys;
import io.dce.conformance.stub.variation.UnverifiedJwt;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** KEY-6, KEY-11: deletions that don't delete, delete too much, or somebody else's. */
public final class KeyRevocationDefects {
    private static final Predicate<StubCall> DELETION = ask(DELETE_OWN_KEY, DELETE_USER_KEY);

    public static final List<Defect> ALL = List.of(
            deleting(
                    "deletion-does-nothing",
                    "A deletion is answered with success, and that is all.",
                    (store, owner, key) -> true),
            defect(
                    "KEY-6",
                    "deleted-key-works",
                    "A deleted key is off the list and still works.",
                    parts -> AdmissionChanges.keys(parts, key -> key.genuine(parts) && !key.expired(parts))),
            worksStill("deleted-key-is-known", "A deleted key opens the current user.", ask(GET_CURRENT_USER)),
            worksStill("deleted-key-shows-users", "A deleted key opens the users.", ask(LIST_USERS)),
            worksStill(
                    "deleted-key-shows-heads",
                    "A deleted key opens the heads of what it opened.",
                    call -> call.method().equals("HEAD")),
            worksStill("deleted-key-shows-details", "A deleted key opens the details of a user.", ask(GET_USER)),
            defect(
                    "KEY-6",
                    "deleted-key-works-on-its-connection",
                    "A deleted key works on the connections that it was used on.",
                    parts -> {
                        Set<String> used = ConcurrentHashMap.newKeySet();
                        return PlatformChange.answer((call, answer) -> {
                                    if (answer.status() == 200) {
                                        used.add(connectionAndKey(call));
                                    }
                                    return answer;
                                })
                                .and(AdmissionChanges.also(call -> used.contains(connectionAndKey(call))
                                        ? UnverifiedJwt.of(call).flatMap(key -> key.owner(parts))
                                        : Optional.empty()));
                    }),
            defect(
                    "KEY-6",
                    "deleted-key-works-every-third-time",
                    "A deleted key is refused twice and works the third time.",
                    parts -> {
                        Predicate<StubCall> third = CallMatch.every(3);
                        return AdmissionChanges.keys(parts, third, key -> key.genuine(parts) && !key.expired(parts));
                    }),
            defect("KEY-6", "deleted-key-revived", "A deleted key works again once another is created.", parts -> {
                Set<String> revived = ConcurrentHashMap.newKeySet();
                Set<String> deleted = ConcurrentHashMap.newKeySet();
                return PlatformChange.store(faithful -> new ForwardingStore(faithful) {
                            @Override
                            public boolean delete(User owner, String keyId) {
                                deleted.add(keyId);
                                return faithful.delete(owner, keyId);
                            }

                            @Override
                            public AccessKey create(User owner, String name, Optional<Instant> expiresAt) {
                                revived.addAll(deleted);
                                return faithful.create(owner, name, expiresAt);
                            }
                        })
                        .and(AdmissionChanges.keys(
                                parts,
                                key -> revived.contains(key.claims().path("id").asText())));
            }),
            defect("KEY-6", "deleted-key-listed", "A deleted key is refused, and stays on the list.", parts -> {
                Map<String, AccessKey> deleted = new ConcurrentHashMap<>();
                return PlatformChange.store(faithful -> new ForwardingStore(faithful) {
                    @Override
                    public boolean delete(User owner, String keyId) {
                        faithful.key(owner, keyId).ifPresent(key -> deleted.put(owner.id() + keyId, key));
                        return faithful.delete(owner, keyId);
                    }

                    @Override
                    public List<AccessKey> keys(User owner) {
                        return Stream.concat(
                                        faithful.keys(owner).stream(),
                                        deleted.entrySet().stream()
                                                .filter(e -> e.getKey().startsWith(owner.id()))
                                                .map(Map.Entry::getValue))
                                .toList();
                    }
                });
            }),
            deleting("deletion-deletes-all", "A deletion deletes all of its owner's new keys.", (store, owner, key) -> {
                store.keys(owner).stream().filter(MadeKeys::made).forEach(other -> store.delete(owner, other.id()));
                return true;
            }),
            deleting(
                    "deletion-deletes-the-one-before",
                    "A deletion deletes the key before it as well.",
                    (store, owner, key) -> {
                        List<String> ids = store.keys(owner).stream()
                                .filter(MadeKeys::made)
                                .map(AccessKey::id)
                                .toList();
                        int at = ids.indexOf(key);
                        return (at < 1 || store.delete(owner, ids.get(at - 1))) && store.delete(owner, key);
                    }),
            deleting("deletion-goes-by-name", "A deletion deletes every key of the same name.", (store, owner, key) -> {
                String name = store.key(owner, key).map(AccessKey::name).orElse("");
                store.keys(owner).stream()
                        .filter(other -> other.name().equals(name))
                        .forEach(other -> store.delete(owner, other.id()));
                return true;
            }),
            defect(
                    "KEY-6",
                    "deletion-reaches-the-viewer",
                    "A deletion of the admin's deletes a key of the limited user as well.",
                    parts -> deleting((store, owner, key) -> {
                        User limited = parts.population().limited();
                        if (owner.admin()) {
                            store.keys(limited).stream()
                                    .filter(MadeKeys::made)
                                    .forEach(other -> store.delete(limited, other.id()));
                        }
                        return store.delete(owner, key);
                    })),
            defect(
                    "KEY-11",
                    "unknown-key-is-500",
                    "Deleting an unknown key is a server error.",
                    parts -> AnswerRewrite.answer(
                            (call, answer) -> answer.status() == 404 && DELETION.test(call),
                            answer -> RpcStatus.INTERNAL.answer("record not found"))),
            defect(
                    "KEY-11",
                    "key-under-a-word-is-500",
                    "Deleting a key under an id that is no UUID is a server error.",
                    parts -> AnswerRewrite.answer(
                            (call, answer) ->
                                    answer.status() == 404 && DELETION.test(call) && !CallMatch.endsInUuid(call),
                            answer -> RpcStatus.INTERNAL.answer("invalid input syntax for type uuid"))),
            defect(
                    "KEY-11",
                    "anybody-deletes",
                    "Deleting somebody else's key works.",
                    parts -> deleting((store, owner, key) -> parts.population().listed().stream()
                            .map(user -> store.delete(user, key))
                            .reduce(false, Boolean::logicalOr))),
            defect(
                    "KEY-11",
                    "unknown-id-deletes-the-newest",
                    "Deleting an unknown key deletes the newest one.",
                    parts -> deleting((store, owner, key) -> store.delete(owner, key)
                            || store.keys(owner).stream()
                                    .filter(MadeKeys::made)
                                    .reduce((older, newer) -> newer)
                                    .map(newest -> store.delete(owner, newest.id()))
                                    .orElse(false))));

    private KeyRevocationDefects() {}

    /** Another way to delete. */
    interface Deletion {
        boolean delete(Store store, User owner, String keyId);
    }

    private static Defect deleting(String name, String sentence, Deletion deletion) {
        return defect("KEY-6", name, sentence, parts -> deleting(deletion));
    }

    private static PlatformChange deleting(Deletion deletion) {
        return PlatformChange.store(faithful -> new ForwardingStore(faithful) {
            @Override
            public boolean delete(User owner, String keyId) {
                return deletion.delete(faithful, owner, keyId);
            }
        });
    }

    private static Defect worksStill(String name, String sentence, Predicate<StubCall> where) {
        return defect(
                "KEY-6",
                name,
                sentence,
                parts -> AdmissionChanges.keys(parts, where, key -> key.genuine(parts) && !key.expired(parts))
                        .and(AdmissionChanges.heads()));
    }

    private static String connectionAndKey(StubCall call) {
        return call.connection().peer() + CallMatch.bearer(call).orElse("");
    }
}
