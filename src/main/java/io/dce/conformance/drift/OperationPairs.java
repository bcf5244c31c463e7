package io.dce.conformance.drift;

import io.dce.conformance.drift.operation.Operation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

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
        missing.addAll(before);
        added.addAll(after);
        pair(Operation::title, o -> Stream.of(o.title()), false);
        pair(o -> o.keys().get(0), o -> o.keys().stream(), false);
        pair(OperationPairs::path, o -> Stream.of(path(o)), true);
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

    /** Those of the rest that have a trait in common; a document may have paths that differ by names of variables only. */
    private void pair(Function<Operation, String> ofOlder, Function<Operation, Stream<String>> ofNewer, boolean moved) {
        Map<String, Operation> newer = new HashMap<>();
        added.forEach(operation -> ofNewer.apply(operation).forEach(key -> newer.putIfAbsent(key, operation)));
        missing.removeIf(old -> {
            Operation now = newer.get(ofOlder.apply(old));
            boolean found = now != null && added.remove(now);
            if (found) {
                pairs.add(new Pair(old, now, moved));
            }
            return found;
        });
    }

    private static String path(Operation operation) {
        return Operation.key(operation.method(), operation.path());
    }
}
