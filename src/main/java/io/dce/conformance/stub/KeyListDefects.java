package io.dce.conformance.stub;

import static io.dce.conformance.stub.Calls.ask;
import static io.dce.conformance.stub.Defect.defect;
import static io.dce.conformance.stub.KeyCreationDefects.created;
import static io.dce.conformance.stub.KeyCreationDefects.keyList;
import static io.dce.conformance.stub.Operation.LIST_OWN_KEYS;
import static io.dce.conformance.stub.Operation.LIST_USER_KEYS;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** KEY-5: new keys that can't be found, or are found twice. */
final class KeyListDefects {
    static final List<Defect> ALL = List.of(
            defect(
                    "KEY-5",
                    "new-key-unlisted",
                    "New keys are not listed.",
                    parts -> Twist.store(faithful -> new ForwardingStore(faithful) {
                        @Override
                        public List<AccessKey> keys(User owner) {
                            return faithful.keys(owner).stream()
                                    .filter(key -> !MadeKeys.made(key))
                                    .toList();
                        }
                    })),
            defect(
                    "KEY-5",
                    "newest-key-unlisted",
                    "The list stops one before the newest key.",
                    parts -> keyList(items -> items.remove(items.size() - 1))),
            defect(
                    "KEY-5",
                    "list-shows-the-oldest",
                    "The list shows the three oldest keys.",
                    parts -> keyList(items -> {
                        while (items.size() > 3) {
                            items.remove(items.size() - 1);
                        }
                    })),
            defect(
                    "KEY-5",
                    "listed-twice",
                    "The newest key is listed twice.",
                    parts -> keyList(
                            items -> items.add(items.get(items.size() - 1).deepCopy()))),
            defect(
                    "KEY-5",
                    "listed-under-another-id",
                    "The list shows other ids than the creation did.",
                    parts -> Rewrite.listedKey(
                            key -> key.put("id", key.path("id").asText() + "-0"))),
            defect(
                    "KEY-5",
                    "listed-without-name",
                    "The list shows keys without their names.",
                    parts -> Rewrite.listedKey(key -> key.put("name", ""))),
            defect(
                    "KEY-5",
                    "first-key-under-a-number",
                    "The id of the oldest key is a number.",
                    parts -> keyList(items -> ((ObjectNode) items.get(0)).put("id", 7))),
            defect(
                    "KEY-5",
                    "key-times-are-numbers",
                    "The list says in numbers when a key was created.",
                    parts -> Rewrite.listedKey(
                            key -> key.put("createdAt", key.path("createdAt").asLong()))),
            defect(
                    "KEY-5",
                    "users-keys-in-numbers",
                    "The list of a user's keys has numbers for the ends of keys.",
                    parts -> Rewrite.success(
                            ask(LIST_USER_KEYS),
                            (call, body) -> Rewrite.each(
                                    body,
                                    key -> key.put(
                                            "expiredAt", key.path("expiredAt").asLong())))),
            defect(
                    "KEY-5",
                    "unlisted-for-the-user",
                    "The list of the user's keys lacks what the owner's has.",
                    parts -> Rewrite.success(
                            ask(LIST_USER_KEYS),
                            (call, body) -> Rewrite.items(body).removeAll())),
            defect(
                    "KEY-5",
                    "unlisted-for-itself",
                    "A new key does not see itself in the list.",
                    parts -> Rewrite.success(ask(LIST_OWN_KEYS), (call, body) -> {
                        String self = LooseJwt.of(call)
                                .map(key -> key.claims().path("id").asText())
                                .orElse("");
                        remove(Rewrite.items(body), self, created(parts, call));
                    })));

    private KeyListDefects() {}

    private static void remove(ArrayNode items, String id, boolean when) {
        for (int i = items.size() - 1; when && i >= 0; i--) {
            if (items.get(i).path("id").asText().equals(id)) {
                items.remove(i);
            }
        }
    }
}
