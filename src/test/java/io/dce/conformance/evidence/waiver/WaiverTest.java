package io.dce.conformance.evidence.waiver;

import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.evidence.result.WaiverResult;
import io.dce.conformance.evidence.result.WaiverResult.State;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a waiver, in words. */
class WaiverTest {
    @Test
    void aWaiverSaysUntilWhenWhoAndWhy() {
        assertThat(waiver("", "bob").words()).isEqualTo("until 2027-01-31 by alice, approved by bob (DCE-17): known");
        assertThat(waiver("", "").words()).isEqualTo("until 2027-01-31 by alice (DCE-17): known");
        assertThat(waiver(null, null).words()).isEqualTo("until 2027-01-31 by alice (DCE-17): known");
    }

    @Test
    void aWaiverSaysWhatItIsAbout() {
        assertThat(waiver("", "bob").about()).isEqualTo("KEY-6");
        assertThat(waiver("A deleted key is refused", "bob").about()).isEqualTo("KEY-6 \"A deleted key is refused\"");
    }

    @ParameterizedTest
    @CsvSource({
        "APPLIES, applies, false",
        "UNUSED, was not needed, false",
        "EXPIRED, has expired, true",
        "UNKNOWN_RULE, names an unknown rule, true",
        "UNKNOWN_SUBJECT, names a scenario or operation that, true",
        "OBSOLETE, no longer applies, true",
    })
    void whatCameOfAWaiverIsToldInWords(State state, String words, boolean faulty) {
        assertThat(state.words()).startsWith(words);
        assertThat(new WaiverResult(waiver("", "bob"), state, 0, List.of()).faulty())
                .isEqualTo(faulty);
    }

    @Test
    void noTwoStatesAreToldAlike() {
        assertThat(Stream.of(State.values()).map(State::words)).doesNotHaveDuplicates();
    }

    private static Waiver waiver(String subject, String approver) {
        return new Waiver("KEY-6", subject, "alice", approver, "known", "DCE-17", "2027-01-31");
    }
}
