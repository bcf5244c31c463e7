package io.dce.conformance.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** The keys that were made before anybody asked for a deletion: what a scenario starts from, not what it controls by. */
final class EarlyKeys {
    private final Set<String> ids = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean deletions = new AtomicBoolean();

    /** A platform by which they are noted. */
    Twist noted() {
        return Twist.store(faithful -> new ForwardingStore(faithful) {
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
    boolean has(Call call) {
        return LooseJwt.of(call)
                .filter(key -> ids.contains(key.claims().path("id").asText()))
                .isPresent();
    }

    /** Takes them off a list. */
    void removeFrom(ArrayNode items) {
        for (Iterator<JsonNode> all = items.iterator(); all.hasNext(); ) {
            if (ids.contains(all.next().path("id").asText())) {
                all.remove();
            }
        }
    }
}
