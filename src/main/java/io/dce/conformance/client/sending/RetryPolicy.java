package io.dce.conformance.client.sending;

import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.Fault;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Repeats what is safe to repeat: a request that the platform says it has not served (429, or 503 with Retry-After, RFC
 * 9110 15.6.4), and one that met a connection which had been closed meanwhile (RFC 9112 9.3.1). A creation is safe too:
 * its name is this run's own, so whatever an unanswered first attempt left is found by its name and removed.
 *
 * <p>The patient policy repeats as well where a gateway reached nobody, which is neither a refusal nor a success, and once
 * where a read was not answered in time: one bad moment says nothing about what was asked for. How often there are such
 * moments, the rules about the wire judge, by answers as they come.
 */
public final class RetryPolicy {
    private static final int ATTEMPTS = 4;
    private static final Duration UNSAID = Duration.ofMillis(500);
    /** Short: who is never reached behind a gateway is asked for often. */
    private static final Duration UNREACHED = Duration.ofMillis(100);

    private final Duration longestWait;
    private final boolean patient;
    private final Retry retry;

    private RetryPolicy(Duration longestWait, boolean patient) {
        this.longestWait = longestWait;
        this.patient = patient;
        this.retry = Retry.of(
                "requests",
                RetryConfig.<Exchange>custom()
                        .maxAttempts(ATTEMPTS)
                        .retryOnResult(exchange -> wait(exchange).isPresent())
                        .retryOnException(e -> false)
                        .intervalBiFunction((attempt, outcome) ->
                                wait(outcome.get()).orElse(Duration.ZERO).toMillis())
                        .build());
    }

    /** Of requests whose errors and time-outs are judged as they come. */
    public static RetryPolicy asTheyCome(Duration longestWait) {
        return new RetryPolicy(longestWait, false);
    }

    /** Of requests whose answers are judged by what they say. */
    public static RetryPolicy patient(Duration longestWait) {
        return new RetryPolicy(longestWait, true);
    }

    /**
     * The last attempt, with the earlier ones.
     *
     * @param record is told every attempt, with those before it
     */
    public Exchange of(Supplier<Exchange> attempt, Consumer<Exchange> record) {
        List<Exchange> attempts = new ArrayList<>();
        retry.executeSupplier(() -> {
            Exchange exchange = attempt.get().after(attempts);
            attempts.add(exchange);
            record.accept(exchange);
            return exchange;
        });
        return attempts.get(attempts.size() - 1);
    }

    /** How long to wait before another attempt; empty when there should be none. */
    private Optional<Duration> wait(Exchange exchange) {
        boolean stale = exchange.reused()
                && exchange.answer().isEmpty()
                && exchange.fault().filter(f -> f.kind() == Fault.Kind.BROKEN).isPresent();
        if (stale || patient && lateRead(exchange)) {
            return Optional.of(Duration.ofMillis(1));
        }
        return exchange.answer()
                .flatMap(answer -> switch (answer.status()) {
                    // It need not say how long to wait (RFC 6585 4).
                    case 429 -> retryAfter(answer).or(() -> longer(UNSAID, exchange));
                    case 503 -> retryAfter(answer).or(() -> unreached(exchange));
                    // Somebody behind the gateway may have done it.
                    case 502, 504 -> exchange.request().reads() ? unreached(exchange) : Optional.empty();
                    default -> Optional.empty();
                })
                .filter(wait -> wait.compareTo(longestWait) <= 0);
    }

    private Optional<Duration> unreached(Exchange exchange) {
        return patient ? longer(UNREACHED, exchange) : Optional.empty();
    }

    /** A read that was too late for the first time. */
    private static boolean lateRead(Exchange exchange) {
        return exchange.request().reads()
                && exchange.late()
                && exchange.earlier().stream().noneMatch(Exchange::late);
    }

    /** Longer each time. */
    private static Optional<Duration> longer(Duration first, Exchange exchange) {
        return Optional.of(first.multipliedBy(1L << exchange.earlier().size()));
    }

    /** RFC 9110 10.2.3: seconds, or a date. */
    private static Optional<Duration> retryAfter(Answer answer) {
        return answer.header("Retry-After").flatMap(text -> {
            if (text.matches("\\d{1,6}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
            }
            try {
                Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant();
                Duration wait = Duration.between(Instant.now(), then);
                return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        });
    }
}
