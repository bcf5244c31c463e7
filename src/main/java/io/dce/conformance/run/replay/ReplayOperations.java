package io.dce.conformance.run.replay;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.config.ConfigException;
import io.dce.conformance.evidence.ledger.Journal;
import io.dce.conformance.evidence.ledger.Observation;
import io.dce.conformance.evidence.ledger.Subject;
import io.dce.conformance.evidence.result.SubjectResult;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.openapi.ApiDocument;
import io.dce.conformance.openapi.ApiOperation;
import io.dce.conformance.openapi.DocumentSet;
import io.dce.conformance.openapi.PathTemplate;
import io.dce.conformance.rule.Rule;
import io.dce.conformance.steps.RunContext;
import io.dce.conformance.sweep.Sweep;
import io.dce.conformance.sweep.VerdictSink;
import io.dce.conformance.sweep.writes.WritePlan;
import io.dce.conformance.sweep.writes.WriteSweep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Replays operations of published documents, one after the other, up to the first that fails. */
final class ReplayOperations {
    private final RunContext run;
    private final ReplayNarrator narrator;
    private final List<ApiDocument> documents;

    /**
     * Of the documents that the settings name.
     *
     * @throws ConfigException if there are none
     */
    ReplayOperations(RunContext run, ReplayNarrator narrator) {
        this.run = run;
        this.narrator = narrator;
        if (run.config().openapi().isEmpty()) {
            throw new ConfigException(
                    List.of("replay: an operation needs the document that declares it: give it with dce.openapi"));
        }
        this.documents = DocumentSet.read(run.config().openapi()).readable();
    }

    /**
     * What came of those that were replayed, by each rule.
     *
     * @throws ConfigException if no document declares one
     */
    List<SubjectResult> of(List<Rule> rules, List<String> operations) {
        List<SubjectResult> results = new ArrayList<>();
        for (String operation : operations) {
            List<SubjectResult> ofOne = replayed(rules, operation);
            results.addAll(ofOne);
            if (ofOne.stream().anyMatch(result -> result.outcome() == Outcome.FAIL)) {
                break;
            }
        }
        return results;
    }

    private List<SubjectResult> replayed(List<Rule> rules, String title) {
        List<ApiDocument> needed = documents.stream()
                .filter(document ->
                        document.operations().stream().anyMatch(o -> o.title().equals(title)))
                .map(document -> reads(title) ? only(document, title) : document)
                .toList();
        if (needed.isEmpty()) {
            throw new ConfigException(List.of("replay: no document of dce.openapi declares \"" + title + "\""));
        }
        if (!reads(title) && !run.config().writes()) {
            throw new ConfigException(
                    List.of("replay: an operation that writes is asked only with dce.writes=refusals"));
        }
        Pattern path = Pattern.compile(".*" + PathTemplate.addresses(title.substring(title.indexOf(' ') + 1)) + "$");
        narrator.begin(title, exchange -> asks(exchange, path));
        List<SubjectResult> results = Collections.synchronizedList(new ArrayList<>());
        List<Verdict> broken = Collections.synchronizedList(new ArrayList<>());
        sweep(needed, rules, title, new VerdictSink() {
            @Override
            public SubjectResult judged(Rule rule, Subject subject, Verdict verdict, Journal journal, Duration took) {
                SubjectResult result = run.ledger().judged(rule.id(), subject, verdict, journal, took);
                if (subject.name().equals(title)) {
                    results.add(result);
                    if (verdict.outcome() == Outcome.FAIL) {
                        broken.add(verdict);
                    }
                }
                return result;
            }

            @Override
            public void observed(Observation observation) {
                run.ledger().observe(observation);
            }
        });
        results.stream()
                .filter(result -> result.outcome() == Outcome.FAIL)
                .findFirst()
                .or(() -> results.stream()
                        .filter(r -> r.outcome() != Outcome.PASS)
                        .findFirst())
                .ifPresent(result -> narrator.end(result, broken.stream().findFirst()));
        return List.copyOf(results);
    }

    private void sweep(List<ApiDocument> needed, List<Rule> rules, String title, VerdictSink sink) {
        if (!reads(title)) {
            new WriteSweep(needed, neededFor(needed, title), rules, run.config(), run.dce(), run.secrets(), sink)
                    .results();
            return;
        }
        try (Sweep sweep = new Sweep(needed, rules, run.config(), run.dce(), run.secrets(), sink, result -> {})) {
            sweep.start();
            sweep.plan().forEach(planned -> planned.result().join());
        }
    }

    private static boolean reads(String title) {
        return title.startsWith("GET ");
    }

    /** It, and one of its module that shows whether bodies are looked at. */
    private static Predicate<WritePlan> neededFor(List<ApiDocument> documents, String title) {
        Set<String> looks = documents.stream()
                .flatMap(document -> WritePlan.of(document).stream()
                        .filter(plan -> plan.identified()
                                && plan.hindrance().isEmpty()
                                && plan.operation().request().isPresent())
                        .map(WritePlan::place)
                        .limit(1))
                .collect(Collectors.toSet());
        return plan -> plan.operation().title().equals(title) || looks.contains(plan.place());
    }

    /** The operation, and what its path may be filled from. */
    private static ApiDocument only(ApiDocument document, String title) {
        ApiOperation wanted = document.gets().stream()
                .filter(operation -> operation.title().equals(title))
                .findFirst()
                .orElseThrow();
        return document.with(document.operations().stream()
                .filter(operation -> operation.equals(wanted)
                        || operation.variables().size() < wanted.variables().size())
                .toList());
    }

    private static boolean asks(Exchange exchange, Pattern path) {
        return path.matcher(exchange.request().uri().getRawPath()).matches();
    }
}
