package io.dce.conformance.sweep.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who gets what.
 *
 * @param callers those who asked besides Alice, in their order
 * @param rows one for each operation that Alice was served, by module, method and path
 */
public record AccessMatrix(List<String> callers, List<Row> rows) {
    public AccessMatrix {
        callers = List.copyOf(callers);
        rows = List.copyOf(rows);
    }

    /**
     * An operation.
     *
     * @param module the module of its document
     * @param title method and path
     * @param place where it is declared
     * @param kinds what each caller got
     */
    public record Row(String module, String title, String place, Map<String, AccessKind> kinds) {
        public Row {
            kinds = Map.copyOf(kinds);
        }

        private String name() {
            return module + " " + title;
        }
    }

    /**
     * What a caller has gained or lost.
     *
     * @param row the operation, as it is now
     * @param caller who
     * @param before what he got
     * @param now what he gets
     */
    public record Change(Row row, String caller, AccessKind before, AccessKind now) {
        /** Whether he sees more. */
        public boolean gained() {
            return now.moreThan(before);
        }
    }

    /** What is different from an earlier one, of operations and callers that both have. */
    public List<Change> since(AccessMatrix earlier) {
        Map<String, Row> before = new TreeMap<>();
        earlier.rows().forEach(row -> before.put(row.name(), row));
        List<Change> changes = new ArrayList<>();
        for (Row row : rows) {
            Map<String, AccessKind> then =
                    before.containsKey(row.name()) ? before.get(row.name()).kinds() : Map.of();
            for (String caller : callers) {
                AccessKind was = then.get(caller);
                AccessKind is = row.kinds().get(caller);
                if (was != null && is != null && (is.moreThan(was) || was.moreThan(is))) {
                    changes.add(new Change(row, caller, was, is));
                }
            }
        }
        return changes;
    }
}
