package io.dce.conformance.stub.defects.key;

import static io.dce.conformance.stub.defects.key.KeyCreationDefects.created;
import static io.dce.conformance.stub.defects.key.KeyCreationDefects.keyList;
import static io.dce.conformance.stub.platform.CallMatch.ask;
import static io.dce.conformance.stub.platform.ContractOperation.CREATE_OWN_KEY;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_OWN_KEYS;
import static io.dce.conformance.stub.variation.Defect.defect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.stub.message.StrictJson;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.store.AccessKey;
import io.dce.conformance.stub.store.ForwardingStore;
import io.dce.conformance.stub.store.User;
import io.dce.conformance.stub.variation.AnswerRewrite;
import io.dce.conformance.stub.variation.Defect;
import io.dce.conformance.stub.variation.MadeKeys;
import io.dce.conformance.stub.variation.UnverifiedJwt;
import java.time.Instant;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/** KEY-4 to KEY-6: keys that are taken for each other, or for something else, in the list or by their ids. */
public final class MixedUpKeyDefects {
    public static final List<Defect> ALL = List.of(
            defect(
                    "KEY-4",
                    "deleted-id-again",
                    "A new key gets the id of one that was deleted.",
                    parts -> recycledIds()),
            defect(
                    "KEY-4",
                    "same-name-hides",
                    "Of two keys of a name only the newer is listed, though both work.",
                    parts -> keyList(MixedUpKeyDefects::dropSameNames)),
            defect(
                    "KEY-5",
                    "oldest-listed-twice",
                    "The oldest key is listed twice.",
                    parts -> keyList(items -> items.add(items.get(0).deepCopy()))),
            defect(
                    "KEY-5",
                    "listed-under-two-ids",
                    "The newest key is listed under another id as well.",
                    parts -> keyList(items -> {
                        ObjectNode copy = items.get(items.size() - 1).deepCopy();
                        items.add(copy.put("id", copy.path("id").asText() + "-0"));
                    })),
            defect(
                    "KEY-5",
                    "unlisted-for-its-maker",
                    "A new key is on the list that it asks for itself, not on that of the key that made it.",
                    parts -> AnswerRewrite.success(ask(LIST_OWN_KEYS), (call, body) -> {
                        if (!created(parts, call)) {
                            drop(
                                    AnswerRewrite.items(body),
                                    ids(parts.store().keys(parts.population().admin())));
                        }
                    })),
            defect(
                    "KEY-5",
                    "own-creation-unlisted-for-its-maker",
                    "What is created at the current user's address is on all lists but that of the key that made it.",
                    parts -> {
                        Set<String> made = ConcurrentHashMap.newKeySet();
                        return PlatformChange.answer((call, answer) -> {
                                    if (ask(CREATE_OWN_KEY).test(call)) {
                                        StrictJson.readObject(answer.body())
                                                .ifPresent(key ->
                                                        made.add(key.path("id").asText()));
                                    }
                                    return answer;
                                })
                                .and(AnswerRewrite.success(ask(LIST_OWN_KEYS), (call, body) -> {
                                    if (!created(parts, call)) {
                                        drop(AnswerRewrite.items(body), made);
                                    }
                                }));
                    }),
            defect(
                    "KEY-6",
                    "used-key-stays-on-its-owners-list",
                    "A deleted key that was used stays on its owner's own list, not on the one at the user's address.",
                    parts -> {
                        Set<String> used = ConcurrentHashMap.newKeySet();
                        Map<String, ObjectNode> seen = new ConcurrentHashMap<>();
                        return noting(used).and(AnswerRewrite.success(ask(LIST_OWN_KEYS), (call, body) -> {
                            Set<String> there =
                                    new HashSet<>(AnswerRewrite.items(body).findValuesAsText("id"));
                            AnswerRewrite.each(
                                    body, key -> seen.put(key.path("id").asText(), key.deepCopy()));
                            seen.forEach((id, key) -> {
                                if (used.contains(id) && !there.contains(id)) {
                                    AnswerRewrite.items(body).add(key);
                                }
                            });
                        }));
                    }),
            defect(
                    "KEY-6",
                    "unused-key-not-deleted",
                    "The deletion of a key that was never used is answered with success, and that is all.",
                    parts -> {
                        Set<String> used = ConcurrentHashMap.newKeySet();
                        return noting(used).and(PlatformChange.store(faithful -> new ForwardingStore(faithful) {
                            @Override
                            public boolean delete(User owner, String keyId) {
                                return used.contains(keyId)
                                        ? faithful.delete(owner, keyId)
                                        : faithful.key(owner, keyId).isPresent();
                            }
                        }));
                    }));

    private MixedUpKeyDefects() {}

    /** Notes the ids of the keys that are shown. */
    private static PlatformChange noting(Set<String> used) {
        return PlatformChange.answer((call, answer) -> {
            UnverifiedJwt.of(call)
                    .ifPresent(key -> used.add(key.claims().path("id").asText()));
            return answer;
        });
    }

    private static Set<String> ids(List<AccessKey> keys) {
        Set<String> made = new HashSet<>();
        keys.stream().filter(MadeKeys::made).forEach(key -> made.add(key.id()));
        return made;
    }

    static void drop(ArrayNode items, Set<String> ids) {
        for (int i = items.size() - 1; i >= 0; i--) {
            if (ids.contains(items.get(i).path("id").asText())) {
                items.remove(i);
            }
        }
    }

    private static void dropSameNames(ArrayNode items) {
        Set<String> names = new HashSet<>();
        for (int i = items.size() - 1; i >= 0; i--) {
            if (!names.add(items.get(i).path("name").asText())) {
                items.remove(i);
            }
        }
    }

    /** Ids that were given back are given out again, as by a database that counts on from the highest. */
    private static PlatformChange recycledIds() {
        Deque<String> free = new ConcurrentLinkedDeque<>();
        Map<String, String> real = new ConcurrentHashMap<>();
        Map<String, String> shown = new ConcurrentHashMap<>();
        return PlatformChange.store(faithful -> new ForwardingStore(faithful) {
            @Override
            public AccessKey create(User owner, String name, Optional<Instant> expiresAt) {
                AccessKey key = faithful.create(owner, name, expiresAt);
                String again = free.poll();
                if (again != null) {
                    real.put(again, key.id());
                    shown.put(key.id(), again);
                }
                return as(key);
            }

            @Override
            public List<AccessKey> keys(User owner) {
                return faithful.keys(owner).stream().map(this::as).toList();
            }

            @Override
            public Optional<AccessKey> key(User owner, String keyId) {
                return faithful.key(owner, real.getOrDefault(keyId, keyId)).map(this::as);
            }

            @Override
            public boolean delete(User owner, String keyId) {
                boolean deleted = faithful.delete(owner, real.getOrDefault(keyId, keyId));
                if (deleted) {
                    free.add(keyId);
                }
                return deleted;
            }

            private AccessKey as(AccessKey key) {
                return new AccessKey(
                        shown.getOrDefault(key.id(), key.id()), key.name(), key.createdAt(), key.expiresAt());
            }
        });
    }
}
