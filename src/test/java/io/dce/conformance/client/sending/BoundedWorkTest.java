package io.dce.conformance.client.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Work that ends with the run. */
@Timeout(120)
class BoundedWorkTest {
    private final RunTime run = new RunTime(Duration.ofHours(1));
    private final BoundedWork work = new BoundedWork(run, Duration.ZERO);

    @Test
    void whatComesOfItIsGiven() {
        assertThat(work.<String>result(() -> "done")).isEqualTo("done");
    }

    @Test
    void whatItThrowsIsThrown() {
        IllegalStateException fault = new IllegalStateException("a fault");
        StackOverflowError deep = new StackOverflowError();

        assertThatThrownBy(() -> work.result(() -> {
                    throw fault;
                }))
                .isSameAs(fault);
        assertThatThrownBy(() -> work.result(() -> {
                    throw deep;
                }))
                .isSameAs(deep);
    }

    @Test
    void whatEndsSoonAfterTheRunIsHeardStill() {
        run.end();

        assertThat(work.<Integer>result(() -> 7)).isEqualTo(7);
    }

    @Test
    void whatNeverEndsIsLeftToItself() {
        CountDownLatch released = new CountDownLatch(1);
        run.end();

        assertThatExceptionOfType(RunOverException.class)
                .isThrownBy(() -> work.result(() -> {
                    while (released.getCount() > 0) {
                        Thread.onSpinWait();
                    }
                    return 7;
                }))
                .withMessageContaining("before this was judged to its end");
        released.countDown();
    }
}
