package io.dce.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.config.Limits;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a run may ask. */
class RunLengthTest {
    private static final Limits PRESET = Limits.PRESET;

    @ParameterizedTest
    @CsvSource({"0, 80", "20, 85", "1000, 330", "2000, 580", "9000, 600"})
    void aSlowPlatformIsAskedLongerWithinBounds(long latency, long seconds) {
        assertThat(RunLength.of(PRESET, Optional.of(Duration.ofMillis(latency)), 0))
                .isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"0, 100, 90", "0, 2000, 280", "960, 100, 370", "9600, 2000, 3600"})
    void aSweepIsAskedLongerStill(long latency, int operations, long seconds) {
        assertThat(RunLength.of(PRESET, Optional.of(Duration.ofMillis(latency)), operations))
                .isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void aPlatformThatNeverAnswersIsAskedNoLonger() {
        assertThat(RunLength.of(PRESET, Optional.empty(), 0)).isEqualTo(RunLength.LEAST);
    }

    @Test
    void whatIsToldCounts() {
        Limits told = new Limits(
                PRESET.connect(),
                PRESET.answer(),
                PRESET.consistency(),
                Optional.of(Duration.ofSeconds(3)),
                PRESET.parallelism(),
                PRESET.rate());

        assertThat(RunLength.of(told, Optional.of(Duration.ofSeconds(9)), 100)).isEqualTo(Duration.ofSeconds(3));
    }
}
