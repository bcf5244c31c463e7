package io.dce.conformance.client.sending;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Work on what a platform says, which ends in time whatever that is. Nothing stops a thread that computes: what takes too
 * long is left to itself, in a thread that keeps no process from ending.
 */
final class BoundedWork {
    private static final int BETWEEN_LOOKS_AT_THE_CLOCK_MILLIS = 200;

    private final RunTime runTime;
    private final Duration after;

    /**
     * Bounds it by the time of a run.
     *
     * @param after how long after the run it may go on
     */
    BoundedWork(RunTime runTime, Duration after) {
        this.runTime = runTime;
        this.after = after;
    }

    /**
     * Does it, and gives what comes of it.
     *
     * @throws RunOverException when the time is up; what begins at the last moment has some seconds
     */
    <T> T result(Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread worker =
                new Thread(() -> complete(result, work), Thread.currentThread().getName());
        worker.setDaemon(true);
        worker.start();
        long began = System.nanoTime();
        while (true) {
            try {
                return result.get(BETWEEN_LOOKS_AT_THE_CLOCK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (runTime.isOver(after) && System.nanoTime() - began > RunTime.TO_JUDGE.toNanos()) {
                    throw leftAlone(worker);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw leftAlone(worker);
            } catch (ExecutionException e) {
                throw unchecked(e.getCause());
            }
        }
    }

    private static <T> void complete(CompletableFuture<T> result, Supplier<T> work) {
        try {
            result.complete(work.get());
        } catch (RuntimeException | Error e) {
            result.completeExceptionally(e);
        }
    }

    private RunOverException leftAlone(Thread worker) {
        worker.interrupt();
        return new RunOverException(
                "the run was over before this was judged to its end: what the platform answered took"
                        + " longer to judge than there was time");
    }

    /** A supplier throws nothing else. */
    private static RuntimeException unchecked(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return (RuntimeException) cause;
    }
}
