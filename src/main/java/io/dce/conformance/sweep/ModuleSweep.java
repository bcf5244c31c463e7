package io.dce.conformance.sweep;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.client.RunOverException;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.spec.Document;
import io.dce.conformance.spec.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The operations of one document: those without path parameters first, since their lists fill the paths of the others,
 * then those with one, with two and so on; what could not be filled is tried once more at the end.
 */
final class ModuleSweep implements Runnable {
    /** So many time-outs say that there is nobody. */
    private static final int ENOUGH = 3;

    private final Document document;
    private final List<Sweep.Planned> operations;
    private final OperationTrial trial;
    private final Identifiers identifiers;
    private final Executor workers;
    private final Consumer<OperationResult> results;

    ModuleSweep(
            Document document,
            List<Sweep.Planned> operations,
            OperationTrial trial,
            Identifiers identifiers,
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
        TreeMap<Integer, List<Sweep.Planned>> levels = operations.stream()
                .collect(Collectors.groupingBy(
                        planned -> planned.operation().variables().size(), TreeMap::new, Collectors.toList()));
        List<Sweep.Planned> left = new ArrayList<>();
        levels.values().forEach(level -> left.addAll(ask(level)));
        for (Sweep.Planned planned : askAsLongAsListsHelp(left)) {
            done(planned, trial.notAsked(planned.operation(), missing(planned.operation())));
        }
    }

    private List<Sweep.Planned> askAsLongAsListsHelp(List<Sweep.Planned> waiting) {
        List<Sweep.Planned> left = ask(waiting);
        return left.isEmpty() || left.size() == waiting.size() ? left : askAsLongAsListsHelp(left);
    }

    /** Asks those that can be, and gives the others. */
    private List<Sweep.Planned> ask(List<Sweep.Planned> level) {
        List<Sweep.Planned> left = new ArrayList<>();
        List<CompletableFuture<Void>> underWay = new ArrayList<>();
        for (Sweep.Planned planned : level) {
            if (identifiers.fill(planned.operation(), 0).isEmpty()) {
                left.add(planned);
            } else {
                underWay.add(CompletableFuture.runAsync(
                        () -> done(
                                planned,
                                trial.ask(
                                        planned,
                                        turn -> identifiers.fill(planned.operation(), turn),
                                        identifiers::add)),
                        workers));
            }
        }
        underWay.forEach(CompletableFuture::join);
        return left;
    }

    private void finish(OperationResult result) {
        results.accept(result);
        operations.forEach(planned -> planned.result().complete(result));
    }

    private void done(Sweep.Planned planned, OperationResult result) {
        results.accept(result);
        planned.result().complete(result);
    }

    private String missing(Operation operation) {
        return "no list of the document gives a {" + identifiers.missing(operation) + "}";
    }

    /**
     * The one result of a module that is not there: the key gets a 404 from each of its operations that need nothing to
     * be asked, or no service from any.
     */
    private Optional<OperationResult> absent() {
        List<Operation> simple = operations.stream()
                .map(Sweep.Planned::operation)
                .filter(o -> o.variables().isEmpty() && !o.stream() && !o.file())
                .toList();
        List<Exchange> answers = new ArrayList<>();
        for (Operation operation : simple) {
            Exchange answer;
            try {
                answer = trial.probe(operation);
            } catch (RunOverException e) {
                return Optional.of(module(Verdict.inconclusive(document.module() + ": " + e.getMessage())));
            }
            answers.add(answer);
            boolean there = answer.status() != 404
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
        boolean missing = answers.stream().allMatch(answer -> answer.status() == 404);
        return Optional.of(module(
                missing
                        ? Verdict.notApplicable("the module " + document.module() + " is not installed: all "
                                + simple.size() + " operations that need nothing to be asked are unknown: 404")
                        : away(answers.get(answers.size() - 1))));
    }

    private Verdict away(Exchange last) {
        return Verdict.inconclusive("the module " + document.module() + " does not answer: " + last.summary());
    }

    private OperationResult module(Verdict verdict) {
        return trial.module(operations.get(0).operation(), verdict);
    }
}
