package io.dce.conformance.report.coverage;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.openapi.ApiDocument;
import io.dce.conformance.rule.Rule;
import io.dce.conformance.sweep.Coverage;
import io.dce.conformance.sweep.Coverage.Cell;
import io.dce.conformance.sweep.Coverage.Row;
import io.dce.conformance.sweep.OperationResult.Reach;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a page shows of a module.
 *
 * @param document what declares it
 * @param rows its operations, by tag and path
 * @param sums what each rule said of all of them
 */
public record CoveredModule(ApiDocument document, List<Row> rows, List<CoverageCell> sums) {
    private static final Set<Reach> EXERCISED = Set.of(Reach.SERVED, Reach.ANSWERED);

    static CoveredModule of(ApiDocument document, Coverage coverage) {
        List<Row> rows = coverage.rows(document);
        return new CoveredModule(
                document,
                rows,
                coverage.rules().stream().map(rule -> sum(rule, rows)).toList());
    }

    /** What a link on the page leads to. */
    public String anchor() {
        return "module-" + document.module().replaceAll("[^A-Za-z0-9.]", "-");
    }

    /** How many read operations it declares. */
    public int declared() {
        return document.gets().size();
    }

    /** How many answered the key. */
    public long exercised() {
        return rows.stream().filter(row -> EXERCISED.contains(row.reach())).count();
    }

    /** How many were served to it. */
    public long served() {
        return rows.stream().filter(row -> row.reach() == Reach.SERVED).count();
    }

    /** How many a rule has passed or failed. */
    public long judged() {
        return rows.stream().filter(Row::judged).count();
    }

    /** How many were not asked, or did not answer. */
    public long unreached() {
        return declared() - exercised();
    }

    /** The operations by tag. */
    public Map<String, List<Row>> tags() {
        return rows.stream().collect(Collectors.groupingBy(Row::tag, LinkedHashMap::new, Collectors.toList()));
    }

    private static CoverageCell sum(Rule rule, List<Row> rows) {
        List<Outcome> outcomes = rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.rule().equals(rule.id()))
                .map(Cell::outcome)
                .toList();
        long passed = outcomes.stream().filter(Outcome.PASS::equals).count();
        long rest = outcomes.stream().filter(Outcome.NOT_APPLICABLE::equals).count();
        Outcome worst = outcomes.stream().max(Outcome::compareTo).orElse(Outcome.NOT_APPLICABLE);
        Map<String, Long> counts =
                outcomes.stream().collect(Collectors.groupingBy(Outcome::words, TreeMap::new, Collectors.counting()));
        return new CoverageCell(
                worst,
                outcomes.size() == rest ? "–" : passed + "/" + (outcomes.size() - rest),
                rule.id() + ": " + counts);
    }
}
