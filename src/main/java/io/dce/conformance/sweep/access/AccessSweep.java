package io.dce.conformance.sweep.access;

import io.dce.conformance.client.Caller;
import io.dce.conformance.client.Dce;
import io.dce.conformance.client.sending.RunOverException;
import io.dce.conformance.config.TargetConfig;
import io.dce.conformance.evidence.ledger.Journal;
import io.dce.conformance.exchange.Credential;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.openapi.ApiOperation;
import io.dce.conformance.sweep.Coverage;
import io.dce.conformance.sweep.OperationResult;
import io.dce.conformance.sweep.OperationResult.Reach;
import io.dce.conformance.sweep.RequestTarget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Asks every read operation that Alice was served for Alice once more, and at once for everybody else at hand. */
public final class AccessSweep {
    private final Coverage coverage;
    private final TargetConfig config;
    private final Dce dce;
    private final Map<String, Credential> callers = new LinkedHashMap<>();

    /**
     * Of what a sweep has covered.
     *
     * @param config the keys that are at hand
     */
    public AccessSweep(Coverage coverage, TargetConfig config, Dce dce) {
        this.coverage = coverage;
        this.config = config;
        this.dce = dce;
        config.limitedKey().ifPresent(key -> callers.put("limited", Credential.bearer("Bob", key)));
        config.access().tokens().forEach((name, key) -> callers.put(name, Credential.bearer(name, key)));
        config.expiredKey().ifPresent(key -> callers.put("expired", Credential.bearer("an expired key", key)));
        callers.put("nobody", Credential.none());
    }

    /** The matrix; an operation that Alice is not served any more has no row. */
    public AccessMatrix matrix() {
        ExecutorService workers = Executors.newFixedThreadPool(config.limits().parallelism(), task -> {
            Thread thread = new Thread(task, "access");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<CompletableFuture<Optional<AccessMatrix.Row>>> underWay = new ArrayList<>();
            coverage.documents().readable().forEach(document -> {
                Map<String, ApiOperation> operations = new LinkedHashMap<>();
                document.gets().forEach(operation -> operations.put(operation.title(), operation));
                coverage.rows(document).stream()
                        .filter(row -> row.reach() == Reach.SERVED && operations.containsKey(row.title()))
                        .forEach(row -> underWay.add(
                                CompletableFuture.supplyAsync(() -> row(row, operations.get(row.title())), workers)));
            });
            return new AccessMatrix(
                    List.copyOf(callers.keySet()),
                    underWay.stream()
                            .flatMap(row -> row.join().stream())
                            .sorted(Comparator.comparing(AccessMatrix.Row::module)
                                    .thenComparing(AccessMatrix.Row::title))
                            .toList());
        } finally {
            workers.shutdownNow();
        }
    }

    private Optional<AccessMatrix.Row> row(Coverage.Row covered, ApiOperation operation) {
        RequestTarget request = new RequestTarget(operation);
        String target = request.of(covered.fillings(), "");
        Map<String, AccessKind> kinds = new LinkedHashMap<>();
        try {
            Exchange alice = caller(Credential.bearer("Alice", config.key().orElseThrow()))
                    .get(target, request.headers());
            if (alice.answer().filter(answer -> answer.succeeded()).isEmpty()) {
                return Optional.empty();
            }
            callers.forEach((name, credential) ->
                    kinds.put(name, AccessKind.of(caller(credential).get(target, request.headers()), alice)));
        } catch (RunOverException e) {
            callers.keySet().forEach(name -> kinds.putIfAbsent(name, AccessKind.UNSEEN));
        }
        return Optional.of(new AccessMatrix.Row(
                covered.document().module(),
                covered.title(),
                OperationResult.place(covered.document(), operation),
                kinds));
    }

    private Caller caller(Credential credential) {
        return dce.as(credential, new Journal());
    }
}
