package io.dce.conformance.sweep;

import io.dce.conformance.check.DeclaredSchemas;
import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.client.RunOverException;
import io.dce.conformance.evidence.Subject;
import io.dce.conformance.evidence.Waiver;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.rule.Rule;
import io.dce.conformance.spec.Document;
import io.dce.conformance.spec.Operation;
import io.dce.conformance.sweep.OperationResult.Reach;
import io.dce.conformance.sweep.OperationResult.Said;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Tries one operation of a document after the other, and makes results of what the rules say. */
final class OperationTrial {
    private final Document document;
    private final DeclaredSchemas schemas;
    private final List<Rule> rules;
    private final Callers callers;
    private final Explained explained;
    private final Verdicts sink;

    OperationTrial(Document document, List<Rule> rules, Callers callers, Explained explained, Verdicts sink) {
        this.sink = sink;
        this.document = document;
        this.schemas = new DeclaredSchemas(document);
        this.rules = rules;
        this.callers = callers;
        this.explained = explained;
    }

    /**
     * Asks it, once for each caller, and judges the answers.
     *
     * @param fill values for its path, for the item of that number
     * @param shown is told what its list has shown
     */
    OperationResult ask(
            Sweep.Planned planned, Function<Integer, Optional<List<Filling>>> fill, Consumer<ListedItems> shown) {
        long started = System.nanoTime();
        Operation operation = planned.operation();
        Journals journal = new Journals();
        List<Filling> fillings = fill.apply(0).orElseThrow();
        try {
            OperationSweep sweep = sweep(operation, fillings, journal);
            Map<String, String> asked = new HashMap<>();
            fillings.forEach(f -> asked.put(f.parameter(), f.value()));
            ListedItems.of(operation, asked, sweep.answer()).ifPresent(shown);
            Map<String, Verdict> verdicts = sweep.judge(
                    rules.stream().map(Rule::id).toList(),
                    planned.number(),
                    () -> fill.apply(1)
                            .filter(other -> !other.equals(fillings))
                            .map(other -> sweep(operation, other, journal)));
            return result(
                    operation,
                    reach(sweep.answer()),
                    fillings,
                    verdicts,
                    sweep.answer().summary(),
                    journal,
                    started);
        } catch (RunOverException e) {
            return result(
                    operation,
                    Reach.UNANSWERED,
                    fillings,
                    all(Verdict.inconclusive(e.getMessage())),
                    e.getMessage(),
                    journal,
                    started);
        } catch (RuntimeException e) {
            return result(
                    operation,
                    Reach.UNANSWERED,
                    fillings,
                    all(Verdict.error(e.toString())),
                    e.toString(),
                    journal,
                    started);
        }
    }

    /** An operation that could not be asked. */
    OperationResult notAsked(Operation operation, String why) {
        return result(
                operation,
                Reach.NOT_ASKED,
                List.of(),
                all(Verdict.notApplicable(why)),
                why,
                new Journals(),
                System.nanoTime());
    }

    /** All operations of a module that is not there, in one. */
    OperationResult module(Operation first, Verdict verdict) {
        Operation module = new Operation(
                "GET", "(the module " + document.module() + ")", "", "", first.tag(), List.of(), Map.of(), false);
        Reach reach = verdict.outcome() == Outcome.NOT_APPLICABLE ? Reach.NOT_ASKED : Reach.UNANSWERED;
        return result(module, reach, List.of(), all(verdict), verdict.reason(), new Journals(), System.nanoTime());
    }

    /** What the key gets from an operation without path parameters. */
    Exchange probe(Operation operation) {
        return sweep(operation, List.of(), new Journals()).answer();
    }

    private OperationSweep sweep(Operation operation, List<Filling> fillings, Journals journal) {
        return new OperationSweep(document, operation, schemas, fillings, callers, journal);
    }

    private Map<String, Verdict> all(Verdict verdict) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        rules.forEach(rule -> verdicts.put(rule.id(), verdict));
        return verdicts;
    }

    private static Reach reach(Exchange control) {
        if (control.answer().isEmpty()) {
            return Reach.UNANSWERED;
        }
        return control.answer().get().succeeded() ? Reach.SERVED : Reach.ANSWERED;
    }

    private OperationResult result(
            Operation operation,
            Reach reach,
            List<Filling> fillings,
            Map<String, Verdict> verdicts,
            String why,
            Journals journal,
            long started) {
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        Subject subject = Subject.operation(operation.title(), document.source() + "#" + operation.pointer());
        Map<String, Said> said = new LinkedHashMap<>();
        for (Rule rule : rules) {
            Verdict verdict = verdicts.getOrDefault(rule.id(), Verdict.notApplicable("not asked"));
            Optional<Waiver> waiver =
                    verdict.outcome() == Outcome.FAIL ? sink.waiverOf(rule, subject) : Optional.empty();
            Said what = explained.of(rule, verdict, waiver);
            said.put(rule.id(), waiver.isPresent() ? what.waived() : what);
            sink.judged(rule, subject, what.verdict(), what.message(), journal.of(rule.id()), took);
        }
        boolean error = verdicts.values().stream().anyMatch(v -> v.outcome() == Outcome.ERROR);
        return new OperationResult(
                document,
                operation,
                reach,
                reach == Reach.SERVED && !error ? "" : explained.words(why),
                fillings,
                said,
                journal.answers(),
                journal.repeated(),
                took);
    }
}
