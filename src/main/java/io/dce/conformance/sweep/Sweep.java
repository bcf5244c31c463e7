package io.dce.conformance.sweep;

import io.dce.conformance.client.Dce;
import io.dce.conformance.exchange.Secrets;
import io.dce.conformance.rule.Rule;
import io.dce.conformance.spec.Document;
import io.dce.conformance.spec.Operation;
import io.dce.conformance.target.TargetConfig;
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
            List<Document> documents,
            List<Rule> rules,
            TargetConfig config,
            Dce dce,
            Secrets secrets,
            Verdicts verdicts,
            Consumer<OperationResult> results) {
        int parallelism = config.limits().parallelism();
        this.workers = Executors.newFixedThreadPool(parallelism, task -> daemon(task, "sweep"));
        this.stewards = Executors.newCachedThreadPool(task -> daemon(task, "sweep-module"));
        Callers callers = new Callers(dce, config);
        Explained explained = new Explained(secrets, config.insecure());
        Identifiers everywhere = new Identifiers(Optional.empty());
        for (Document document : documents) {
            List<PlannedOperation> operations = new ArrayList<>();
            List<Operation> gets = document.gets();
            List<Share> shares = Share.of(gets, plan.size());
            for (int i = 0; i < gets.size(); i++) {
                operations.add(new PlannedOperation(document, gets.get(i), shares.get(i), new CompletableFuture<>()));
            }
            plan.addAll(operations);
            modules.add(new ModuleSweep(
                    document,
                    operations,
                    new OperationTrial(document, rules, callers, explained, verdicts),
                    new Identifiers(Optional.of(everywhere)),
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
