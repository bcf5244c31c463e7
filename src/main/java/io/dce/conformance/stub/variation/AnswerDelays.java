package io.dce.conformance.stub.variation;

import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.platform.PlatformParts;
import io.dce.conformance.stub.store.AccessKey;
import io.dce.conformance.stub.store.ForwardingStore;
import io.dce.conformance.stub.store.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** Answers that take their time, and changes that take theirs to show. */
public final class AnswerDelays {
    private AnswerDelays() {}

    /** Every answer comes so many milliseconds later. */
    public static PlatformChange latency(LongSupplier millis) {
        return PlatformChange.layer((call, platform) -> {
            StubAnswer answer = platform.apply(call);
            pause(millis.getAsLong());
            return answer;
        });
    }

    static void pause(long millis) {
        try {
            boolean never = new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
            assert !never;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Changes of keys that show later.
     *
     * @param valid how long a new key is refused
     * @param listed how long a new key is not on the list
     * @param refused how long a deleted key works
     * @param unlisted how long a deleted key is on the list
     */
    public static PlatformChange keys(
            PlatformParts parts, Duration valid, Duration listed, Duration refused, Duration unlisted) {
        Map<String, Gone> gone = new ConcurrentHashMap<>();
        return PlatformChange.store(faithful -> new ForwardingStore(faithful) {
            @Override
            public boolean delete(User owner, String keyId) {
                faithful.key(owner, keyId)
                        .ifPresent(key -> gone.put(owner.id() + keyId, new Gone(owner, key, now(parts))));
                return faithful.delete(owner, keyId);
            }

            @Override
            public Optional<AccessKey> key(User owner, String keyId) {
                return faithful.key(owner, keyId)
                        .filter(key -> old(key, valid))
                        .or(() -> Optional.ofNullable(gone.get(owner.id() + keyId))
                                .filter(g -> recent(g, refused))
                                .map(Gone::key));
            }

            @Override
            public List<AccessKey> keys(User owner) {
                return Stream.concat(
                                faithful.keys(owner).stream().filter(key -> old(key, listed)),
                                gone.values().stream()
                                        .filter(g -> g.owner().equals(owner) && recent(g, unlisted))
                                        .map(Gone::key))
                        .toList();
            }

            private boolean old(AccessKey key, Duration age) {
                return !MadeKeys.made(key) || !key.createdAt().plus(age).isAfter(now(parts));
            }

            private boolean recent(Gone deleted, Duration age) {
                return deleted.at().plus(age).isAfter(now(parts));
            }
        });
    }

    private static Instant now(PlatformParts parts) {
        return parts.clock().instant();
    }

    private record Gone(User owner, AccessKey key, Instant at) {}
}
