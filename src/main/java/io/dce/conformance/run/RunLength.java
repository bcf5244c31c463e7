package io.dce.conformance.run;

import io.dce.conformance.target.TargetConfig.Limits;
import java.time.Duration;
import java.util.Optional;

/**
 * How long a run may ask: as long as it is told, or else as long as it needs where answers take what they took at first,
 * within bounds. It tidies up and reports after that.
 */
final class RunLength {
    /** Leaves time to tidy up and to report within two minutes. */
    static final Duration LEAST = Duration.ofSeconds(80);

    private static final Duration MOST = Duration.ofMinutes(10);
    /** So many requests follow each other, in the longest scenarios and those that wait for a place beside them. */
    private static final int IN_A_ROW = 250;

    private RunLength() {}

    /**
     * Of the scenarios, and the operations of published documents.
     *
     * @param latency how long an answer takes; empty where none came
     * @param sweep what the operations add to it
     */
    static Duration of(Limits limits, Optional<Duration> latency, Duration sweep) {
        return limits.run()
                .orElseGet(() -> atMost(
                                MOST, LEAST.plus(latency.orElse(Duration.ZERO).multipliedBy(IN_A_ROW)))
                        .plus(sweep));
    }

    private static Duration atMost(Duration most, Duration time) {
        return time.compareTo(most) > 0 ? most : time;
    }
}
