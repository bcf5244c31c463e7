package io.dce.conformance.sweep.path;

import io.dce.conformance.openapi.ApiOperation;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Fills path parameters from what the lists have shown. For each variable, from the left: an item of the list that its
 * path goes on from ({@code {id}} of {@code /users/{id}} from {@code /users}); one item for variables that follow each
 * other ({@code {cluster}/{namespace}/{name}}); a member of its name in the items of the list with the longest path in
 * common; an item of a list of such things ({@code {workspaceId}} from {@code /workspaces}); what the document says that
 * it may be. Lists of other documents come last. Safe for concurrent use.
 */
public final class PathValues {
    /** By path and what they were asked with, so that it makes no difference which of them came first. */
    private final NavigableMap<String, ListedItems> known = new ConcurrentSkipListMap<>();

    private final Optional<PathValues> others;

    /**
     * None yet.
     *
     * @param others those of all documents; empty for the one of all documents itself
     */
    public PathValues(Optional<PathValues> others) {
        this.others = others;
    }

    public void add(ListedItems list) {
        String key = list.rank() + list.path() + " " + new TreeMap<>(list.asked()) + " " + list.place();
        known.put(key, list);
        others.ifPresent(all -> all.known.put(key, list));
    }

    /**
     * Values for all variables of an operation's path.
     *
     * @param turn which item of the list to take, from 0
     * @return in the order of the path; empty when there is none for one of them
     */
    public Optional<List<ParameterValue>> fill(ApiOperation operation, int turn) {
        Map<String, ParameterValue> filled = filling(operation, turn).asFarAsPossible();
        return filled.keySet().containsAll(operation.variables())
                ? Optional.of(List.copyOf(filled.values()))
                : Optional.empty();
    }

    /** The first variable for which there is no value; empty when there is none. */
    public String missing(ApiOperation operation) {
        Map<String, ParameterValue> filled = filling(operation, 0).asFarAsPossible();
        return operation.variables().stream()
                .filter(variable -> !filled.containsKey(variable))
                .findFirst()
                .orElse("");
    }

    private PathFilling filling(ApiOperation operation, int turn) {
        return new PathFilling(
                operation,
                turn,
                List.copyOf(known.values()),
                others.map(all -> all.known.values()).orElse(List.of()));
    }
}
