package io.dce.conformance.run;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.evidence.Event;
import io.dce.conformance.evidence.Subject;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Tells how far a run is: each failure at once, and a count from time to time. */
final class Progress implements Consumer<Event.Judged> {
    private static final long EVERY_NANOS = 3_000_000_000L;

    private final Console console;
    private final long expected;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicLong told = new AtomicLong(System.nanoTime());

    Progress(Console console, long expected) {
        this.console = console;
        this.expected = expected;
    }

    @Override
    public void accept(Event.Judged result) {
        if (result.outcome().compareTo(Outcome.INCONCLUSIVE) >= 0) {
            console.say(Outcomes.styled(console, result.outcome()) + " " + result.rule() + " "
                    + result.subject().name());
        }
        if (result.subject().kind() == Subject.Kind.SCENARIO) {
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
