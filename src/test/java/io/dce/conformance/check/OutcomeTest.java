package io.dce.conformance.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What may come of a rule. */
class OutcomeTest {
    @Test
    void everyOutcomeIsShownWhatWasSeenBeforeWhatWasNot() {
        assertThat(Outcome.inReadingOrder())
                .containsExactlyInAnyOrder(Outcome.values())
                .startsWith(Outcome.PASS, Outcome.FAIL, Outcome.WAIVED)
                .endsWith(Outcome.NOT_APPLICABLE, Outcome.DISABLED);
    }
}
