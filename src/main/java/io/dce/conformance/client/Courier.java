package io.dce.conformance.client;

import static io.restassured.config.DecoderConfig.decoderConfig;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static io.restassured.config.HeaderConfig.headerConfig;
import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static io.restassured.config.ObjectMapperConfig.objectMapperConfig;
import static io.restassured.config.RedirectConfig.redirectConfig;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dce.conformance.exchange.Credential;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.target.TargetConfig;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.RestAssuredConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.Certificate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.http.conn.ClientConnectionManager;

/** Sends one attempt of a request over the given connections, at the pace of the run, and says what happened. */
@SuppressWarnings("deprecation")
final class Courier {
    /** What isn't given isn't sent. */
    private static final JsonMapper JSON =
            JsonMapper.builder().serializationInclusion(Include.NON_NULL).build();

    /** Nothing done behind our back: no redirect followed, nothing decoded, no charset added. */
    private static final RestAssuredConfig PLAIN = RestAssuredConfig.newConfig()
            .redirect(redirectConfig().followRedirects(false))
            .encoderConfig(encoderConfig()
                    .defaultContentCharset("UTF-8")
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false))
            .decoderConfig(decoderConfig().noContentDecoders())
            .headerConfig(headerConfig().overwriteHeadersWithName("Accept-Encoding", "Content-Type", "Accept"))
            .objectMapperConfig(objectMapperConfig().jackson2ObjectMapperFactory((type, charset) -> JSON));

    /** What every request says of the kit. */
    static final Map<String, String> OWN_HEADERS = Map.of("User-Agent", "dce-conformance", "Accept-Encoding", "gzip");

    private final TargetConfig config;
    private final Gate gate;
    private final RateLimiter pace;
    private final RunTime runTime;
    private final ScheduledExecutorService clock;
    private final AtomicLong numbers;
    private final AtomicReference<Certificate> certificate = new AtomicReference<>();

    Courier(
            TargetConfig config,
            Gate gate,
            RateLimiter pace,
            RunTime runTime,
            ScheduledExecutorService clock,
            AtomicLong numbers) {
        this.config = config;
        this.gate = gate;
        this.pace = pace;
        this.runTime = runTime;
        this.clock = clock;
        this.numbers = numbers;
    }

    /**
     * Sends it.
     *
     * @param call what is to be sent
     * @throws RequestWithheldException when it may not be sent
     * @throws RunOverException when the time of the run is up
     */
    Exchange send(ClientConnectionManager connections, Credential credential, Attempt.Sending call) {
        pace.acquirePermission();
        runTime.check();
        Recording recording = new Recording(numbers.incrementAndGet(), credential.caller());
        WireClient http = new WireClient(connections, recording, gate.admitting(credential), config.limits(), clock);
        try {
            call.by(new Attempt(http, config.url().orElseThrow(), credential, () -> specification(http, credential)));
        } catch (RequestWithheldException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            if (recording.unsent()) {
                throw e instanceof RuntimeException ours ? ours : new UncheckedIOException((IOException) e);
            }
            recording.failedUnlessKnown(e, config.limits().answer());
        }
        recording.certificate().ifPresent(certificate::set);
        return recording.exchange();
    }

    /** The last TLS certificate that the platform has shown. */
    Optional<Certificate> certificate() {
        return Optional.ofNullable(certificate.get());
    }

    private RequestSpecBuilder specification(WireClient http, Credential credential) {
        RequestSpecBuilder builder = new RequestSpecBuilder()
                .setBaseUri(config.url().orElseThrow())
                .setConfig(PLAIN.httpClient(httpClientConfig().httpClientFactory(() -> http)))
                .addHeaders(OWN_HEADERS);
        credential.query().ifPresent(q -> builder.addQueryParam(q.name(), q.value()));
        return builder;
    }
}
