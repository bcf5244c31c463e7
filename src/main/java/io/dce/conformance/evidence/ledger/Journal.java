package io.dce.conformance.evidence.ledger;

import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.Header;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The exchanges of one scenario, in the order they ended. Bodies are kept short: a walk may see thousands. */
public final class Journal implements Consumer<Exchange> {
    private static final int KEPT_OF_A_BODY = 4_000;
    /** Characters of the header fields that evidence keeps of an answer. */
    static final int KEPT_OF_THE_FIELDS = 8_000;

    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();

    @Override
    public void accept(Exchange exchange) {
        exchanges.add(shortened(exchange));
    }

    /** What has happened so far. */
    public List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** Their numbers within the run. */
    List<Long> numbers() {
        return exchanges.stream().map(Exchange::number).toList();
    }

    public int answers() {
        return (int) exchanges.stream().filter(e -> e.answer().isPresent()).count();
    }

    int repeated() {
        return exchanges.stream().mapToInt(e -> e.earlier().size()).sum();
    }

    private static Exchange shortened(Exchange e) {
        return new Exchange(
                e.number(),
                e.sentAt(),
                e.request(),
                e.answer().map(Journal::shortened),
                e.fault(),
                e.took(),
                e.connection(),
                e.reused(),
                e.earlier().stream().map(Journal::shortened).toList());
    }

    private static Answer shortened(Answer answer) {
        return new Answer(
                answer.status(),
                Header.first(answer.headers(), KEPT_OF_THE_FIELDS),
                answer.body().first(KEPT_OF_A_BODY),
                answer.faults());
    }
}
