package io.dce.conformance.client;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Repeats a request until a condition holds, for as long as the platform may take to become consistent. The only wait.
 */
public final class Eventually {
    private static final Duration AT_FIRST = Duration.ofMillis(100);
    private static final Duration LATER_ON = Duration.ofSeconds(1);

    private final Duration pause;
    private final Duration limit;

    /**
     * Waits at most so long.
     *
     * @param limit more than zero
     */
    public Eventually(Duration limit) {
        this(Duration.ZERO, limit);
    }

    /**
     * Before a certain time there is nothing to see.
     *
     * @param pause how long not to ask at all
     * @param limit how long to ask then, more than zero
     */
    public Eventually(Duration pause, Duration limit) {
        this.pause = pause.isNegative() ? Duration.ZERO : pause;
        this.limit = limit;
    }

    /**
     * Asks at once (or after the pause), again after {@code 100 ms}, and then at intervals that grow to a second: who waits
     * for a minute need not ask six hundred times.
     *
     * @return the first answer that shows it, or the last one when the time is up
     */
    public <T> T until(Supplier<T> ask, Predicate<T> shown) {
        AtomicReference<T> last = new AtomicReference<>();
        try {
            Awaitility.with()
                    .pollInSameThread()
                    .pollDelay(pause)
                    .pollInterval((count, before) -> count == 1 ? AT_FIRST : longer(before))
                    .await()
                    .atMost(pause.plus(limit))
                    .until(
                            () -> {
                                last.set(ask.get());
                                return last.get();
                            },
                            shown);
        } catch (ConditionTimeoutException e) {
            return last.get();
        }
        return last.get();
    }

    private static Duration longer(Duration before) {
        Duration next = before.multipliedBy(6).dividedBy(5);
        return next.compareTo(LATER_ON) > 0 ? LATER_ON : next;
    }
}
