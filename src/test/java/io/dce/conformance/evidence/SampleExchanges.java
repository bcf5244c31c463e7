package io.dce.conformance.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.ExchangeBuilder;
import io.dce.conformance.exchange.Fault;
import io.dce.conformance.exchange.Header;
import java.time.Duration;
import java.util.List;

/** Made-up exchanges. */
public final class SampleExchanges {
    private static final Header JSON = new Header("Content-Type", "application/json");

    private SampleExchanges() {}

    public static Exchange answered(long number, String body) {
        return asked(number).answered(new Answer(200, List.of(JSON), body.getBytes(UTF_8), List.of("too short")));
    }

    public static Exchange unanswered(long number) {
        return asked(number).unanswered(new Fault(Fault.Kind.BROKEN, "it broke off"));
    }

    private static ExchangeBuilder asked(long number) {
        return ExchangeBuilder.asked("POST", "http://dce.example/users")
                .with(new Header("Accept", "application/json"))
                .body("{\"name\":\"a key\"}")
                .number(number)
                .took(Duration.ofMillis(12))
                .reusing(":1");
    }
}
