package io.dce.conformance.sweep;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Mustache;
import io.dce.conformance.check.Outcome;
import io.dce.conformance.rule.Rule;
import io.dce.conformance.spec.Document;
import io.dce.conformance.sweep.Coverage.Cell;
import io.dce.conformance.sweep.Coverage.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The coverage of a sweep as a page that opens from disk, and as Markdown. */
public final class CoveragePage {
    private final Coverage coverage;

    public CoveragePage(Coverage coverage) {
        this.coverage = coverage;
    }

    /** Operations by rules as a picture: one self-contained HTML file. */
    public String html() {
        return rendered("coverage.html", Mustache.compiler());
    }

    /** The counts, the failures and the findings about the documents. */
    public String markdown() {
        return rendered("coverage.md", Mustache.compiler().escapeHTML(false));
    }

    /** All of it in a line. */
    public String summary() {
        long found = coverage.documents().readable().stream()
                .mapToLong(d -> d.findings().size())
                .sum();
        return coverage.declared() + " read operations of "
                + counted(coverage.documents().readable().size(), "document") + ": " + coverage.exercised()
                + " exercised ("
                + percent(coverage.exercised(), coverage.declared()) + "), " + coverage.served() + " served, "
                + coverage.judged() + " judged, " + coverage.neverReached() + " never reached; "
                + counted(found, "finding") + " about the documents";
    }

    private String rendered(String template, Mustache.Compiler compiler) {
        try (InputStream in = CoveragePage.class.getResourceAsStream(template);
                Reader reader = new InputStreamReader(in, UTF_8)) {
            return compiler.defaultValue("").compile(reader).execute(page());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> page() {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("summary", summary() + ".");
        page.put("problems", coverage.documents().problems());
        page.put(
                "rules",
                coverage.rules().stream()
                        .map(rule -> Map.of("id", rule.id(), "promise", rule.promise()))
                        .toList());
        page.put(
                "reasons",
                coverage.reasons().entrySet().stream()
                        .map(e -> Map.of("count", e.getValue(), "why", e.getKey()))
                        .toList());
        page.put(
                "modules",
                coverage.documents().readable().stream().map(this::module).toList());
        return page;
    }

    private Map<String, Object> module(Document document) {
        List<Row> rows = coverage.rows(document);
        Map<String, Object> module = new LinkedHashMap<>();
        module.put("name", document.module());
        module.put("anchor", "module-" + document.module().replaceAll("[^A-Za-z0-9.]", "-"));
        module.put("title", document.title() + " " + document.version());
        module.put("source", document.source());
        module.put("declared", document.gets().size());
        module.put("exercised", count(rows, OperationResult.Reach.SERVED, OperationResult.Reach.ANSWERED));
        module.put("served", count(rows, OperationResult.Reach.SERVED));
        module.put("judged", rows.stream().filter(Row::judged).count());
        module.put(
                "unreached",
                document.gets().size() - count(rows, OperationResult.Reach.SERVED, OperationResult.Reach.ANSWERED));
        module.put(
                "sums", coverage.rules().stream().map(rule -> sum(rule, rows)).toList());
        module.put("columns", coverage.rules().size() + 2);
        module.put(
                "tags",
                rows.stream()
                        .collect(Collectors.groupingBy(Row::tag, LinkedHashMap::new, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(tag -> Map.of(
                                "tag",
                                tag.getKey(),
                                "rows",
                                tag.getValue().stream().map(CoveragePage::row).toList()))
                        .toList());
        module.put("failures", rows.stream().flatMap(CoveragePage::failures).toList());
        module.put("findings", document.findings());
        int findings = document.findings().size();
        module.put("found", findings == 0 ? List.of() : List.of(Map.of("count", findings)));
        return module;
    }

    private static Map<String, Object> row(Row row) {
        return Map.of(
                "operation", row.title(),
                "fillings", row.fillings(),
                "reach", words(row.reach().name()),
                "why", row.why(),
                "cells",
                        row.cells().stream()
                                .map(cell -> Map.of(
                                        "css", cell.outcome().name().toLowerCase(Locale.ROOT),
                                        "reason",
                                                cell.rule() + " "
                                                        + words(cell.outcome().name())
                                                        + (cell.reason().isEmpty() ? "" : ": " + cell.reason()),
                                        "mark", mark(cell.outcome())))
                                .toList());
    }

    private static Map<String, Object> sum(Rule rule, List<Row> rows) {
        List<Outcome> outcomes = rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.rule().equals(rule.id()))
                .map(Cell::outcome)
                .toList();
        long passed = outcomes.stream().filter(Outcome.PASS::equals).count();
        long rest = outcomes.stream().filter(Outcome.NOT_APPLICABLE::equals).count();
        Outcome worst = outcomes.stream().max(Outcome::compareTo).orElse(Outcome.NOT_APPLICABLE);
        return Map.of(
                "css",
                worst.name().toLowerCase(Locale.ROOT),
                "text",
                outcomes.size() == rest ? "–" : passed + "/" + (outcomes.size() - rest),
                "title",
                rule.id() + ": "
                        + outcomes.stream()
                                .collect(Collectors.groupingBy(
                                        o -> words(o.name()), java.util.TreeMap::new, Collectors.counting())));
    }

    private static Stream<Map<String, String>> failures(Row row) {
        return row.cells().stream()
                .filter(cell -> cell.outcome() == Outcome.FAIL)
                .map(cell -> Map.of("rule", cell.rule(), "operation", row.title(), "reason", cell.reason()));
    }

    private static long count(List<Row> rows, OperationResult.Reach... reached) {
        List<OperationResult.Reach> wanted = new ArrayList<>(List.of(reached));
        return rows.stream().filter(row -> wanted.contains(row.reach())).count();
    }

    private static String mark(Outcome outcome) {
        return switch (outcome) {
            case PASS -> "✓";
            case FAIL -> "✗";
            case INCONCLUSIVE -> "?";
            case ERROR -> "!";
            case WAIVED -> "~";
            default -> "·";
        };
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static String percent(long part, long whole) {
        return whole == 0 ? "none" : 100 * part / whole + " %";
    }
}
