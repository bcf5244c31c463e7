package io.dce.conformance.sweep;

import io.dce.conformance.client.Dce;
import io.dce.conformance.config.TargetConfig;
import io.dce.conformance.openapi.ApiDocument;
import io.dce.conformance.openapi.ApiOperation;
import io.dce.conformance.rule.Rule;
import io.dce.conformance.secret.SecretRegistry;
import io.dce.conformance.sweep.path.PathValues;
import io.dce.conformance.sweep.plan.OperationShare;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** The read operations of all documents, several at once; each is judged in one go, and its bodies are dropped then. */
public final class Sweep implements AutoCloseable {
    private final List<PlannedOperation> plan = new ArrayList<>();
    private final List<ModuleSweep> modules = new ArrayList<>();
    private final ExecutorService workers;
    private final ExecutorService stewards;

    /**
     * Plans it.
     *
     * @param documents what to judge
     * @param rules the rules that are wanted
     * @param verdicts is told every verdict as it comes, by several threads
     * @param results is told every result likewise
     */
    public Sweep(
            List<ApiDocument> documents,
            List<Rule> rules,
            TargetConfig config,
            Dce dce,
            SecretRegistry secrets,
            VerdictSink verdicts,
            Consumer<OperationResult> results) {
        int parallelism = config.limits().parallelism();
        this.workers = Executors.newFixedThreadPool(parallelism, task -> daemon(task, "sweep"));
        this.stewards = Executors.newCachedThreadPool(task -> daemon(task, "sweep-module"));
        SweepCallers callers = new SweepCallers(dce, config);
        ResultTexts explained = new ResultTexts(secrets);
        PathValues everywhere = new PathValues(Optional.empty());
        for (ApiDocument document : documents) {
            List<PlannedOperation> operations = new ArrayList<>();
            List<ApiOperation> gets = document.gets();
            List<OperationShare> shares = OperationShare.of(gets, plan.size());
            for (int i = 0; i < gets.size(); i++) {
                operations.add(new PlannedOperation(document, gets.get(i), shares.get(i), new CompletableFuture<>()));
            }
            plan.addAll(operations);
            modules.add(new ModuleSweep(
                    document,
                    operations,
                    new OperationTrial(document, rules, callers, explained, verdicts),
                    new PathValues(Optional.of(everywhere)),
                    workers,
                    results));
        }
    }

    /** What is going to be asked, in the order of the documents. */
    public List<PlannedOperation> plan() {
        return plan;
    }

    /** Begins; the results come in their own time. */
    public void start() {
        modules.forEach(module -> stewards.execute(module));
    }

    @Override
    public void close() {
        stewards.shutdownNow();
        workers.shutdownNow();
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
