package io.dce.conformance.stub.platform;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StrictJson;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.store.AccessKey;
import io.dce.conformance.stub.store.Store;
import io.dce.conformance.stub.store.User;
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
    StubAnswer create(User owner, StubCall call) {
        NewKey wanted = NewKey.read(call.body().get(), clock.instant());
        AccessKey key = store.create(owner, wanted.name(), wanted.expiresAt());
        return StubAnswer.json(StrictJson.object().put("id", key.id()).put("token", mint.mint(owner, key)));
    }

    StubAnswer list(User owner) {
        ObjectNode body = StrictJson.object();
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
        return StubAnswer.json(body);
    }

    StubAnswer delete(User owner, String keyId) {
        if (!store.delete(owner, keyId)) {
            throw RpcStatus.NOT_FOUND.refusal("access token not found");
        }
        return StubAnswer.json(StrictJson.object());
    }

    private static String millis(Instant instant) {
        return Long.toString(instant.toEpochMilli());
    }
}
