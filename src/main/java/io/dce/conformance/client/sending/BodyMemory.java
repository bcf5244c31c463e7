package io.dce.conformance.client.sending;

import io.dce.conformance.exchange.BodyBytes;
import java.lang.ref.Cleaner;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The memory for bodies, of all answers together: a platform may answer every request with as much as is read of one. A
 * body has its share from its first byte until nobody holds it any more. Whoever finds none left waits, and then gives
 * up that answer.
 */
final class BodyMemory {
    /** The bytes, and the text of them. */
    private static final int OF_A_BYTE = 3;

    /** What JSON becomes when it is read. */
    private static final int OF_A_VALUE = 50;

    /** Of so few bytes nobody takes account: what is kept of every answer to the end of the run is as small. */
    private static final int FREE = 4 << 10;

    private static final int KIB = 1 << 10;
    private static final Duration BETWEEN_COLLECTIONS = Duration.ofSeconds(1);
    private static final Cleaner CLEANER = Cleaner.create();

    /** That of this process; the other part is for what is done with bodies. Below the constants that it is made with. */
    static final BodyMemory OF_THE_PROCESS = new BodyMemory(Runtime.getRuntime().maxMemory() / 3);

    private final long bytes;
    private final Semaphore kibibytes;
    private final AtomicLong lastCollection = new AtomicLong(System.nanoTime() - BETWEEN_COLLECTIONS.toNanos());

    BodyMemory(long bytes) {
        this.bytes = bytes;
        this.kibibytes = new Semaphore((int) Math.min(bytes / KIB, Integer.MAX_VALUE));
    }

    /**
     * The share of a body that is about to be read.
     *
     * @param patience how long to wait for others to be given back
     */
    Share share(Duration patience) {
        return new Share(System.nanoTime() + patience.toNanos());
    }

    /** What one body has. */
    final class Share {
        private final long deadline;
        private long read;
        private long used;
        private int held;

        private Share(long deadline) {
            this.deadline = deadline;
        }

        /**
         * So many bytes more were read.
         *
         * @throws TooLargeException if there is no memory for them
         */
        void grow(long more) throws TooLargeException {
            read += more;
            take(more * OF_A_BYTE);
        }

        /** So many of them were fewer than was thought. */
        void shrink(long less) {
            read -= less;
            used -= less * OF_A_BYTE;
            int spare = (int) Math.max(0, held - needed());
            held -= spare;
            kibibytes.release(spare);
        }

        /**
         * This is the body; its share is given back when nobody holds it any more.
         *
         * @throws TooLargeException if there is no memory for what it is going to be read as
         */
        void keep(BodyBytes body) throws TooLargeException {
            try {
                take((long) body.structure() * OF_A_VALUE);
            } catch (TooLargeException e) {
                giveBack();
                throw e;
            }
            if (body.isEmpty()) {
                giveBack();
            }
            int all = held;
            if (all > 0) {
                held = 0;
                CLEANER.register(body, () -> kibibytes.release(all));
            }
        }

        /** There is no body. */
        void giveBack() {
            kibibytes.release(held);
            held = 0;
        }

        private void take(long more) throws TooLargeException {
            used += more;
            int missing = (int) Math.min(needed() - held, Integer.MAX_VALUE);
            if (missing > 0) {
                if (!acquired(missing)) {
                    throw new TooLargeException(bytes);
                }
                held += missing;
            }
        }

        private long needed() {
            return read <= FREE ? 0 : used / KIB + 1;
        }

        private boolean acquired(int missing) {
            try {
                boolean acquired = kibibytes.tryAcquire(missing);
                while (!acquired && System.nanoTime() < deadline) {
                    collect();
                    acquired = kibibytes.tryAcquire(missing, 100, TimeUnit.MILLISECONDS);
                }
                return acquired;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    /** What nobody holds any more is known only once it was collected. */
    private void collect() {
        long last = lastCollection.get();
        long now = System.nanoTime();
        if (now - last >= BETWEEN_COLLECTIONS.toNanos() && lastCollection.compareAndSet(last, now)) {
            System.gc();
        }
    }
}
