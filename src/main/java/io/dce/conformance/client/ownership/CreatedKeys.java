package io.dce.conformance.client.ownership;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The keys that a run has created, by their ids. Safe for concurrent use. */
final class CreatedKeys {
    private final Map<String, OwnKey> byId = new ConcurrentHashMap<>();
    private final Map<String, String> users = new ConcurrentHashMap<>();
    private final Set<String> lasting = ConcurrentHashMap.newKeySet();

    void add(String id, String name) {
        byId.putIfAbsent(id, new OwnKey(id, name, false));
    }

    boolean has(String id) {
        return byId.containsKey(id);
    }

    int count(String name) {
        return (int)
                byId.values().stream().filter(key -> key.name().equals(name)).count();
    }

    void at(String id, String userId) {
        users.put(id, userId);
    }

    Optional<String> userOf(String id) {
        return Optional.ofNullable(users.get(id));
    }

    void deleted(String id) {
        byId.computeIfPresent(id, (i, key) -> new OwnKey(i, key.name(), true));
    }

    Collection<OwnKey> remaining() {
        return byId.values().stream().filter(key -> !key.deleted()).toList();
    }

    List<OwnKey> deleted() {
        return byId.values().stream().filter(OwnKey::deleted).toList();
    }

    void lasts(String id) {
        lasting.add(id);
    }

    Set<String> lasting() {
        return lasting.stream()
                .filter(id -> has(id) && !byId.get(id).deleted())
                .collect(Collectors.toUnmodifiableSet());
    }
}
