package io.dce.conformance.run;

import io.dce.conformance.config.Limits;
import java.time.Duration;
import java.util.Optional;

/**
 * How long a run may send requests: as long as the settings say, else according to the latency of the first answers,
 * within bounds. Clean-up and reports follow.
 */
public final class RunLength {
    /** Leaves time to tidy up and to report within two minutes. */
    public static final Duration LEAST = Duration.ofSeconds(80);

    /** Of the scenarios. */
    private static final Duration MOST = Duration.ofMinutes(10);

    /** With a sweep. */
    private static final Duration LONGEST = Duration.ofHours(1);

    /** Of the kit's own work, and the first requests. */
    private static final Duration OF_AN_OPERATION = Duration.ofMillis(100);

    private static final int REQUESTS_OF_AN_OPERATION = 20;

    /** So many requests follow each other, in the longest scenarios and those that wait for a place beside them. */
    private static final int IN_A_ROW = 250;

    private RunLength() {}

    /**
     * Of the scenarios, and the operations of published documents.
     *
     * @param latency how long an answer takes; empty where none came
     * @param operations how many operations of published documents there are
     */
    public static Duration of(Limits limits, Optional<Duration> latency, int operations) {
        Duration answer = latency.orElse(Duration.ZERO);
        Duration sweep = OF_AN_OPERATION
                .plus(answer.multipliedBy(REQUESTS_OF_AN_OPERATION).dividedBy(limits.parallelism()))
                .multipliedBy(operations);
        Duration scenarios = atMost(MOST, LEAST.plus(answer.multipliedBy(IN_A_ROW)));
        return limits.run().orElseGet(() -> atMost(LONGEST, scenarios.plus(sweep)));
    }

    private static Duration atMost(Duration most, Duration time) {
        return time.compareTo(most) > 0 ? most : time;
    }
}
