package io.dce.conformance.evidence.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dce.conformance.check.Finding;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.evidence.shown.ShownExchange;
import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.BodyBytes;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.Fault;
import io.dce.conformance.exchange.Header;
import io.dce.conformance.secret.SecretRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Entries of the ledger from what they tell of: long texts are cut, and a secret that crosses the cut goes as a whole. */
public final class Entries {
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_BODY = 2_000;
    /** Of a longer body this much is looked at: a secret that begins before the cut ends within it. */
    private static final int BYTES_LOOKED_AT = 32_000;

    private Entries() {}

    /**
     * Of a verdict.
     *
     * @param commands what asks again
     */
    public static Event.Judged of(
            String rule,
            Subject subject,
            Verdict verdict,
            Journal journal,
            Duration took,
            SecretRegistry secrets,
            AgainCommands commands) {
        Optional<Exchange> shown = verdict.finding().flatMap(Finding::exchange);
        Optional<AgainCommands.Again> again = shown.map(Exchange::request).map(commands::of);
        UnaryOperator<String> cut = text -> secrets.redact(text, LONGEST_TEXT);
        return new Event.Judged(
                rule,
                subject,
                verdict.outcome(),
                cut.apply(verdict.reason()),
                cut.apply(verdict.finding().map(Finding::expected).orElse("")),
                cut.apply(verdict.finding().map(Finding::actual).orElse("")),
                cut.apply(shown.map(Exchange::summary).orElse("")),
                cut.apply(again.map(AgainCommands.Again::text).orElse("")),
                again.map(AgainCommands.Again::key).orElse(KeyOrigin.GIVEN),
                verdict.finding()
                        .flatMap(finding -> finding.exchange()
                                .map(exchange -> ShownExchange.of(exchange, finding.places(), secrets)))
                        .orElse(null),
                "",
                journal.answers(),
                journal.repeated(),
                took.toMillis(),
                journal.numbers());
    }

    public static Event.Exchanged of(Exchange exchange, SecretRegistry secrets) {
        List<Exchange> earlier = exchange.earlier();
        Optional<Answer> answer = exchange.answer();
        return new Event.Exchanged(
                exchange.number(),
                exchange.sentAt(),
                exchange.request().caller(),
                exchange.request().method(),
                exchange.request().uri().toString(),
                lines(exchange.request().headers()),
                secrets.redact(exchange.request().body(), LONGEST_BODY),
                exchange.status(),
                answer.map(a -> lines(a.headers())).orElse(List.of()),
                answer.map(a -> secrets.redact(beginning(a.body()), LONGEST_BODY))
                        .orElse(""),
                answer.map(a -> a.body().size()).orElse(0),
                answer.map(Answer::faults).orElse(List.of()),
                exchange.fault().map(Fault::message).orElse(""),
                exchange.took().toMillis(),
                exchange.connection(),
                exchange.reused(),
                earlier.isEmpty() ? 0 : earlier.get(earlier.size() - 1).number());
    }

    private static String beginning(BodyBytes body) {
        return body.text(0, Math.min(body.size(), BYTES_LOOKED_AT), UTF_8);
    }

    private static List<String> lines(List<Header> headers) {
        return Header.first(headers, Journal.KEPT_OF_THE_FIELDS).stream()
                .map(h -> h.name() + ": " + h.value())
                .toList();
    }
}
