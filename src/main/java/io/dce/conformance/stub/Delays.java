package io.dce.conformance.stub;

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
final class Delays {
    private Delays() {}

    /** Every answer comes so many milliseconds later. */
    static Twist latency(LongSupplier millis) {
        return Twist.layer((call, platform) -> {
            Answer answer = platform.apply(call);
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
    static Twist keys(Parts parts, Duration valid, Duration listed, Duration refused, Duration unlisted) {
        Map<String, Gone> gone = new ConcurrentHashMap<>();
        return Twist.store(faithful -> new ForwardingStore(faithful) {
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

    private static Instant now(Parts parts) {
        return parts.clock().instant();
    }

    private record Gone(User owner, AccessKey key, Instant at) {}
}
