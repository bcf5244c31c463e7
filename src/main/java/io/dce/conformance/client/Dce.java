package io.dce.conformance.client;

import io.dce.conformance.client.ownership.OwnResources;
import io.dce.conformance.client.ownership.RequestGuard;
import io.dce.conformance.client.ownership.RunNames;
import io.dce.conformance.client.path.UnusableIdException;
import io.dce.conformance.client.sending.AttemptSender;
import io.dce.conformance.client.sending.ConnectionPools;
import io.dce.conformance.client.sending.HttpSender;
import io.dce.conformance.client.sending.RequestAttempt;
import io.dce.conformance.client.sending.RetryPolicy;
import io.dce.conformance.client.sending.RunOverException;
import io.dce.conformance.client.sending.RunTime;
import io.dce.conformance.client.writes.HarmlessWrites;
import io.dce.conformance.config.TargetConfig;
import io.dce.conformance.exchange.Credential;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.secret.SecretRegistry;
import java.net.URI;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.http.HttpHost;

/**
 * The platform under test, as this run reaches it: one pool of connections, one guard, one list of the run's own keys.
 */
public final class Dce implements AutoCloseable {
    private final SecretRegistry secrets;
    private final TargetConfig config;
    private final OwnResources own;
    private final HarmlessWrites harmless;
    private final Consumer<Exchange> record;
    private final AtomicLong numbers;
    private final ConnectionPools connections;
    private final RequestGuard guard;
    private final HttpSender shared;
    private final AttemptSender attempts;
    private final RetryPolicy patient;
    private final RetryPolicy asTheyCome;
    private final ExchangeNotes notes;
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
    public Dce(TargetConfig config, SecretRegistry secrets, RunTime runTime, Consumer<Exchange> record) {
        this(config, secrets, runTime, record, RunNames.random());
    }

    /** The same for a run that names its keys like this. */
    public Dce(
            TargetConfig config, SecretRegistry secrets, RunTime runTime, Consumer<Exchange> record, RunNames names) {
        this(config, secrets, runTime, record, new OwnResources(names), new AtomicLong());
    }

    /** For what earlier runs have left: of the keys that there are, those of such names may be deleted. */
    public static Dce ofEarlierRuns(TargetConfig config, RunTime runTime, Predicate<String> names) {
        return new Dce(
                config, new SecretRegistry(), runTime, exchange -> {}, new OwnResources(names), new AtomicLong());
    }

    private Dce(
            TargetConfig config,
            SecretRegistry secrets,
            RunTime runTime,
            Consumer<Exchange> record,
            OwnResources own,
            AtomicLong numbers) {
        this.config = config;
        this.secrets = secrets;
        this.record = record;
        this.own = own;
        this.numbers = numbers;
        Stream.of(config.key(), config.limitedKey(), config.expiredKey())
                .flatMap(Optional::stream)
                .forEach(own::given);
        config.access().tokens().values().forEach(own::given);
        this.connections = new ConnectionPools(config);
        this.harmless = new HarmlessWrites(
                config.writes() && !config.readonly(),
                config.url().orElseThrow().getRawPath());
        this.guard = new RequestGuard(config.readonly(), own, harmless);
        this.shared = sender(config.limits().parallelism() * 2);
        this.attempts = new AttemptSender(config, runTime, numbers);
        this.notes = new ExchangeNotes(own, harmless, secrets);
        this.patient = RetryPolicy.patient(config.limits().answer());
        this.asTheyCome = RetryPolicy.asTheyCome(config.limits().answer());
    }

    /**
     * The same platform, with the same things our own, once the run is over: to tidy up. That goes on when nothing can be
     * recorded any more, e.g. as the disk is full; whoever writes the record has met the same by then.
     */
    public Dce afterwards(RunTime toTidyUp) {
        Consumer<Exchange> asFarAsPossible = exchange -> {
            try {
                record.accept(exchange);
            } catch (RuntimeException e) {
                // To leave no key on the platform is worth more than its line in the record.
            }
        };
        return new Dce(config, secrets, toTidyUp, asFarAsPossible, own, numbers);
    }

    /** Whether the time for judging what came is up. */
    public boolean judgingOver() {
        return attempts.judgingOver();
    }

    /**
     * Does something that depends on what the platform says, and so may take any time: it ends with the run.
     *
     * @throws RunOverException when it was not done by then; it is left to itself, and is heard no more
     */
    public <T> T inTime(Supplier<T> work) {
        return attempts.inTime(work);
    }

    /** Whether no request is under way. */
    public boolean idle() {
        return underWay.get() == 0;
    }

    /** A caller over the shared connections; every exchange is told to the journal. */
    public Caller as(Credential credential, Consumer<Exchange> journal) {
        return caller(shared, credential, journal, patient);
    }

    /** The same of somebody whose errors and time-outs are judged as they come, and not repeated. */
    public Caller onTheWire(Credential credential, Consumer<Exchange> journal) {
        return caller(shared, credential, journal, asTheyCome);
    }

    private Caller caller(HttpSender sender, Credential credential, Consumer<Exchange> journal, RetryPolicy again) {
        return new Caller(credential, call -> send(sender, credential, journal, again, call));
    }

    /** A single connection of its own. */
    public OneConnection oneConnection(Consumer<Exchange> journal) {
        HttpSender single = sender(1);
        return new OneConnection(credential -> caller(single, credential, journal, patient), single::close);
    }

    /** The TLS certificate that the platform has shown; empty without TLS, and before anything was asked. */
    public Optional<Certificate> certificate() {
        return attempts.certificate();
    }

    /** What this run created. */
    public OwnResources own() {
        return own;
    }

    /** What may be sent of writing operations, to see it refused. */
    public HarmlessWrites harmless() {
        return harmless;
    }

    private HttpSender sender(int connectionsAtMost) {
        URI url = config.url().orElseThrow();
        return new HttpSender(
                new HttpHost(url.getHost(), url.getPort(), url.getScheme()),
                connections.pool(connectionsAtMost),
                guard,
                config.limits(),
                clock);
    }

    private Exchange send(
            HttpSender sender,
            Credential credential,
            Consumer<Exchange> journal,
            RetryPolicy again,
            RequestAttempt.Sending call) {
        underWay.incrementAndGet();
        try {
            Exchange exchange = again.of(() -> notes.on(sendOnceProven(sender, credential, call)), record);
            journal.accept(exchange);
            return exchange;
        } finally {
            underWay.decrementAndGet();
        }
    }

    /** A deletion leaves once a list has shown the key as this run's; who deletes one at once may have to look first. */
    private Exchange sendOnceProven(HttpSender sender, Credential credential, RequestAttempt.Sending call) {
        try {
            return attempts.send(sender, credential, call);
        } catch (UnusableIdException e) {
            if (!e.worthALook() || !isListed(e.id())) {
                throw e;
            }
            return attempts.send(sender, credential, call);
        }
    }

    private boolean isListed(String id) {
        List<Caller> owners = Stream.of(config.key(), config.limitedKey())
                .flatMap(Optional::stream)
                .map(key -> as(Credential.bearer("whoever looks for a new key", key), exchange -> {}))
                .toList();
        return new Eventually(config.limits().consistency())
                .until(
                        () -> owners.stream().anyMatch(owner -> {
                            OwnersKeys.of(owner);
                            return !own.undecided(id);
                        }),
                        listed -> listed);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        shared.close();
    }
}
