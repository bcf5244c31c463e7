package io.dce.conformance.cleanup;

import io.dce.conformance.client.sending.RunOverException;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Several at once: one after the other, a slow platform would leave no time for all of them. */
final class ParallelTasks {
    private ParallelTasks() {}

    /** Does it with each, and waits until all are done. */
    static <T> void each(Collection<T> all, Executor several, Consumer<T> what) {
        try {
            CompletableFuture.allOf(all.stream()
                            .map(one -> CompletableFuture.runAsync(() -> what.accept(one), several))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RunOverException over ? over : e;
        }
    }
}
