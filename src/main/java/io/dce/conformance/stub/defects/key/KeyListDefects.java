package io.dce.conformance.stub.defects.key;

import static io.dce.conformance.stub.defects.key.KeyCreationDefects.created;
import static io.dce.conformance.stub.defects.key.KeyCreationDefects.keyList;
import static io.dce.conformance.stub.platform.CallMatch.ask;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_OWN_KEYS;
import static io.dce.conformance.stub.platform.ContractOperation.LIST_USER_KEYS;
import static io.dce.conformance.stub.variation.Defect.defect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.store.AccessKey;
import io.dce.conformance.stub.store.ForwardingStore;
import io.dce.conformance.stub.store.User;
import io.dce.conformance.stub.variation.AnswerRewrite;
import io.dce.conformance.stub.variation.Defect;
import io.dce.conformance.stub.variation.MadeKeys;
import io.dce.conformance.stub.variation.UnverifiedJwt;
import java.util.List;

/** KEY-5: new keys that can't be found, or are found twice. */
public final class KeyListDefects {
    public static final List<Defect> ALL = List.of(
            defect(
                    "KEY-5",
                    "new-key-unlisted",
                    "New keys are not listed.",
                    parts -> PlatformChange.store(faithful -> new ForwardingStore(faithful) {
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
                    parts -> AnswerRewrite.listedKey(
                            key -> key.put("id", key.path("id").asText() + "-0"))),
            defect(
                    "KEY-5",
                    "listed-without-name",
                    "The list shows keys without their names.",
                    parts -> AnswerRewrite.listedKey(key -> key.put("name", ""))),
            defect(
                    "KEY-5",
                    "first-key-under-a-number",
                    "The id of the oldest key is a number.",
                    parts -> keyList(items -> ((ObjectNode) items.get(0)).put("id", 7))),
            defect(
                    "KEY-5",
                    "key-times-are-numbers",
                    "The list says in numbers when a key was created.",
                    parts -> AnswerRewrite.listedKey(
                            key -> key.put("createdAt", key.path("createdAt").asLong()))),
            defect(
                    "KEY-5",
                    "users-keys-in-numbers",
                    "The list of a user's keys has numbers for the ends of keys.",
                    parts -> AnswerRewrite.success(
                            ask(LIST_USER_KEYS),
                            (call, body) -> AnswerRewrite.each(
                                    body,
                                    key -> key.put(
                                            "expiredAt", key.path("expiredAt").asLong())))),
            defect(
                    "KEY-5",
                    "unlisted-for-the-user",
                    "The list of the user's keys lacks what the owner's has.",
                    parts -> AnswerRewrite.success(
                            ask(LIST_USER_KEYS),
                            (call, body) -> AnswerRewrite.items(body).removeAll())),
            defect(
                    "KEY-5",
                    "unlisted-for-itself",
                    "A new key does not see itself in the list.",
                    parts -> AnswerRewrite.success(ask(LIST_OWN_KEYS), (call, body) -> {
                        String self = UnverifiedJwt.of(call)
                                .map(key -> key.claims().path("id").asText())
                                .orElse("");
                        remove(AnswerRewrite.items(body), self, created(parts, call));
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
