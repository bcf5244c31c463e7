package io.dce.conformance.sweep.writes;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.ops.writes.WriteExchanges;
import io.dce.conformance.check.ops.writes.WriteRule;
import io.dce.conformance.client.Dce;
import io.dce.conformance.client.ownership.RequestWithheldException;
import io.dce.conformance.client.sending.RunOverException;
import io.dce.conformance.config.TargetConfig;
import io.dce.conformance.evidence.ledger.Journal;
import io.dce.conformance.evidence.ledger.Subject;
import io.dce.conformance.openapi.ApiDocument;
import io.dce.conformance.rule.Rule;
import io.dce.conformance.secret.SecretRegistry;
import io.dce.conformance.sweep.VerdictSink;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;

/** The operations of all documents that write, several at once. Begins once the reads are over: they show what is there. */
public final class WriteSweep {
    /** So many that don't answer the key, one after the other, say that a module doesn't answer. */
    private static final int ENOUGH = 3;

    private final Map<Rule, WriteRule> rules = new LinkedHashMap<>();
    private final List<WritePlan> plans;
    private final TargetConfig config;
    private final Dce dce;
    private final SecretRegistry secrets;
    private final VerdictSink sink;
    private final WriteCallers callers;
    private final ElsewhereAnswers elsewhere;
    /** Those of which an operation has refused such a body to the key, where it could do nothing anyway. */
    private final Set<ApiDocument> lookAtBodies = ConcurrentHashMap.newKeySet();

    private final Map<ApiDocument, AtomicInteger> silent = new ConcurrentHashMap<>();

    /**
     * Plans it.
     *
     * @param which those that are asked of all that the documents have
     * @param wanted the rules that are wanted; those that judge no writing operation are left aside
     */
    public WriteSweep(
            List<ApiDocument> documents,
            Predicate<WritePlan> which,
            List<Rule> wanted,
            TargetConfig config,
            Dce dce,
            SecretRegistry secrets,
            VerdictSink sink) {
        wanted.forEach(rule -> WriteRule.of(rule.id()).ifPresent(judge -> rules.put(rule, judge)));
        this.plans = documents.stream()
                .flatMap(document -> WritePlan.of(document).stream())
                .filter(which)
                .toList();
        this.config = config;
        this.dce = dce;
        this.secrets = secrets;
        this.sink = sink;
        this.callers = new WriteCallers(dce, config);
        this.elsewhere = new ElsewhereAnswers(dce.harmless());
    }

    /** Asks them, judges them, and gives a result for each, in the order of the documents. */
    public List<WriteResult> results() {
        ExecutorService workers = Executors.newFixedThreadPool(config.limits().parallelism(), task -> {
            Thread thread = new Thread(task, "sweep-of-writes");
            thread.setDaemon(true);
            return thread;
        });
        try {
            // First those that name what nobody has: they show which modules look at a body.
            Map<Integer, WriteResult> results = new TreeMap<>(results(WritePlan::identified, workers));
            results.putAll(results(plan -> !plan.identified(), workers));
            return List.copyOf(results.values());
        } finally {
            workers.shutdownNow();
        }
    }

    private Map<Integer, WriteResult> results(Predicate<WritePlan> which, Executor workers) {
        Map<Integer, CompletableFuture<WriteResult>> underWay = new TreeMap<>();
        for (int i = 0; i < plans.size(); i++) {
            int turn = i;
            if (which.test(plans.get(turn))) {
                underWay.put(turn, CompletableFuture.supplyAsync(() -> result(plans.get(turn), turn), workers));
            }
        }
        Map<Integer, WriteResult> results = new TreeMap<>();
        underWay.forEach((turn, result) -> results.put(turn, result.join()));
        return results;
    }

    private WriteResult result(WritePlan plan, int turn) {
        if (plan.hindrance().isPresent()) {
            return notAsked(plan, Verdict.notApplicable(plan.hindrance().get().words()));
        }
        AtomicInteger unanswered = silent.computeIfAbsent(plan.document(), document -> new AtomicInteger());
        if (unanswered.get() >= ENOUGH) {
            return notAsked(
                    plan, Verdict.inconclusive("the module " + plan.document().module() + " does not answer"));
        }
        long started = System.nanoTime();
        WriteJournals journals = new WriteJournals(List.copyOf(rules.values()));
        try {
            WriteInquiry inquiry = new WriteInquiry(plan, dce, callers, elsewhere, journals);
            Optional<WriteExchanges> seen =
                    inquiry.ask(turn, plan.identified() || lookAtBodies.contains(plan.document()));
            if (plan.identified() && inquiry.bodyWasRefused()) {
                lookAtBodies.add(plan.document());
            }
            if (seen.isEmpty()) {
                return notAsked(plan, Verdict.notApplicable(NotAskedReason.SHOWN.words()));
            }
            boolean answered = seen.get().answered();
            unanswered.updateAndGet(count -> answered ? 0 : count + 1);
            return judged(plan, true, rule -> judged(rule, seen.get()), journals, started);
        } catch (RunOverException e) {
            return judged(plan, false, rule -> Verdict.inconclusive(e.getMessage()), journals, started);
        } catch (RequestWithheldException e) {
            return judged(plan, false, rule -> Verdict.notApplicable(e.getMessage()), journals, started);
        } catch (RuntimeException e) {
            return judged(plan, false, rule -> Verdict.error(e.toString()), journals, started);
        }
    }

    /** One rule that stumbles keeps no other from speaking. */
    private static Verdict judged(WriteRule rule, WriteExchanges seen) {
        try {
            return rule.of(seen);
        } catch (RuntimeException e) {
            return Verdict.error(e.toString());
        }
    }

    private WriteResult notAsked(WritePlan plan, Verdict verdict) {
        WriteJournals none = new WriteJournals(List.copyOf(rules.values()));
        return judged(plan, false, rule -> verdict, none, System.nanoTime());
    }

    private WriteResult judged(
            WritePlan plan, boolean asked, Function<WriteRule, Verdict> judge, WriteJournals journals, long started) {
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        Subject subject = Subject.operation(plan.operation().title(), plan.place());
        Map<String, WriteResult.Said> said = new LinkedHashMap<>();
        rules.forEach((rule, judging) -> {
            Verdict verdict = judge.apply(judging);
            Journal journal = journals.of(judging);
            Outcome counted = sink.judged(rule, subject, verdict, journal, took).outcome();
            said.put(rule.id(), new WriteResult.Said(counted, secrets.redact(verdict.reason())));
        });
        return new WriteResult(plan, asked, said);
    }
}
