package io.dce.conformance.steps;

import io.dce.conformance.exchange.Exchange;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Many small, independent requests, several at a time, so that a slow platform is asked in time. */
public final class ConcurrentRequests {
    private static final int MOST = 8;

    private ConcurrentRequests() {}

    /** Asks all of them; the answers in the order of the requests. */
    public static List<Exchange> ask(RunContext run, List<Supplier<Exchange>> requests) {
        ExecutorService pool = Executors.newFixedThreadPool(
                Math.min(MOST, run.config().limits().parallelism()));
        try {
            List<CompletableFuture<Exchange>> asked = requests.stream()
                    .map(request -> CompletableFuture.supplyAsync(request, pool))
                    .toList();
            return asked.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        } finally {
            pool.shutdownNow();
        }
    }
}
