package io.dce.conformance.client.ownership;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The owners of the ids that lists have shown. An id and a name prove something only if one entry has both. */
final class ListedIds {
    private final Map<String, Set<String>> before = new ConcurrentHashMap<>();
    private final Set<String> whole = ConcurrentHashMap.newKeySet();
    private final Set<String> given = ConcurrentHashMap.newKeySet();
    private final Set<String> asOurs = ConcurrentHashMap.newKeySet();
    private final Set<String> asOthers = ConcurrentHashMap.newKeySet();

    /** Notes what an owner had before this run created anything. */
    void before(String owner, KeyList list) {
        before.put(owner, list.keys().stream().map(ListedKey::id).collect(Collectors.toUnmodifiableSet()));
        if (list.gap().isEmpty()) {
            whole.add(owner);
        }
    }

    /** Whether that is all that the owner had. */
    boolean knowsAllBefore(String owner) {
        return whole.contains(owner);
    }

    /** Notes the id of a key that the run was given to show. */
    void given(String id) {
        given.add(id);
    }

    /** Notes an entry of a list. */
    void shown(ListedKey key, boolean nameIsOurs) {
        if (nameIsOurs) {
            asOurs.add(key.id());
        } else if (!key.name().isEmpty()) {
            asOthers.add(key.id());
        }
    }

    /** The ids that an owner had before. */
    Set<String> before(String owner) {
        return before.getOrDefault(owner, Set.of());
    }

    /** Whether an id was there before this run. */
    boolean wasThere(String id) {
        return given.contains(id) || before.values().stream().anyMatch(ids -> ids.contains(id));
    }

    /** Whether a list has shown it, whatever the name. */
    boolean wasShown(String id) {
        return asOurs.contains(id) || asOthers.contains(id) || wasThere(id);
    }

    /** What keeps this from being a key of this run, in words; empty when a list shows it under a name of the run. */
    Optional<String> doubt(String id) {
        if (wasThere(id)) {
            return Optional.of("a key of that id was there before this run");
        }
        if (asOthers.contains(id)) {
            return Optional.of("a list has shown it under a name that this run did not ask for");
        }
        return asOurs.contains(id)
                ? Optional.empty()
                : Optional.of("no list has shown it under a name that this run asked for");
    }
}
