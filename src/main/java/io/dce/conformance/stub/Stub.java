package io.dce.conformance.stub;

import io.dce.conformance.stub.platform.KeyMint;
import io.dce.conformance.stub.platform.KeySigner;
import io.dce.conformance.stub.platform.Platform;
import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.platform.PlatformParts;
import io.dce.conformance.stub.platform.StubException;
import io.dce.conformance.stub.platform.StubOptions;
import io.dce.conformance.stub.published.PublishedRoutes;
import io.dce.conformance.stub.server.RawServer;
import io.dce.conformance.stub.server.StubServer;
import io.dce.conformance.stub.server.TlsIdentity;
import io.dce.conformance.stub.server.WireMockStubServer;
import io.dce.conformance.stub.store.AccessKey;
import io.dce.conformance.stub.store.MemoryStore;
import io.dce.conformance.stub.store.Population;
import io.dce.conformance.stub.store.Store;
import io.dce.conformance.stub.store.User;
import io.dce.conformance.stub.variation.BenignVariation;
import io.dce.conformance.stub.variation.Defect;
import io.dce.conformance.stub.variation.Variation;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** A running stub: a DCE with a real store, real keys and the refusals of a real gateway, on 127.0.0.1. */
public final class Stub implements AutoCloseable {
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final StubServer front;
    private final URI url;
    private final Optional<String> caPem;
    private final Supplier<String> adminKey;
    private final Supplier<String> limitedKey;
    private final Supplier<String> expiredKey;

    private Stub(
            StubServer front,
            URI url,
            Optional<String> caPem,
            Supplier<String> adminKey,
            Supplier<String> limitedKey,
            Supplier<String> expiredKey) {
        this.front = front;
        this.url = url;
        this.caPem = caPem;
        this.adminKey = adminKey;
        this.limitedKey = limitedKey;
        this.expiredKey = expiredKey;
    }

    /**
     * Starts a stub; it serves until it is closed or the JVM ends, which its threads don't prevent.
     *
     * @throws StubException if it can't listen on the port
     */
    public static Stub start(StubOptions options) {
        return start(options, parts -> PlatformChange.NONE);
    }

    /** Starts a stub that breaks a promise. */
    public static Stub start(StubOptions options, Defect defect) {
        return start(options, defect.variation());
    }

    /** Starts a stub that differs and breaks no promise. */
    public static Stub start(StubOptions options, BenignVariation benign) {
        return start(benign.options(options), benign.path(), benign.variation());
    }

    public static Stub start(StubOptions options, Variation variation) {
        return start(options, "", variation);
    }

    private static Stub start(StubOptions options, String path, Variation variation) {
        Clock clock = Clock.systemUTC();
        KeySigner signingKey = KeySigner.ofThisJvm();
        Population population = Population.of(options.users());
        Store store = new MemoryStore(population, clock);
        KeyMint mint = new KeyMint(signingKey);
        Optional<TlsIdentity> tls = options.tls() ? Optional.of(TlsIdentity.create(clock)) : Optional.empty();

        PlatformParts parts = new PlatformParts(
                population,
                store,
                signingKey,
                mint,
                clock,
                new PublishedRoutes(options.documents(), options.findings()));
        PlatformChange change = variation.of(parts);
        Platform platform = Platform.of(parts, change);
        StubServer front = change.wire().isPresent()
                ? RawServer.start(options.port(), platform, change.wire().get())
                : WireMockStubServer.start(options.port(), tls.map(TlsIdentity::keyStore), platform);
        return new Stub(
                front,
                URI.create(front.url() + path),
                tls.map(TlsIdentity::caPem),
                key(parts, change, population.admin(), Optional.empty()),
                key(parts, change, population.limited(), Optional.empty()),
                key(
                        parts,
                        change,
                        population.admin(),
                        Optional.of(clock.instant().minus(AN_HOUR))));
    }

    /** Signed when it is asked for: that is slow. */
    private static Supplier<String> key(
            PlatformParts parts, PlatformChange change, User owner, Optional<Instant> expiresAt) {
        AccessKey key = parts.store().create(owner, "bootstrap", expiresAt);
        return () -> change.handedOut().apply(parts.mint().mint(owner, key));
    }

    /** Where the stub is, without a slash at the end. */
    public URI url() {
        return url;
    }

    /** A key of the admin, without an end. */
    public String adminKey() {
        return adminKey.get();
    }

    /** A key, without an end, of a user who may not see the users. */
    public String limitedKey() {
        return limitedKey.get();
    }

    /** A key of the admin that has ended. */
    public String expiredKey() {
        return expiredKey.get();
    }

    /** The certificate of the CA to trust, when the stub serves HTTPS. */
    public Optional<String> caPem() {
        return caPem;
    }

    @Override
    public void close() {
        front.stop();
    }
}
