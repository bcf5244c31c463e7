package io.dce.conformance.client.ownership;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Ids that nothing on the platform has: requests that name them change nothing. Safe for concurrent use. */
public final class InventedIds {
    private final Set<String> all = ConcurrentHashMap.newKeySet();

    /** One that looks like an id. */
    public String uuid() {
        String id = UUID.randomUUID().toString();
        all.add(id);
        return id;
    }

    /**
     * One that looks like none of the ids that are there.
     *
     * @param name a name that nothing else has
     */
    public String word(String name) {
        String id = "no-" + name;
        all.add(id);
        return id;
    }

    boolean has(String id) {
        return all.contains(id);
    }
}
