package io.dce.conformance.sweep;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.client.sending.RunOverException;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.openapi.ApiDocument;
import io.dce.conformance.openapi.ApiOperation;
import io.dce.conformance.sweep.path.ParameterValue;
import io.dce.conformance.sweep.path.PathValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The operations of one document: those without path parameters first, since their lists fill the paths of the others,
 * then those with one, with two and so on; what could not be filled is tried once more at the end.
 */
final class ModuleSweep implements Runnable {
    /** So many time-outs say that there is nobody. */
    private static final int ENOUGH = 3;

    /** What a gateway says of what is not behind it: there is no such thing, or nothing that implements it. */
    private static final Set<Integer> UNKNOWN = Set.of(404, 501);

    private final ApiDocument document;
    private final List<PlannedOperation> operations;
    private final OperationTrial trial;
    private final PathValues identifiers;
    private final Executor workers;
    private final Consumer<OperationResult> results;
    private final AtomicBoolean serves = new AtomicBoolean();
    private final Queue<Runnable> unimplemented = new ConcurrentLinkedQueue<>();

    ModuleSweep(
            ApiDocument document,
            List<PlannedOperation> operations,
            OperationTrial trial,
            PathValues identifiers,
            Executor workers,
            Consumer<OperationResult> results) {
        this.document = document;
        this.operations = operations;
        this.trial = trial;
        this.identifiers = identifiers;
        this.workers = workers;
        this.results = results;
    }

    /** Whatever goes wrong, nobody waits for a result in vain. */
    @Override
    public void run() {
        try {
            sweep();
        } catch (RuntimeException e) {
            finish(module(Verdict.error("the sweep of " + document.module() + " broke off: " + e)));
        }
    }

    private void sweep() {
        Optional<OperationResult> absent = operations.isEmpty() ? Optional.empty() : absent();
        if (absent.isPresent()) {
            finish(absent.get());
            return;
        }
        TreeMap<Integer, List<PlannedOperation>> levels = operations.stream()
                .collect(Collectors.groupingBy(
                        planned -> planned.operation().variables().size(), TreeMap::new, Collectors.toList()));
        List<PlannedOperation> left = new ArrayList<>();
        levels.values().forEach(level -> left.addAll(ask(level)));
        for (PlannedOperation planned : askAsLongAsListsHelp(left)) {
            done(planned, trial.notAsked(planned.operation(), missing(planned.operation())));
        }
        unimplemented.forEach(Runnable::run);
    }

    private List<PlannedOperation> askAsLongAsListsHelp(List<PlannedOperation> waiting) {
        List<PlannedOperation> left = ask(waiting);
        return left.isEmpty() || left.size() == waiting.size() ? left : askAsLongAsListsHelp(left);
    }

    /** Asks those that can be, each with what was known before the first of them was asked, and gives the others. */
    private List<PlannedOperation> ask(List<PlannedOperation> level) {
        List<PlannedOperation> left = new ArrayList<>();
        List<Runnable> tasks = new ArrayList<>();
        for (PlannedOperation planned : level) {
            Optional<List<ParameterValue>> first = identifiers.fill(planned.operation(), 0);
            // Only items of the operation's own list are tried once more.
            Optional<List<ParameterValue>> second =
                    first.filter(ModuleSweep::own).flatMap(own -> identifiers.fill(planned.operation(), 1));
            if (first.isEmpty()) {
                left.add(planned);
            } else {
                tasks.add(() -> judge(planned, trial.ask(planned, first.get(), second, identifiers::add)));
            }
        }
        List<CompletableFuture<Void>> underWay = tasks.stream()
                .map(task -> CompletableFuture.runAsync(task, workers))
                .toList();
        underWay.forEach(CompletableFuture::join);
        return left;
    }

    private static boolean own(List<ParameterValue> values) {
        return !values.isEmpty() && values.get(values.size() - 1).own();
    }

    /** What it means that one is not implemented, the others show. */
    private void judge(PlannedOperation planned, AskedOperation asked) {
        if (asked.served()) {
            serves.set(true);
        }
        if (asked.unimplemented()) {
            unimplemented.add(() -> done(planned, trial.judged(asked, serves.get())));
        } else {
            done(planned, trial.judged(asked, false));
        }
    }

    private void finish(OperationResult result) {
        results.accept(result);
        operations.forEach(planned -> planned.result().complete(result));
    }

    private void done(PlannedOperation planned, OperationResult result) {
        results.accept(result);
        planned.result().complete(result);
    }

    private String missing(ApiOperation operation) {
        return "no list of the document gives a {" + identifiers.missing(operation) + "}";
    }

    /**
     * The one result of a module that is not there: the key gets a 404 from each of its operations that need nothing to
     * be asked, or no service from any.
     */
    private Optional<OperationResult> absent() {
        List<ApiOperation> simple = operations.stream()
                .map(PlannedOperation::operation)
                .filter(o -> o.variables().isEmpty() && !o.stream() && !o.file())
                .toList();
        List<Exchange> answers = new ArrayList<>();
        for (ApiOperation operation : simple) {
            Exchange answer;
            try {
                answer = trial.probe(operation);
            } catch (RunOverException e) {
                return Optional.of(module(Verdict.inconclusive(document.module() + ": " + e.getMessage())));
            }
            answers.add(answer);
            boolean there = !UNKNOWN.contains(answer.status())
                    && answer.status() != 503
                    && answer.answer().isPresent();
            boolean silent = answers.size() >= ENOUGH
                    && answers.stream().allMatch(a -> a.answer().isEmpty());
            if (there || silent) {
                return there ? Optional.empty() : Optional.of(module(away(answer)));
            }
        }
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        boolean missing = answers.stream().allMatch(answer -> UNKNOWN.contains(answer.status()));
        String statuses = answers.stream()
                .map(answer -> String.valueOf(answer.status()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return Optional.of(module(
                missing
                        ? Verdict.notApplicable("the module " + document.module() + " is not installed: all "
                                + simple.size() + " operations that need nothing to be asked are unknown: " + statuses)
                        : away(answers.get(answers.size() - 1))));
    }

    private Verdict away(Exchange last) {
        return Verdict.inconclusive("the module " + document.module() + " does not answer: " + last.summary());
    }

    private OperationResult module(Verdict verdict) {
        return trial.module(operations.get(0).operation(), verdict);
    }
}
