package io.dce.conformance.evidence.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.evidence.SampleExchanges;
import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.Exchange;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a scenario has exchanged, and how much of it counts. */
class JournalTest {
    private final Journal journal = new Journal();

    @Test
    void onlyRealAnswersCount() {
        journal.accept(SampleExchanges.answered(3, "{}"));
        journal.accept(SampleExchanges.unanswered(4));
        journal.accept(SampleExchanges.answered(7, "{}"));

        assertThat(journal.answers()).isEqualTo(2);
        assertThat(journal.numbers()).containsExactly(3L, 4L, 7L);
    }

    @Test
    void repeatedAttemptsAreCounted() {
        Exchange first = SampleExchanges.unanswered(1);
        Exchange second = SampleExchanges.unanswered(2);
        journal.accept(SampleExchanges.answered(3, "{}").after(List.of(first, second)));
        journal.accept(SampleExchanges.answered(5, "{}").after(List.of(SampleExchanges.unanswered(4))));

        assertThat(journal.repeated()).isEqualTo(3);
    }

    @Test
    void aBodyIsKeptUpToFourThousandBytes() {
        journal.accept(SampleExchanges.answered(1, "x".repeat(4_000)));
        journal.accept(SampleExchanges.answered(3, "y".repeat(4_001))
                .after(List.of(SampleExchanges.answered(2, "z".repeat(9_000)))));

        List<Exchange> kept = journal.exchanges();
        assertThat(text(kept.get(0))).isEqualTo("x".repeat(4_000));
        assertThat(text(kept.get(1))).isEqualTo("y".repeat(4_000));
        assertThat(text(kept.get(1).earlier().get(0))).isEqualTo("z".repeat(4_000));
        assertThat(kept.get(1).answer().map(Answer::faults)).contains(List.of("too short"));
    }

    private static String text(Exchange exchange) {
        return exchange.answer().orElseThrow().text();
    }
}
