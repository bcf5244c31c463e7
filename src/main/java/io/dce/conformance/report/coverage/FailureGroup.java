package io.dce.conformance.report.coverage;

import io.dce.conformance.sweep.Coverage.Cell;
import io.dce.conformance.sweep.Coverage.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The operations of a module that break a rule in the same way.
 *
 * @param rule the id of the rule
 * @param module the module's name
 * @param anchor what a link to the module leads to
 * @param reason how the first of them breaks it
 * @param operations method and path of each
 */
public record FailureGroup(String rule, String module, String anchor, String reason, List<String> operations) {
    private static final int MOST_EXAMPLES = 3;

    public FailureGroup {
        operations = List.copyOf(operations);
    }

    /** The groups of a module, rule by rule, the largest first. */
    static List<FailureGroup> of(CoveredModule module) {
        Map<String, List<Failure>> alike = new LinkedHashMap<>();
        for (Row row : module.rows()) {
            for (Cell cell : row.cells()) {
                if (cell.fails()) {
                    alike.computeIfAbsent(cell.rule() + " " + kind(cell), key -> new ArrayList<>())
                            .add(new Failure(cell, row.title()));
                }
            }
        }
        return alike.values().stream()
                .map(failures -> group(module, failures))
                .sorted(Comparator.comparing(FailureGroup::rule)
                        .thenComparing(FailureGroup::count, Comparator.reverseOrder()))
                .toList();
    }

    /** How many there are. */
    public int count() {
        return operations.size();
    }

    /** Some of them. */
    public List<String> examples() {
        return operations.stream().limit(MOST_EXAMPLES).toList();
    }

    /** How many more there are. */
    public int more() {
        return Math.max(0, count() - MOST_EXAMPLES);
    }

    private record Failure(Cell cell, String operation) {}

    private static FailureGroup group(CoveredModule module, List<Failure> failures) {
        Cell first = failures.get(0).cell();
        return new FailureGroup(
                first.rule(),
                module.document().module(),
                module.anchor(),
                first.reason(),
                failures.stream().map(Failure::operation).toList());
    }

    /**
     * What was expected, up to where it names what one operation alone has; and the status, where one came. The members that
     * are missing, and the numbers of pages, differ with each operation.
     */
    private static String kind(Cell cell) {
        String expected = cell.expected().split("[,(]", 2)[0].replaceAll("\\d+", "#");
        String status = cell.actual().startsWith("the answer is ") ? cell.actual() : "";
        return expected + ": " + status;
    }
}
