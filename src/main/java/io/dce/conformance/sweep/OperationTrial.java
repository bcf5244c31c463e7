package io.dce.conformance.sweep;

import io.dce.conformance.check.DeclaredSchemas;
import io.dce.conformance.check.Inquiry;
import io.dce.conformance.check.OperationExchanges;
import io.dce.conformance.check.OperationRule;
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
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Tries one operation of a document after the other, and makes results of what the rules say. */
final class OperationTrial {
    private final Document document;
    private final DeclaredSchemas schemas;
    private final Map<Rule, OperationRule> rules = new LinkedHashMap<>();
    private final Set<Inquiry> inquiries = EnumSet.noneOf(Inquiry.class);
    private final Callers callers;
    private final Explained explained;
    private final Verdicts sink;

    OperationTrial(Document document, List<Rule> rules, Callers callers, Explained explained, Verdicts sink) {
        this.sink = sink;
        this.document = document;
        this.schemas = new DeclaredSchemas(document);
        for (Rule rule : rules) {
            OperationRule judge = OperationRule.of(rule.id())
                    .orElseThrow(() -> new IllegalStateException("nothing judges operations by " + rule.id()));
            this.rules.put(rule, judge);
            this.inquiries.addAll(judge.inquiries());
        }
        this.callers = callers;
        this.explained = explained;
    }

    /**
     * Asks it for all that the rules need, and judges the answers then.
     *
     * @param fill values for its path, for the item of that number
     * @param shown is told what its list has shown
     */
    OperationResult ask(
            Sweep.Planned planned, Function<Integer, Optional<List<Filling>>> fill, Consumer<ListedItems> shown) {
        long started = System.nanoTime();
        Operation operation = planned.operation();
        Journals journal = journal();
        List<Filling> fillings = fill.apply(0).orElseThrow();
        try {
            OperationRequests requests = requests(operation, fillings, journal);
            Map<String, String> asked = new HashMap<>();
            fillings.forEach(f -> asked.put(f.parameter(), f.value()));
            ListedItems.of(operation, asked, requests.answer()).ifPresent(shown);
            OperationExchanges seen = requests.gathered(
                    inquiries,
                    planned.number(),
                    () -> fill.apply(1)
                            .filter(other -> !other.equals(fillings))
                            .map(other -> requests(operation, other, journal)));
            Map<Rule, Verdict> verdicts = new LinkedHashMap<>();
            rules.forEach((rule, judge) -> verdicts.put(rule, judge.of(seen)));
            return result(
                    operation,
                    reach(seen.control()),
                    fillings,
                    verdicts,
                    seen.control().summary(),
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
                journal(),
                System.nanoTime());
    }

    /** All operations of a module that is not there, in one. */
    OperationResult module(Operation first, Verdict verdict) {
        Operation module = new Operation(
                "GET", "(the module " + document.module() + ")", "", "", first.tag(), List.of(), Map.of(), false);
        Reach reach = verdict.outcome() == Outcome.NOT_APPLICABLE ? Reach.NOT_ASKED : Reach.UNANSWERED;
        return result(module, reach, List.of(), all(verdict), verdict.reason(), journal(), System.nanoTime());
    }

    /** What the key gets from an operation without path parameters. */
    Exchange probe(Operation operation) {
        return requests(operation, List.of(), journal()).answer();
    }

    private Journals journal() {
        return new Journals(List.copyOf(rules.values()));
    }

    private OperationRequests requests(Operation operation, List<Filling> fillings, Journals journal) {
        return new OperationRequests(document, operation, schemas, fillings, callers, journal);
    }

    private Map<Rule, Verdict> all(Verdict verdict) {
        Map<Rule, Verdict> verdicts = new LinkedHashMap<>();
        rules.keySet().forEach(rule -> verdicts.put(rule, verdict));
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
            Map<Rule, Verdict> verdicts,
            String why,
            Journals journal,
            long started) {
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        Subject subject = Subject.operation(operation.title(), document.source() + "#" + operation.pointer());
        Map<String, Said> said = new LinkedHashMap<>();
        verdicts.forEach((rule, verdict) -> {
            Optional<Waiver> waiver =
                    verdict.outcome() == Outcome.FAIL ? sink.waiverOf(rule, subject) : Optional.empty();
            Said what = explained.of(rule, verdict, waiver);
            said.put(rule.id(), waiver.isPresent() ? what.waived() : what);
            sink.judged(rule, subject, what.verdict(), what.message(), journal.of(rules.get(rule)), took);
        });
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
