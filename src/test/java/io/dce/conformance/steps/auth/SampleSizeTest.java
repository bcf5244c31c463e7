package io.dce.conformance.steps.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How often a door is tried that opens once in twenty times. */
class SampleSizeTest {
    @Test
    void itIsFoundWithACertaintyOf95PercentAndNoOftenerThanThatTakes() {
        assertThat(1 - Math.pow(0.95, SampleSize.tries())).isGreaterThanOrEqualTo(0.95);
        assertThat(1 - Math.pow(0.95, SampleSize.tries() - 1)).isLessThan(0.95);
    }
}
