package io.dce.conformance.run;

import io.dce.conformance.error.ErrorCause;
import io.dce.conformance.error.KitException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Errors of a run that are no fault of the target. The run continues, so that what was observed is reported as far as
 * possible, and then ends with the first of them.
 */
final class RunProblems {
    private final Function<String, Optional<Path>> keep;
    private Optional<KitException> first = Optional.empty();

    /**
     * None so far.
     *
     * @param keep keeps a stack trace, and says where; empty when it can't
     */
    RunProblems(Function<String, Optional<Path>> keep) {
        this.keep = keep;
    }

    /** Takes a step. */
    void attempt(Runnable step) {
        attempt(
                () -> {
                    step.run();
                    return true;
                },
                false);
    }

    /** Takes a step, and gives what it gives, or something else when it went wrong. */
    <T> T attempt(Supplier<T> step, T otherwise) {
        try {
            return step.get();
        } catch (RuntimeException | Error e) {
            add(e);
            return otherwise;
        }
    }

    /** Remembers what went wrong; only the first counts: the others follow from it. */
    void add(Throwable error) {
        if (first.isEmpty()) {
            first = Optional.of(ErrorCause.of(error, keep));
        }
    }

    /** The first of them. */
    Optional<KitException> first() {
        return first;
    }
}
