package io.dce.conformance.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.Fault;
import io.dce.conformance.exchange.Request;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Why an operation was not served, in full and in general. */
class NotServedTest {
    @Test
    void inGeneralTheRequestIsLeftOutAndNothingElse() {
        assertThat(NotServed.of(exchange(Optional.of(new Answer(404, List.of(), new byte[0], List.of())), "")))
                .isEqualTo(new NotServed("GET /a?b=c:%20500 by Alice: 404", "answered 404"));
        assertThat(NotServed.of(exchange(Optional.empty(), "it said: 404 and: no answer"))
                        .general())
                .isEqualTo("answered no answer (it said: 404 and: no answer)");
        assertThat(NotServed.of("no list gives it: 404 times").general()).isEqualTo("no list gives it: 404 times");
    }

    private static Exchange exchange(Optional<Answer> answer, String fault) {
        return new Exchange(
                1,
                Instant.EPOCH,
                new Request("GET", URI.create("http://dce.example/a?b=c:%20500"), List.of(), "", "Alice"),
                answer,
                fault.isEmpty() ? Optional.empty() : Optional.of(new Fault(Fault.Kind.TIMEOUT, fault)),
                Duration.ofMillis(12),
                ":1",
                false,
                List.of());
    }
}
