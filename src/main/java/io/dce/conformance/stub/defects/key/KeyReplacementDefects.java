package io.dce.conformance.stub.defects.key;

import static io.dce.conformance.stub.platform.CallMatch.ask;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_OWN_KEYS;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_USER_KEYS;
import static io.dce.conformance.stub.variation.Defect.defect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.platform.CallMatch;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.store.AccessKey;
import io.dce.conformance.stub.store.ForwardingStore;
import io.dce.conformance.stub.store.Store;
import io.dce.conformance.stub.store.User;
import io.dce.conformance.stub.variation.AnswerRewrite;
import io.dce.conformance.stub.variation.CallCounter;
import io.dce.conformance.stub.variation.Defect;
import io.dce.conformance.stub.variation.MadeKeys;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** KEY-4, KEY-12: new keys that are old ones, or disturb them, and lists that mix the keys of users. */
public final class KeyReplacementDefects {
    private static final int ROOM = 4;
    /** Since when nobody that the stub was started with has made a key. */
    public static final List<Defect> ALL = List.of(
            defect("KEY-4", "same-secret-again", "Every creation of a user's gives the same secret.", parts -> {
                Map<String, String> secrets = new ConcurrentHashMap<>();
                return AnswerRewrite.newKey((call, key) -> key.put(
                        "token",
                        secrets.computeIfAbsent(
                                CallMatch.bearer(call).orElse(""),
                                caller -> key.path("token").asText())));
            }),
            defect("KEY-4", "same-id-again", "Every creation gives the same id.", parts -> {
                AtomicReference<String> first = new AtomicReference<>();
                return AnswerRewrite.newKey((call, key) -> {
                    first.compareAndSet(null, key.path("id").asText());
                    key.put("id", first.get());
                });
            }),
            defect(
                    "KEY-4",
                    "first-has-the-id-of-an-old-key",
                    "The first key that a user creates comes with the id of one that was there before.",
                    parts -> {
                        Set<String> creators = ConcurrentHashMap.newKeySet();
                        return AnswerRewrite.newKey((call, key) -> {
                            if (creators.add(CallMatch.bearer(call).orElse(""))) {
                                KeyCreationDefects.idOfAnOldKey(parts, call).ifPresent(id -> key.put("id", id));
                            }
                        });
                    }),
            defect(
                    "KEY-4",
                    "third-secret-is-the-second",
                    "Every third creation repeats the secret of the one before.",
                    parts -> {
                        CallCounter count = new CallCounter();
                        AtomicReference<String> before = new AtomicReference<>("");
                        return AnswerRewrite.newKey((call, key) -> {
                            String last = before.getAndSet(key.path("token").asText());
                            if (count.up() % 3 == 0) {
                                key.put("token", last);
                            }
                        });
                    }),
            creating(
                    "creation-revokes-the-last",
                    "A new key revokes the newest one of its owner.",
                    (store, owner) -> store.keys(owner).stream()
                            .filter(MadeKeys::made)
                            .reduce((older, newer) -> newer)
                            .ifPresent(key -> store.delete(owner, key.id()))),
            creating(
                    "fifth-key-revokes-the-oldest",
                    "There is room for four keys; one more takes the place of the oldest.",
                    (store, owner) -> {
                        List<AccessKey> keys = store.keys(owner).stream()
                                .filter(MadeKeys::made)
                                .toList();
                        if (keys.size() >= ROOM) {
                            store.delete(owner, keys.get(0).id());
                        }
                    }),
            defect(
                    "KEY-4",
                    "same-name-replaces",
                    "A key of a name that exists takes the place of the older one.",
                    parts -> PlatformChange.store(faithful -> new ForwardingStore(faithful) {
                        @Override
                        public AccessKey create(User owner, String name, Optional<Instant> expiresAt) {
                            faithful.keys(owner).stream()
                                    .filter(key -> key.name().equals(name))
                                    .forEach(key -> faithful.delete(owner, key.id()));
                            return faithful.create(owner, name, expiresAt);
                        }
                    })),
            defect(
                    "KEY-4",
                    "creation-revokes-the-viewers",
                    "The admin's new key revokes those of the limited user.",
                    parts -> {
                        User limited = parts.population().limited();
                        return PlatformChange.store(faithful -> new ForwardingStore(faithful) {
                            @Override
                            public AccessKey create(User owner, String name, Optional<Instant> expiresAt) {
                                if (owner.admin()) {
                                    faithful.keys(limited).stream()
                                            .filter(MadeKeys::made)
                                            .forEach(key -> faithful.delete(limited, key.id()));
                                }
                                return faithful.create(owner, name, expiresAt);
                            }
                        });
                    }),
            defect(
                    "KEY-4",
                    "creation-renames",
                    "All keys are listed under the name of the newest.",
                    parts -> KeyCreationDefects.keyList(items -> items.forEach(item -> ((ObjectNode) item)
                            .set("name", items.get(items.size() - 1).path("name"))))),
            defect(
                    "KEY-12",
                    "list-shows-keys-of-all",
                    "A user's list shows the limited user's keys as well.",
                    parts -> others(parts.store(), parts.population().limited(), ask(LIST_OWN_KEYS))),
            defect(
                    "KEY-12",
                    "new-key-lists-keys-of-all",
                    "The list that a new key asks for shows the limited user's keys as well.",
                    parts -> others(
                            parts.store(),
                            parts.population().limited(),
                            ask(LIST_OWN_KEYS).and(call -> KeyCreationDefects.created(parts, call)))),
            defect(
                    "KEY-12",
                    "list-shows-an-older-key-of-another",
                    "A user's list shows the oldest key of the limited user as well.",
                    parts -> others(
                            () -> parts.store().keys(parts.population().limited()).stream()
                                    .min(Comparator.comparing(AccessKey::createdAt))
                                    .stream()
                                    .toList(),
                            ask(LIST_OWN_KEYS))),
            defect(
                    "KEY-12",
                    "key-copied-for-another",
                    "Who creates a key creates one of its name for the limited user too.",
                    parts -> PlatformChange.store(faithful -> new ForwardingStore(faithful) {
                        @Override
                        public AccessKey create(User owner, String keyName, Optional<Instant> expiresAt) {
                            User limited = parts.population().limited();
                            if (!owner.equals(limited)) {
                                faithful.create(limited, keyName, expiresAt);
                            }
                            return faithful.create(owner, keyName, expiresAt);
                        }
                    })),
            defect(
                    "KEY-12",
                    "list-shows-keys-of-the-admin",
                    "A user's list shows the admin's keys as well.",
                    parts -> others(parts.store(), parts.population().admin(), ask(LIST_OWN_KEYS))),
            defect(
                    "KEY-12",
                    "list-of-a-user-shows-all",
                    "The list of a user's keys shows the limited user's as well.",
                    parts -> others(parts.store(), parts.population().limited(), ask(LIST_OWN_KEYS, LIST_USER_KEYS))));

    private KeyReplacementDefects() {}

    private static Defect creating(String name, String sentence, BiConsumer<Store, User> before) {
        return defect(
                "KEY-4",
                name,
                sentence,
                parts -> PlatformChange.store(faithful -> new ForwardingStore(faithful) {
                    @Override
                    public AccessKey create(User owner, String keyName, Optional<Instant> expiresAt) {
                        before.accept(faithful, owner);
                        return faithful.create(owner, keyName, expiresAt);
                    }
                }));
    }

    /** The lists show somebody else's keys besides. */
    private static PlatformChange others(Store store, User other, Predicate<StubCall> where) {
        return others(() -> store.keys(other), where);
    }

    private static PlatformChange others(Supplier<List<AccessKey>> keys, Predicate<StubCall> where) {
        return AnswerRewrite.success(
                where,
                (call, body) -> keys.get().forEach(key -> {
                    boolean there =
                            AnswerRewrite.items(body).findValuesAsText("id").contains(key.id());
                    if (!there) {
                        AnswerRewrite.items(body)
                                .addObject()
                                .put("id", key.id())
                                .put("name", key.name())
                                .put("expiredAt", "0");
                    }
                }));
    }
}
