package io.dce.conformance.stub.store;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The faithful store, in memory: users stay as they are, keys come and go. */
public final class MemoryStore implements Store {
    private final List<User> listed;
    private final Map<String, User> accounts;
    private final Map<String, Map<String, AccessKey>> keys = new ConcurrentHashMap<>();
    private final Clock clock;

    public MemoryStore(Population population, Clock clock) {
        this.clock = clock;
        this.listed = population.listed();
        Map<String, User> byId = new HashMap<>();
        Stream.concat(listed.stream(), Stream.of(population.limited())).forEach(user -> byId.put(user.id(), user));
        this.accounts = Map.copyOf(byId);
        population
                .keys()
                .forEach((userId, owned) -> owned.forEach(key -> ring(userId).put(key.id(), key)));
    }

    @Override
    public Slice users(String search, long offset, int limit) {
        if (search.isEmpty()) {
            return slice(listed, offset, limit);
        }
        String keyword = search.toLowerCase(Locale.ROOT);
        return slice(listed.stream().filter(user -> matches(user, keyword)).toList(), offset, limit);
    }

    @Override
    public Optional<User> user(String id) {
        return Optional.ofNullable(accounts.get(id));
    }

    @Override
    public AccessKey create(User owner, String name, Optional<Instant> expiresAt) {
        AccessKey key = new AccessKey(UUID.randomUUID().toString(), name, clock.instant(), expiresAt);
        ring(owner.id()).put(key.id(), key);
        return key;
    }

    @Override
    public List<AccessKey> keys(User owner) {
        Map<String, AccessKey> ring = ring(owner.id());
        synchronized (ring) {
            return List.copyOf(ring.values());
        }
    }

    @Override
    public Optional<AccessKey> key(User owner, String keyId) {
        return Optional.ofNullable(ring(owner.id()).get(keyId));
    }

    @Override
    public boolean delete(User owner, String keyId) {
        return ring(owner.id()).remove(keyId) != null;
    }

    private Map<String, AccessKey> ring(String userId) {
        return keys.computeIfAbsent(userId, id -> Collections.synchronizedMap(new LinkedHashMap<>()));
    }

    private static Slice slice(List<User> users, long offset, int limit) {
        int from = (int) Math.min(offset, users.size());
        int to = (int) Math.min((long) from + limit, users.size());
        return new Slice(users.subList(from, to), users.size());
    }

    /** As Keycloak searches, which holds the platform's users: any part of the names or of the address. */
    private static boolean matches(User user, String keyword) {
        return Stream.of(user.name(), user.email(), user.firstname(), user.lastname())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(keyword));
    }
}
