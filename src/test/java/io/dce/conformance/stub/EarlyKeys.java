package io.dce.conformance.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.store.AccessKey;
import io.dce.conformance.stub.store.ForwardingStore;
import io.dce.conformance.stub.store.User;
import io.dce.conformance.stub.variation.UnverifiedJwt;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** The keys that were made before anybody asked for a deletion: what a scenario starts from, not what it controls by. */
public final class EarlyKeys {
    private final Set<String> ids = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean deletions = new AtomicBoolean();

    /** A platform by which they are noted. */
    public PlatformChange noted() {
        return PlatformChange.store(faithful -> new ForwardingStore(faithful) {
            @Override
            public AccessKey create(User owner, String name, Optional<Instant> expiresAt) {
                AccessKey key = super.create(owner, name, expiresAt);
                if (!deletions.get()) {
                    ids.add(key.id());
                }
                return key;
            }

            @Override
            public boolean delete(User owner, String keyId) {
                deletions.set(true);
                return super.delete(owner, keyId);
            }
        });
    }

    /** Whether the caller shows one. */
    public boolean has(StubCall call) {
        return UnverifiedJwt.of(call)
                .filter(key -> ids.contains(key.claims().path("id").asText()))
                .isPresent();
    }

    /** Takes them off a list. */
    public void removeFrom(ArrayNode items) {
        for (Iterator<JsonNode> all = items.iterator(); all.hasNext(); ) {
            if (ids.contains(all.next().path("id").asText())) {
                all.remove();
            }
        }
    }
}
