package io.dce.conformance.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.Fault;
import io.dce.conformance.exchange.Header;
import io.dce.conformance.exchange.Request;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Made-up exchanges. */
public final class SampleExchanges {
    private SampleExchanges() {}

    public static Exchange answered(long number, String body) {
        return exchange(
                number,
                Optional.of(new Answer(
                        200,
                        List.of(new Header("Content-Type", "application/json")),
                        body.getBytes(UTF_8),
                        List.of("too short"))),
                Optional.empty());
    }

    public static Exchange unanswered(long number) {
        return exchange(number, Optional.empty(), Optional.of(new Fault(Fault.Kind.BROKEN, "it broke off")));
    }

    private static Exchange exchange(long number, Optional<Answer> answer, Optional<Fault> fault) {
        return new Exchange(
                number,
                Instant.EPOCH,
                new Request(
                        "POST",
                        URI.create("http://dce.example/users"),
                        List.of(new Header("Accept", "application/json")),
                        "{\"name\":\"a key\"}",
                        "Alice"),
                answer,
                fault,
                Duration.ofMillis(12),
                ":1",
                true,
                List.of());
    }
}
