package io.dce.conformance.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dce.conformance.exchange.Credential;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.Secrets;
import io.dce.conformance.target.TargetConfig;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.net.URI;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.http.HttpHost;

/** The platform under test, as this run reaches it: one pool of connections, one gate, one list of what is ours. */
public final class Dce implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String NEW_KEY = "access key made by this run";
    /** A secret must be known even if the answer that shows it is no sound JSON, or broke off. */
    private static final Pattern TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([^\"\\\\]+)");

    private final Secrets secrets;
    private final TargetConfig config;
    private final OwnResources own;
    private final Consumer<Exchange> record;
    private final AtomicLong numbers;
    private final Connections connections;
    private final Gate gate;
    private final Wire shared;
    private final Courier courier;
    private final Repetition repetition;
    private final AtomicInteger underWay = new AtomicInteger();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "answer-time-out");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Connects to nothing yet.
     *
     * @param config where the platform is; its URL is present
     * @param secrets where every secret that an answer shows is registered
     * @param runTime after which nothing more is sent
     * @param record is told every attempt, whoever asked, once the secrets that it shows are registered
     */
    public Dce(TargetConfig config, Secrets secrets, RunTime runTime, Consumer<Exchange> record) {
        this(config, secrets, runTime, record, new OwnResources(), new AtomicLong());
    }

    private Dce(
            TargetConfig config,
            Secrets secrets,
            RunTime runTime,
            Consumer<Exchange> record,
            OwnResources own,
            AtomicLong numbers) {
        this.config = config;
        this.secrets = secrets;
        this.record = record;
        this.own = own;
        this.numbers = numbers;
        this.connections = new Connections(config);
        this.gate = new Gate(config.readonly(), own);
        this.shared = wire(config.limits().parallelism() * 2);
        this.courier = new Courier(config, pace(config.limits().rate()), runTime, numbers);
        this.repetition = new Repetition(config.limits().answer());
    }

    /** The same platform, with the same things our own, once the run is over: to tidy up. */
    public Dce afterwards(RunTime toTidyUp) {
        return new Dce(config, secrets, toTidyUp, record, own, numbers);
    }

    /** Whether no request is under way. */
    public boolean idle() {
        return underWay.get() == 0;
    }

    /** A caller over the shared connections; every exchange is told to the journal. */
    public Caller as(Credential credential, Consumer<Exchange> journal) {
        return new Caller(credential, call -> send(shared, credential, journal, call));
    }

    /** A single connection of its own. */
    public OneConnection oneConnection(Consumer<Exchange> journal) {
        Wire single = wire(1);
        return new OneConnection(
                credential -> new Caller(credential, call -> send(single, credential, journal, call)), single::close);
    }

    /** The TLS certificate that the platform has shown; empty without TLS, and before anything was asked. */
    public Optional<Certificate> certificate() {
        return courier.certificate();
    }

    /** What this run created. */
    public OwnResources own() {
        return own;
    }

    private Wire wire(int connectionsAtMost) {
        URI url = config.url().orElseThrow();
        return new Wire(
                new HttpHost(url.getHost(), url.getPort(), url.getScheme()),
                connections.pool(connectionsAtMost),
                gate,
                config.limits(),
                clock);
    }

    private Exchange send(Wire wire, Credential credential, Consumer<Exchange> journal, Attempt.Sending call) {
        underWay.incrementAndGet();
        try {
            Exchange exchange = repetition.of(
                    () -> {
                        Exchange attempt = courier.send(wire, credential, call);
                        noteWhatChanged(attempt);
                        return attempt;
                    },
                    record);
            journal.accept(exchange);
            return exchange;
        } finally {
            underWay.decrementAndGet();
        }
    }

    /** Whoever asked, and however it was asked: a key that came to be is ours to revoke, and its secret to keep. */
    private void noteWhatChanged(Exchange exchange) {
        String method = exchange.request().method();
        boolean done = exchange.answer().filter(a -> a.succeeded()).isPresent();
        String name = "POST".equals(method)
                ? json(exchange.request().body()).path("name").asText()
                : "";
        if (!name.isEmpty()) {
            own.asked(name);
        }
        if (done && "POST".equals(method)) {
            String text = exchange.answer().get().text();
            JsonNode answer = json(text);
            secrets.register(answer.path("token").asText(), NEW_KEY);
            TOKEN.matcher(text).results().forEach(found -> secrets.register(found.group(1), NEW_KEY));
            String id = answer.path("id").asText();
            if (!id.isEmpty()) {
                own.created(exchange);
                own.created(id, name);
                Paths.userOf(exchange.request().uri().getRawPath()).ifPresent(user -> own.createdAt(id, user));
            }
        }
        if (done && "DELETE".equals(method)) {
            own.deleted(Paths.named(exchange.request().uri().getRawPath()));
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
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

    @Override
    public void close() {
        clock.shutdownNow();
        shared.close();
    }
}
