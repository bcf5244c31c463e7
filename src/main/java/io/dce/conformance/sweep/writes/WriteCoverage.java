package io.dce.conformance.sweep.writes;

import io.dce.conformance.check.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was asked of the operations that write, and what wasn't.
 *
 * @param results one for each operation, in the order of the documents
 */
public record WriteCoverage(List<WriteResult> results) {
    public WriteCoverage {
        results = List.copyOf(results);
    }

    /** How many were asked. */
    public long asked() {
        return results.stream().filter(WriteResult::asked).count();
    }

    /** How many each reason has kept from being asked, the commonest first. */
    public Map<String, Long> notAsked() {
        Map<String, Long> counts = results.stream()
                .filter(result -> !result.asked())
                .map(result ->
                        result.plan().hindrance().map(NotAskedReason::words).orElseGet(() -> first(result)))
                .collect(Collectors.groupingBy(reason -> reason, Collectors.counting()));
        Map<String, Long> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return sorted;
    }

    /** How many a rule gave each outcome, e.g. {@code OPS-9: 12 pass, 1 fail}. */
    public String counts(String rule) {
        Map<Outcome, Long> counts = results.stream()
                .map(result -> result.verdicts().get(rule))
                .collect(Collectors.groupingBy(WriteResult.Said::outcome, Collectors.counting()));
        return rule + ": "
                + Outcome.inReadingOrder().stream()
                        .filter(counts::containsKey)
                        .map(outcome -> counts.get(outcome) + " " + outcome.words())
                        .collect(Collectors.joining(", "));
    }

    /** All of it in a line. */
    public String summary() {
        String reasons = notAsked().entrySet().stream()
                .map(e -> e.getValue() + " as " + e.getKey())
                .collect(Collectors.joining("; "));
        return results.size() + " operations that don't only read: " + asked()
                + " asked without harm (dce.writes=refusals)"
                + (reasons.isEmpty() ? "" : "; not asked: " + reasons);
    }

    private static String first(WriteResult result) {
        return result.verdicts().values().iterator().next().reason();
    }
}
