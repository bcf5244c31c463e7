package io.dce.conformance.check.ops.schema;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.ExecutionContext;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Collection;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/**
 * One body being judged by a schema, for a bounded time and with a bounded number of errors. Schemas can be made so that a
 * small body takes for ever: two parts that refer to the same next one, thirty times over.
 */
final class BoundedValidation extends ExecutionContext {
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int MOST_ERRORS = 50_000;
    private static final int BETWEEN_LOOKS_AT_THE_CLOCK = 500;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** In the time of a processor: others may be at work too. */
    private final long end = THREADS.getCurrentThreadCpuTime() + LONGEST.toNanos();

    private final String pointer;
    private final boolean guess;
    private final BooleanSupplier late;
    private final Collection<String> unjudged = new TreeSet<>();
    private int errors;
    private int steps;
    private boolean numbersEnum;

    /**
     * Begins.
     *
     * @param pointer where the schema of the whole body is in the document
     * @param guess whether what can't be judged is taken to be as it should
     * @param late whether the time for all judging is up
     */
    BoundedValidation(ExecutionConfig config, String pointer, boolean guess, BooleanSupplier late) {
        super(config);
        this.pointer = pointer;
        this.guess = guess;
        this.late = late;
    }

    /** What is taken for the outcome of what can't be judged, and why that is. */
    boolean guess(String why) {
        unjudged.add(why);
        return guess;
    }

    /** Where the schema of the whole body is in the document. */
    String pointer() {
        return pointer;
    }

    /** A value of an enum has come as its number. */
    void numbersEnum() {
        numbersEnum = true;
    }

    /** Whether a value of an enum has come as its number. */
    boolean hasNumberOfEnum() {
        return numbersEnum;
    }

    /** What could not be judged, a line each. */
    Collection<String> unjudged() {
        return unjudged;
    }

    /** The validator tells each step of its way through the schema. */
    @Override
    public void evaluationPathAddLast(String step) {
        if (++steps % BETWEEN_LOOKS_AT_THE_CLOCK == 0) {
            checkTime();
            if (THREADS.getCurrentThreadCpuTime() > end) {
                throw new UnjudgedException("the schema takes longer than " + LONGEST.toSeconds() + " s", true);
            }
        }
        super.evaluationPathAddLast(step);
    }

    /** Whether the time for all judging is up. */
    boolean late() {
        return late.getAsBoolean();
    }

    /**
     * Goes on only while there is time.
     *
     * @throws UnjudgedException when there is none
     */
    void checkTime() {
        if (late()) {
            throw new UnjudgedException("the run was over before it was judged to its end", false);
        }
    }

    @Override
    public void addError(Error error) {
        if (++errors > MOST_ERRORS) {
            throw new UnjudgedException(
                    "the body differs from its schema in more than " + MOST_ERRORS + " places", false);
        }
        super.addError(error);
    }

    /** A body that can't be judged to its end. */
    static final class UnjudgedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final boolean late;

        UnjudgedException(String why, boolean late) {
            super(why);
            this.late = late;
        }

        /** Whether the schema took too long. */
        boolean late() {
            return late;
        }
    }
}
