package io.dce.conformance.client.ownership;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names of the keys that were requested, counted when each request leaves: an answer that never came would be
 * missing from a count of ids. Safe for concurrent use.
 */
final class RequestedNames {
    /**
     * What was asked for under a name.
     *
     * @param caller who asked last
     * @param attempts how many requests have left
     * @param refused how many of them were refused, or never arrived
     * @param granted how many of them were answered with success, whatever that shows
     */
    record Asked(String caller, int attempts, int refused, int granted) {}

    private final Map<String, Asked> byName = new ConcurrentHashMap<>();

    void leaves(String name, String caller) {
        byName.merge(
                name,
                new Asked(caller, 1, 0, 0),
                (a, b) -> new Asked(caller, a.attempts() + 1, a.refused(), a.granted()));
    }

    void refused(String name) {
        byName.computeIfPresent(name, (n, a) -> new Asked(a.caller(), a.attempts(), a.refused() + 1, a.granted()));
    }

    void grants(String name) {
        byName.computeIfPresent(name, (n, a) -> new Asked(a.caller(), a.attempts(), a.refused(), a.granted() + 1));
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    int attempts(String name) {
        return has(name) ? byName.get(name).attempts() : 0;
    }

    int granted(String name) {
        return has(name) ? byName.get(name).granted() : 0;
    }

    Map<String, Asked> all() {
        return Map.copyOf(byName);
    }
}
