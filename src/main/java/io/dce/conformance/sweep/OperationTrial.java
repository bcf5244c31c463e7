package io.dce.conformance.sweep;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.ops.OperationBody;
import io.dce.conformance.check.ops.OperationExchanges;
import io.dce.conformance.check.ops.OperationInquiry;
import io.dce.conformance.check.ops.OperationRule;
import io.dce.conformance.check.ops.schema.DeclaredSchemas;
import io.dce.conformance.client.sending.RunOverException;
import io.dce.conformance.evidence.ledger.Observation;
import io.dce.conformance.evidence.ledger.Subject;
import io.dce.conformance.evidence.result.SubjectResult;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.openapi.ApiDocument;
import io.dce.conformance.openapi.ApiOperation;
import io.dce.conformance.rule.Rule;
import io.dce.conformance.sweep.OperationResult.Reach;
import io.dce.conformance.sweep.OperationResult.Said;
import io.dce.conformance.sweep.path.ListedItems;
import io.dce.conformance.sweep.path.ParameterValue;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Tries one operation of a document after the other, and makes results of what the rules say. */
final class OperationTrial {
    private final ApiDocument document;
    private final DeclaredSchemas schemas;
    private final Map<Rule, OperationRule> rules = new LinkedHashMap<>();
    private final Set<OperationInquiry> inquiries = EnumSet.noneOf(OperationInquiry.class);
    private final SweepCallers callers;
    private final ResultTexts explained;
    private final VerdictSink sink;

    OperationTrial(
            ApiDocument document, List<Rule> rules, SweepCallers callers, ResultTexts explained, VerdictSink sink) {
        this.sink = sink;
        this.document = document;
        this.schemas = new DeclaredSchemas(document, callers::late);
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
     * Asks it for all that the rules need.
     *
     * @param fillings values for its path
     * @param others those for another item of the same list
     * @param shown is told what its lists have shown
     */
    AskedOperation ask(
            PlannedOperation planned,
            List<ParameterValue> fillings,
            Optional<List<ParameterValue>> others,
            Consumer<ListedItems> shown) {
        long started = System.nanoTime();
        ApiOperation operation = planned.operation();
        ExchangeJournals journal = journal();
        Optional<OperationExchanges> seen = Optional.empty();
        Optional<Verdict> brokeOff = Optional.empty();
        try {
            seen = Optional.of(callers.inTime(() -> {
                OperationRequests requests = requests(operation, fillings, journal);
                Map<String, String> asked = new HashMap<>();
                fillings.forEach(f -> asked.put(f.parameter(), f.value()));
                ListedItems.of(operation, asked, requests.answer()).forEach(shown);
                return requests.gathered(
                        inquiries,
                        planned.share(),
                        () -> others.filter(other -> !other.equals(fillings))
                                .map(other -> requests(operation, other, journal)));
            }));
        } catch (RunOverException e) {
            brokeOff = Optional.of(Verdict.inconclusive(e.getMessage()));
        } catch (RuntimeException e) {
            brokeOff = Optional.of(Verdict.error(e.toString()));
        }
        return new AskedOperation(operation, fillings, seen, brokeOff, journal, started);
    }

    /**
     * What the rules say of it.
     *
     * @param moduleServes whether the key was served another operation of the module
     */
    OperationResult judged(AskedOperation asked, boolean moduleServes) {
        Reach reach = Reach.UNANSWERED;
        NotServed why = NotServed.SERVED;
        Map<Rule, Verdict> verdicts = new LinkedHashMap<>();
        if (asked.seen().isPresent()) {
            OperationExchanges given = asked.seen().get();
            OperationExchanges seen = moduleServes ? given.inAModuleThatServes() : given;
            reach = Reach.of(seen.control());
            why = NotServed.of(seen.control());
            verdicts.putAll(judged(seen));
        } else {
            Verdict brokeOff = asked.brokeOff().orElseThrow();
            why = NotServed.of(brokeOff.reason());
            verdicts.putAll(all(brokeOff));
        }
        return result(asked.operation(), reach, asked.fillings(), verdicts, why, asked.journal(), asked.started());
    }

    private Map<Rule, Verdict> judged(OperationExchanges seen) {
        try {
            return callers.inTime(() -> {
                Map<Rule, Verdict> verdicts = new LinkedHashMap<>();
                rules.forEach((rule, judge) -> verdicts.put(rule, judged(judge, seen)));
                observe(seen);
                return verdicts;
            });
        } catch (RunOverException e) {
            return all(Verdict.inconclusive(e.getMessage()));
        }
    }

    private void observe(OperationExchanges seen) {
        if (rules.containsValue(OperationRule.OPS_4) && OperationBody.numbersEnums(seen)) {
            sink.observed(new Observation(
                    "values of enums without a name",
                    "the module " + document.module() + " writes them as numbers, which ProtoJSON allows"));
        }
    }

    /** One rule that stumbles keeps no other from speaking. */
    private static Verdict judged(OperationRule rule, OperationExchanges seen) {
        try {
            return rule.of(seen);
        } catch (RuntimeException e) {
            return Verdict.error(e.toString());
        }
    }

    /** An operation that could not be asked. */
    OperationResult notAsked(ApiOperation operation, String why) {
        return result(
                operation,
                Reach.NOT_ASKED,
                List.of(),
                all(Verdict.notApplicable(why)),
                NotServed.of(why),
                journal(),
                System.nanoTime());
    }

    /** All operations of a module that is not there, in one. */
    OperationResult module(ApiOperation first, Verdict verdict) {
        ApiOperation module = new ApiOperation(
                "GET", "", "(the module " + document.module() + ")", "", "", first.tag(), List.of(), Map.of(), false);
        Reach reach = verdict.outcome() == Outcome.NOT_APPLICABLE ? Reach.NOT_ASKED : Reach.UNANSWERED;
        return result(
                module, reach, List.of(), all(verdict), NotServed.of(verdict.reason()), journal(), System.nanoTime());
    }

    /** What the key gets from an operation without path parameters. */
    Exchange probe(ApiOperation operation) {
        return callers.inTime(() -> requests(operation, List.of(), journal()).answer());
    }

    private ExchangeJournals journal() {
        return new ExchangeJournals(List.copyOf(rules.values()));
    }

    private OperationRequests requests(
            ApiOperation operation, List<ParameterValue> fillings, ExchangeJournals journal) {
        return new OperationRequests(operation, schemas, fillings, callers, journal);
    }

    private Map<Rule, Verdict> all(Verdict verdict) {
        Map<Rule, Verdict> verdicts = new LinkedHashMap<>();
        rules.keySet().forEach(rule -> verdicts.put(rule, verdict));
        return verdicts;
    }

    private OperationResult result(
            ApiOperation operation,
            Reach reach,
            List<ParameterValue> fillings,
            Map<Rule, Verdict> verdicts,
            NotServed why,
            ExchangeJournals journal,
            long started) {
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        Subject subject = Subject.operation(operation.title(), OperationResult.place(document, operation));
        Map<String, Said> said = new LinkedHashMap<>();
        verdicts.forEach((rule, verdict) -> {
            SubjectResult counted = sink.judged(rule, subject, verdict, journal.of(rules.get(rule)), took);
            said.put(rule.id(), explained.of(verdict, counted));
        });
        boolean error = verdicts.values().stream().anyMatch(v -> v.outcome() == Outcome.ERROR);
        return new OperationResult(
                document,
                operation,
                reach,
                reach == Reach.SERVED && !error ? NotServed.SERVED : why.with(explained::words),
                fillings,
                said,
                journal.answers(),
                journal.repeated(),
                took);
    }
}
