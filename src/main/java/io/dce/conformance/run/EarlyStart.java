package io.dce.conformance.run;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Creates something in the background while other things are prepared.
 *
 * @param <T> what it is
 */
public final class EarlyStart<T> {
    private final CompletableFuture<T> made;

    private EarlyStart(CompletableFuture<T> made) {
        this.made = made;
    }

    /** Begins to make it. */
    public static <T> EarlyStart<T> of(Supplier<T> making) {
        return new EarlyStart<>(CompletableFuture.supplyAsync(making));
    }

    /** Waits for it; what went wrong in making it goes wrong here. */
    T get() {
        try {
            return made.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Waits for it, and does something with it if there is one. */
    void ifMade(Consumer<T> use) {
        if (made.handle((one, failure) -> failure == null).join()) {
            use.accept(get());
        }
    }
}
