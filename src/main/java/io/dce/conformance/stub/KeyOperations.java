package io.dce.conformance.stub;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;

/** What the API does with access keys. */
final class KeyOperations {
    private final Store store;
    private final KeyMint mint;
    private final Clock clock;

    KeyOperations(Store store, KeyMint mint, Clock clock) {
        this.store = store;
        this.mint = mint;
        this.clock = clock;
    }

    /** The one answer that shows the secret. */
    Answer create(User owner, Call call) {
        NewKey wanted = NewKey.read(call.body().get(), clock.instant());
        AccessKey key = store.create(owner, wanted.name(), wanted.expiresAt());
        return Answer.json(Json.object().put("id", key.id()).put("token", mint.mint(owner, key)));
    }

    Answer list(User owner) {
        ObjectNode body = Json.object();
        ArrayNode items = body.putArray("items");
        store.keys(owner)
                .forEach(key -> items.addObject()
                        .put("id", key.id())
                        .put("name", key.name())
                        .put("updatedAt", millis(key.createdAt()))
                        .put("createdAt", millis(key.createdAt()))
                        .put(
                                "expiredAt",
                                key.expiresAt().map(KeyOperations::millis).orElse("0")));
        return Answer.json(body);
    }

    Answer delete(User owner, String keyId) {
        if (!store.delete(owner, keyId)) {
            throw Status.NOT_FOUND.refusal("access token not found");
        }
        return Answer.json(Json.object());
    }

    private static String millis(Instant instant) {
        return Long.toString(instant.toEpochMilli());
    }
}
