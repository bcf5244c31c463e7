package io.dce.conformance.client.sending;

import io.dce.conformance.client.ownership.RequestWithheldException;
import io.dce.conformance.client.path.UnusableIdException;
import io.dce.conformance.config.TargetConfig;
import io.dce.conformance.exchange.Credential;
import io.dce.conformance.exchange.Exchange;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Sends one attempt of a request with the given sender, at the pace of the run, and says what happened. */
public final class AttemptSender {
    private final TargetConfig config;
    private final RateLimiter pace;
    private final RunTime runTime;
    private final AtomicLong numbers;
    private final AtomicReference<Certificate> certificate = new AtomicReference<>();

    public AttemptSender(TargetConfig config, RunTime runTime, AtomicLong numbers) {
        this.config = config;
        this.pace = pace(config.limits().rate());
        this.runTime = runTime;
        this.numbers = numbers;
    }

    /**
     * Sends it.
     *
     * @param call what is to be sent
     * @throws RequestWithheldException when it may not be sent
     * @throws UnusableIdException when nothing shows that what it would change is this run's
     * @throws RunOverException when the time of the run is up
     */
    public Exchange send(HttpSender sender, Credential credential, RequestAttempt.Sending call) {
        pace.acquirePermission();
        runTime.check();
        ExchangeRecording recording = new ExchangeRecording(numbers.incrementAndGet(), credential.caller());
        try {
            call.by(new RequestAttempt(sender, recording, config.url().orElseThrow(), credential));
        } catch (RequestWithheldException | UnusableIdException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            if (recording.unsent()) {
                throw e instanceof RuntimeException ours ? ours : new UncheckedIOException((IOException) e);
            }
            recording.failedUnlessKnown(
                    e instanceof UncheckedIOException wrapped ? wrapped.getCause() : e,
                    config.limits().answer());
        }
        recording.certificate().ifPresent(certificate::set);
        Exchange exchange = recording.exchange();
        if (exchange.answer().isPresent()) {
            runTime.answered(exchange.took());
        }
        return exchange;
    }

    /** Whether the time for judging what came is up. */
    public boolean judgingOver() {
        return runTime.judgingOver();
    }

    /**
     * Does something with what came, for as long as the run goes on and a little longer: what was asked at its last moment
     * is answered and judged still.
     *
     * @throws RunOverException when it was not done by then
     */
    public <T> T inTime(Supplier<T> work) {
        return new BoundedWork(runTime, config.limits().answer().plus(RunTime.TO_JUDGE)).result(work);
    }

    /** The last TLS certificate that the platform has shown. */
    public Optional<Certificate> certificate() {
        return Optional.ofNullable(certificate.get());
    }

    private static RateLimiter pace(int requestsPerSecond) {
        return RateLimiter.of(
                "requests",
                RateLimiterConfig.custom()
                        .limitForPeriod(Math.max(1, requestsPerSecond / 10))
                        .limitRefreshPeriod(Duration.ofMillis(requestsPerSecond < 10 ? 1000 / requestsPerSecond : 100))
                        .timeoutDuration(Duration.ofMinutes(2))
                        .build());
    }
}
