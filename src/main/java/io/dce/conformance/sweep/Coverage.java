package io.dce.conformance.sweep;

import io.dce.conformance.check.Finding;
import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.openapi.ApiDocument;
import io.dce.conformance.openapi.DocumentSet;
import io.dce.conformance.rule.Rule;
import io.dce.conformance.sweep.OperationResult.Reach;
import io.dce.conformance.sweep.path.ParameterValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a sweep has covered: for each operation how far it got and what each rule said. Safe for concurrent use. */
public final class Coverage {
    private final DocumentSet documents;
    private final List<Rule> rules;
    private final List<Row> rows = new ArrayList<>();

    /**
     * An operation.
     *
     * @param document where it is declared
     * @param tag its group
     * @param title method and path
     * @param reach how far the sweep got
     * @param notServed why it was not served
     * @param fillings what its path was filled with
     * @param cells what each rule said, in the order of the rules
     */
    public record Row(
            ApiDocument document,
            String tag,
            String title,
            Reach reach,
            NotServed notServed,
            List<ParameterValue> fillings,
            List<Cell> cells) {
        /** Whether a rule has passed or failed it. */
        public boolean judged() {
            return cells.stream().anyMatch(c -> c.outcome() == Outcome.PASS || c.outcome() == Outcome.FAIL);
        }
    }

    /**
     * What a rule said of an operation.
     *
     * @param rule the id of the rule
     * @param outcome what it said
     * @param reason why, for anything but a pass
     * @param expected what was promised, for a failure
     * @param actual what came instead, for a failure
     */
    public record Cell(String rule, Outcome outcome, String reason, String expected, String actual) {
        static Cell of(String rule, Verdict verdict) {
            return new Cell(
                    rule,
                    verdict.outcome(),
                    verdict.reason(),
                    verdict.finding().map(Finding::expected).orElse(""),
                    verdict.finding().map(Finding::actual).orElse(""));
        }

        /** Whether the operation breaks the rule. */
        public boolean fails() {
            return outcome == Outcome.FAIL;
        }
    }

    public Coverage(DocumentSet documents, List<Rule> rules) {
        this.documents = documents;
        this.rules = List.copyOf(rules);
    }

    /** One more result. */
    public synchronized void add(OperationResult result) {
        List<Cell> cells = new ArrayList<>();
        result.verdicts().forEach((rule, said) -> cells.add(Cell.of(rule, said.verdict())));
        rows.add(new Row(
                result.document(),
                result.operation().tag(),
                result.operation().title(),
                result.reach(),
                result.notServed(),
                result.fillings(),
                cells));
    }

    /** The rules that were wanted. */
    public List<Rule> rules() {
        return rules;
    }

    /** What was read, and what could not be. */
    public DocumentSet documents() {
        return documents;
    }

    /** The operations of a document, by tag and path. */
    public synchronized List<Row> rows(ApiDocument document) {
        return rows.stream()
                .filter(row -> row.document() == document)
                .sorted(Comparator.comparing(Row::tag).thenComparing(Row::title))
                .toList();
    }

    /** How many operations there are. */
    public int declared() {
        return documents.readable().stream().mapToInt(d -> d.gets().size()).sum();
    }

    /** How many answered the key. */
    public synchronized long exercised() {
        return rows.stream()
                .filter(row -> row.reach() == Reach.SERVED || row.reach() == Reach.ANSWERED)
                .count();
    }

    /** How many were served to the key. */
    public synchronized long served() {
        return rows.stream().filter(row -> row.reach() == Reach.SERVED).count();
    }

    /** How many a rule has passed or failed. */
    public synchronized long judged() {
        return rows.stream().filter(Row::judged).count();
    }

    /** How many were never reached: not asked, or without an answer. */
    public long neverReached() {
        return declared() - exercised();
    }

    /** Why operations were never reached or not served, and how many for each reason, the commonest first. */
    public synchronized Map<String, Long> reasons() {
        Map<String, Long> reasons = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> row.reach() != Reach.SERVED)
                .forEach(row -> reasons.merge(row.notServed().general(), 1L, Long::sum));
        Map<String, Long> sorted = new LinkedHashMap<>();
        reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return sorted;
    }
}
