package io.dce.conformance.report.coverage;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.language.Language;
import io.dce.conformance.rule.Rule;
import io.dce.conformance.sweep.Coverage;
import io.dce.conformance.sweep.writes.WriteCoverage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the pages about the coverage of a sweep show. */
public final class CoveragePage {
    private final Coverage coverage;
    private final List<CoveredModule> modules;
    private final String marks;
    private final Optional<WriteCoverage> writes;
    private final Language language;

    /**
     * Shows it.
     *
     * @param marks what narrows the conclusion of the run, in words; empty for nothing
     * @param writes what was asked of operations that write; empty where they were left alone
     * @param language what people read it in
     */
    public CoveragePage(Coverage coverage, String marks, Optional<WriteCoverage> writes, Language language) {
        this.language = language;
        this.writes = writes;
        this.marks = marks;
        this.coverage = coverage;
        this.modules = coverage.documents().readable().stream()
                .map(document -> CoveredModule.of(document, coverage))
                .toList();
    }

    /** What narrows the conclusion of the run; empty for nothing. */
    public String marks() {
        return marks;
    }

    /** What people read it in. */
    public Language language() {
        return language;
    }

    /** What was covered. */
    public Coverage coverage() {
        return coverage;
    }

    /** The same by module. */
    public List<CoveredModule> modules() {
        return modules;
    }

    /** The operations that break a rule, by module, rule and how. */
    public List<FailureGroup> failures() {
        return modules.stream()
                .flatMap(module -> FailureGroup.of(module).stream())
                .toList();
    }

    /** How many operations a rule gave each outcome, in words, e.g. {@code 12 pass, 3 fail}. */
    public String counts(Rule rule) {
        Map<Outcome, Long> counts = modules.stream()
                .flatMap(module -> module.rows().stream())
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.rule().equals(rule.id()))
                .collect(Collectors.groupingBy(Coverage.Cell::outcome, Collectors.counting()));
        return Outcome.inReadingOrder().stream()
                .filter(counts::containsKey)
                .map(outcome -> counts.get(outcome) + " " + language.say(outcome.words()))
                .collect(Collectors.joining(", "));
    }

    /** The ids of the rules that an operation breaks, separated by blanks. */
    public static String broken(Coverage.Row row) {
        return row.cells().stream()
                .filter(Coverage.Cell::fails)
                .map(Coverage.Cell::rule)
                .collect(Collectors.joining(" "));
    }

    /** All of it in a line. */
    public String summary() {
        long found = Stream.concat(coverage.documents().readable().stream(), coverage.documents().older().stream())
                .mapToLong(document -> document.findings().size())
                .sum();
        return (marks.isEmpty() ? "" : marks + ": ") + coverage.declared() + " read operations of "
                + counted(modules.size(), "document") + ": "
                + coverage.exercised() + " exercised (" + percent(coverage.exercised(), coverage.declared()) + "), "
                + coverage.served() + " served, " + coverage.judged() + " judged, " + coverage.neverReached()
                + " never reached; " + counted(found, "finding") + " about the documents";
    }

    /** What was asked of operations that write; a file beside it has all of them. */
    public String writes() {
        return writes.map(WriteCoverage::summary).orElse("Operations that write were not asked (dce.writes)");
    }

    /** Whether any of them were asked. */
    public boolean wrote() {
        return writes.isPresent();
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static String percent(long part, long whole) {
        return whole == 0 ? "none" : 100 * part / whole + " %";
    }
}
