package io.dce.conformance.client.sending;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

/** The time that a run may take: after it, nothing more is sent. Records how long answers took, to explain why. */
public final class RunTime {
    /** What came at the last moment is judged still. */
    static final Duration TO_JUDGE = Duration.ofSeconds(5);

    private final long start = System.nanoTime();
    private final Queue<Duration> answers = new ConcurrentLinkedQueue<>();
    private final AtomicReference<String> over = new AtomicReference<>();
    private volatile Duration whole;
    private volatile long end;
    private volatile long endedAt;
    private volatile boolean ended;

    /** Starts the clock. */
    public RunTime(Duration whole) {
        allow(whole);
    }

    /** Allows it so much, from its start on; one that was ended stays so. */
    public void allow(Duration time) {
        whole = time;
        end = start + time.toNanos();
    }

    /** What is left of it, never negative. */
    public Duration left() {
        return ended ? Duration.ZERO : Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /** Whether what came in it should have been judged by now. */
    public boolean judgingOver() {
        return ended || isOver(TO_JUDGE);
    }

    /** Whether it has been up for longer than this. */
    boolean isOver(Duration since) {
        return System.nanoTime() - (ended ? endedAt : end) > since.toNanos();
    }

    /** Ends it now. */
    public void end() {
        if (!ended) {
            endedAt = System.nanoTime();
            ended = true;
        }
    }

    /** How long an answer takes: half of those that came took no longer; empty before one has come. */
    public Optional<Duration> latency() {
        List<Duration> sorted = answers.stream().sorted().toList();
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get((sorted.size() - 1) / 2));
    }

    void answered(Duration took) {
        answers.add(took);
    }

    void check() {
        if (left().isZero()) {
            over.compareAndSet(null, inFigures());
            throw new RunOverException(over.get());
        }
    }

    private String inFigures() {
        String came = latency()
                .map(half -> String.format(
                        Locale.ROOT,
                        "%,d answers came in it, half of them within %,d ms",
                        answers.size(),
                        half.toMillis()))
                .orElse("no answer came in it");
        return "the run is over: it may take " + whole.toSeconds() + " s, and " + came
                + "; dce.timeout.run allows for another time";
    }
}
