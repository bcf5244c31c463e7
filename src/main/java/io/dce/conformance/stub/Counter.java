package io.dce.conformance.stub;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts what a variation has to remember. */
final class Counter {
    private final AtomicInteger count = new AtomicInteger();

    /** One more; gives how many there are now. */
    int up() {
        return count.incrementAndGet();
    }

    int now() {
        return count.get();
    }

    /** From the beginning; gives how many there were. */
    int reset() {
        return count.getAndSet(0);
    }
}
