package io.dce.conformance.report.console;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.evidence.ledger.Event;
import io.dce.conformance.evidence.ledger.Subject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Tells how far a run is: each failure at once, and a count from time to time. */
public final class Progress implements Consumer<Event.Judged> {
    /** When a platform is down, a thousand lines say no more. */
    private static final int MOST_OPERATIONS = 20;

    private static final long EVERY_NANOS = 3_000_000_000L;

    private final Console console;
    private final long expected;
    private final Set<String> operations;
    private final Set<String> swept = ConcurrentHashMap.newKeySet();
    private final AtomicInteger broken = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicLong told = new AtomicLong(System.nanoTime());

    /**
     * Of a run.
     *
     * @param expected how many scenarios there are
     * @param operations the places of those operations of published documents that are judged
     */
    public Progress(Console console, long expected, Set<String> operations) {
        this.operations = Set.copyOf(operations);
        this.console = console;
        this.expected = expected;
    }

    @Override
    public void accept(Event.Judged result) {
        boolean scenario = result.subject().kind() == Subject.Kind.SCENARIO;
        boolean worthALine = result.outcome().compareTo(Outcome.INCONCLUSIVE) >= 0;
        if (worthALine && (scenario || broken.incrementAndGet() <= MOST_OPERATIONS)) {
            console.say(
                    OutcomeStyle.style(result.outcome()),
                    result.outcome().words(),
                    " " + result.rule() + " " + result.subject().name());
        }
        if (!scenario
                && operations.contains(result.subject().place())
                && swept.add(result.subject().place())) {
            count(swept.size() + "/" + operations.size() + " operations");
        }
        if (scenario) {
            count(done.incrementAndGet() + "/" + expected + " scenarios");
        }
    }

    private void count(String count) {
        long last = told.get();
        boolean due = System.nanoTime() - last > EVERY_NANOS && told.compareAndSet(last, System.nanoTime());
        if (console.watched()) {
            console.hint(count);
        } else if (due) {
            console.say(count);
        }
    }
}
