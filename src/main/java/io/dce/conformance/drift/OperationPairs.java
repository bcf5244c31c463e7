package io.dce.conformance.drift;

import io.dce.conformance.drift.operation.Operation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which of the older operations is which of the newer ones: by method and address, whatever the variables are called. */
final class OperationPairs {
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Operation> missing = new ArrayList<>();
    private final Set<Operation> added = new LinkedHashSet<>();

    /**
     * An operation that both have.
     *
     * @param moved whether the same path stands behind another base path
     */
    record Pair(Operation before, Operation after, boolean moved) {}

    OperationPairs(List<Operation> before, List<Operation> after) {
        added.addAll(after);
        List<Operation> rest = new ArrayList<>(before);
        Map<String, Operation> byAddress = new LinkedHashMap<>();
        after.forEach(operation -> operation.keys().forEach(key -> byAddress.putIfAbsent(key, operation)));
        rest.removeIf(
                old -> pair(old, Optional.ofNullable(byAddress.get(old.keys().get(0))), false));
        Map<String, Operation> byPath = new LinkedHashMap<>();
        added.forEach(operation -> byPath.putIfAbsent(path(operation), operation));
        rest.removeIf(old -> pair(old, Optional.ofNullable(byPath.get(path(old))), true));
        missing.addAll(rest);
    }

    List<Pair> pairs() {
        return pairs;
    }

    /** Those that only the older document has. */
    Collection<Operation> missing() {
        return missing;
    }

    /** Those that only the newer document has. */
    Collection<Operation> added() {
        return added;
    }

    private boolean pair(Operation before, Optional<Operation> after, boolean moved) {
        if (after.filter(added::contains).isEmpty()) {
            return false;
        }
        added.remove(after.orElseThrow());
        pairs.add(new Pair(before, after.orElseThrow(), moved));
        return true;
    }

    private static String path(Operation operation) {
        return Operation.key(operation.method(), operation.path());
    }
}
