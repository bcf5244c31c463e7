package io.dce.conformance.drift.schemachecks;

import io.dce.conformance.drift.difference.Difference;
import io.dce.conformance.drift.difference.Direction;
import io.dce.conformance.drift.difference.DriftException;
import io.dce.conformance.drift.difference.Severity;
import io.dce.conformance.drift.schema.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Compares the schemas of two documents, each pair once, however many operations have it and wherever it leads back to. */
public final class SchemaComparison {
    /** Schemas that are combined without end; the largest documents that people write, of 13 MB, stay below it. */
    private static final int MOST = 25_000;

    /** Of the places where something changed that was said already. */
    private static final int SHOWN = 20;

    private final AlternativeChecks checks = new AlternativeChecks(pair -> worst(pair) == Severity.HARMLESS);
    private final Map<SchemaPair, Findings> known = new HashMap<>();
    private final Set<SchemaPair> same = new HashSet<>();
    private final Set<SchemaPair> other = new HashSet<>();

    /**
     * What is different.
     *
     * @param place where the schemas stand, in words
     * @param text whether values are written as plain text, as in a query
     */
    public List<Difference> differences(String place, Schema before, Schema after, Direction direction, boolean text) {
        List<Difference> differences = new ArrayList<>();
        List<Difference> again = new ArrayList<>();
        AtomicInteger more = new AtomicInteger();
        Map<SchemaPair, String> places = new HashMap<>();
        Deque<SchemaPair> ahead = new ArrayDeque<>();
        SchemaPair start = new SchemaPair(before, after, direction, text, false);
        if (different(start)) {
            places.put(start, place);
            ahead.add(start);
        }
        while (!ahead.isEmpty()) {
            SchemaPair pair = ahead.remove();
            String at = places.get(pair);
            Findings found = findings(pair);
            found.differences()
                    .forEach(local ->
                            differences.add(new Difference(local.severity(), at + local.place(), local.words())));
            found.within().stream().filter(inner -> different(inner.pair())).forEach(inner -> {
                String there = at + inner.place();
                String first = places.putIfAbsent(inner.pair(), there);
                if (first == null) {
                    ahead.add(inner.pair());
                } else if (!there.startsWith(first + "/") && !there.startsWith(first + " ")) {
                    if (again.size() < SHOWN) {
                        again.add(new Difference(worst(inner.pair()), there, "changed as " + first + " did"));
                    } else {
                        more.incrementAndGet();
                    }
                }
            });
        }
        differences.addAll(again);
        if (more.get() > 0) {
            differences.add(
                    new Difference(Severity.HARMLESS, place, "changed in " + more + " more places as in these"));
        }
        return differences;
    }

    /** Whether anything is different in the schemas or in what they lead to. */
    private boolean different(SchemaPair pair) {
        if (same.contains(pair) || other.contains(pair)) {
            return other.contains(pair);
        }
        Set<SchemaPair> seen = new HashSet<>();
        boolean different = reaches(pair, seen, found -> !found.differences().isEmpty());
        if (different) {
            other.add(pair);
        } else {
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
            if (known.size() > MOST) {
                throw new DriftException("the schemas of the documents are combined in more than " + MOST
                        + " ways, too many to be compared");
            }
            checks.compare(pair, found);
        }
        return found;
    }
}
