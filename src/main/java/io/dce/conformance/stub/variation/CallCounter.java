package io.dce.conformance.stub.variation;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts what a variation has to remember. */
public final class CallCounter {
    private final AtomicInteger count = new AtomicInteger();

    /** One more; gives how many there are now. */
    public int up() {
        return count.incrementAndGet();
    }

    public int now() {
        return count.get();
    }

    /** From the beginning; gives how many there were. */
    public int reset() {
        return count.getAndSet(0);
    }
}
