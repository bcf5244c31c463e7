package io.dce.conformance.client;

import java.time.Duration;

/** The time that a whole run may take: past it, nothing more is sent. */
public final class RunTime {
    private final Duration whole;
    private volatile long end;

    /** Starts the clock. */
    public RunTime(Duration whole) {
        this.whole = whole;
        this.end = System.nanoTime() + whole.toNanos();
    }

    /** What is left of it, never negative. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /** Ends it now. */
    public void end() {
        end = System.nanoTime();
    }

    void check() {
        if (left().isZero()) {
            throw new RunOverException("the run is over: it may take " + whole.toSeconds() + " s");
        }
    }
}
