package io.dce.conformance.drift.schemachecks;

import io.dce.conformance.drift.difference.Difference;
import io.dce.conformance.drift.difference.Direction;
import io.dce.conformance.drift.difference.Severity;
import io.dce.conformance.drift.schema.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Compares the schemas of two documents, each pair once, however many operations have it and wherever it leads back to. */
public final class SchemaComparison {
    private final AlternativeChecks checks = new AlternativeChecks(pair -> worst(pair) == Severity.HARMLESS);
    private final Map<SchemaPair, Findings> known = new HashMap<>();
    private final Set<SchemaPair> same = new HashSet<>();

    /**
     * What is different.
     *
     * @param place where the schemas stand, in words
     * @param text whether values are written as plain text, as in a query
     */
    public List<Difference> differences(String place, Schema before, Schema after, Direction direction, boolean text) {
        List<Difference> differences = new ArrayList<>();
        collect(place, new SchemaPair(before, after, direction, text, false), new LinkedHashMap<>(), differences);
        return differences;
    }

    private void collect(String place, SchemaPair pair, Map<SchemaPair, String> seen, List<Difference> differences) {
        if (!different(pair)) {
            return;
        }
        String first = seen.putIfAbsent(pair, place);
        if (first != null) {
            if (!place.startsWith(first + "/")) {
                differences.add(new Difference(worst(pair), place, "changed as " + first + " did"));
            }
            return;
        }
        Findings found = findings(pair);
        found.differences()
                .forEach(local ->
                        differences.add(new Difference(local.severity(), place + local.place(), local.words())));
        found.within().forEach(inner -> collect(place + inner.place(), inner.pair(), seen, differences));
    }

    /** Whether anything is different in the schemas or in what they lead to. */
    private boolean different(SchemaPair pair) {
        Set<SchemaPair> seen = new HashSet<>();
        boolean different = reaches(pair, seen, found -> !found.differences().isEmpty());
        if (!different) {
            same.addAll(seen);
        }
        return different;
    }

    private Severity worst(SchemaPair pair) {
        return reaches(pair, Severity.BREAKS)
                ? Severity.BREAKS
                : reaches(pair, Severity.MAY_BREAK) ? Severity.MAY_BREAK : Severity.HARMLESS;
    }

    private boolean reaches(SchemaPair pair, Severity severity) {
        return reaches(pair, new HashSet<>(), found -> has(found, severity));
    }

    private static boolean has(Findings found, Severity severity) {
        return found.differences().stream().anyMatch(local -> local.severity() == severity);
    }

    private boolean reaches(SchemaPair start, Set<SchemaPair> seen, Predicate<Findings> sought) {
        Deque<SchemaPair> ahead = new ArrayDeque<>(List.of(start));
        seen.add(start);
        while (!ahead.isEmpty()) {
            SchemaPair pair = ahead.remove();
            if (!same.contains(pair)) {
                Findings found = findings(pair);
                if (sought.test(found)) {
                    return true;
                }
                found.within().stream()
                        .map(Findings.Inner::pair)
                        .filter(seen::add)
                        .forEach(ahead::add);
            }
        }
        return false;
    }

    /** Of a pair that is being looked at, nothing is known yet. */
    private Findings findings(SchemaPair pair) {
        Findings found = known.get(pair);
        if (found == null) {
            found = new Findings(pair);
            known.put(pair, found);
            checks.compare(pair, found);
        }
        return found;
    }
}
