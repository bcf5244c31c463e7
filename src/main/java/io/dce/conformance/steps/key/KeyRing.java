package io.dce.conformance.steps.key;

import io.dce.conformance.check.key.CreatedKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The access keys of a scenario, in the order they were created. */
public final class KeyRing {
    private final List<CreatedKey> keys = new ArrayList<>();
    private final Set<String> deleted = new HashSet<>();
    private boolean met;

    void add(CreatedKey key) {
        keys.add(key);
    }

    void deleted(CreatedKey key) {
        deleted.add(key.id());
    }

    /** One of them has been seen to work and to be listed. */
    void met() {
        met = true;
    }

    boolean anyMet() {
        return met;
    }

    CreatedKey first() {
        return keys.get(0);
    }

    CreatedKey second() {
        return keys.get(1);
    }

    CreatedKey newest() {
        return keys.get(keys.size() - 1);
    }

    List<CreatedKey> all() {
        return List.copyOf(keys);
    }

    /** Those that nobody who may has deleted. */
    List<CreatedKey> remaining() {
        return keys.stream().filter(key -> !deleted.contains(key.id())).toList();
    }
}
