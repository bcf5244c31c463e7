package io.dce.conformance.client.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The time of a run, and what is said when it is up. */
class RunTimeTest {
    private final RunTime time = new RunTime(Duration.ofHours(1));

    @Test
    void halfOfTheAnswersTakeNoLongerThanTheLatency() {
        assertThat(time.latency()).isEmpty();
        for (int ms : new int[] {900, 5, 1_000, 2_000_000}) {
            time.answered(Duration.ofMillis(ms));
        }
        assertThat(time.latency()).contains(Duration.ofMillis(900));
    }

    @Test
    void itCanBeAllowedAnotherTimeFromItsStartOn() {
        time.check();
        time.allow(Duration.ofMinutes(2));
        assertThat(time.left()).isLessThanOrEqualTo(Duration.ofMinutes(2)).isGreaterThan(Duration.ofMinutes(1));
        time.check();
        time.allow(Duration.ZERO);
        assertThat(time.left()).isZero();
    }

    @Test
    void whatWasEndedIsNotRevived() {
        time.end();
        time.allow(Duration.ofMinutes(2));

        assertThat(time.left()).isZero();
    }

    @Test
    void whenItIsUpTheFiguresAreTold() {
        for (int i = 0; i < 1_234; i++) {
            time.answered(Duration.ofMillis(1_021));
        }
        time.end();

        assertThatExceptionOfType(RunOverException.class)
                .isThrownBy(time::check)
                .withMessage("the run is over: it may take 3600 s, and 1,234 answers came in it, half of them within "
                        + "1,021 ms; dce.timeout.run allows for another time");
    }
}
