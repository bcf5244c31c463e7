package io.dce.conformance.stub;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** A running stub: a DCE with a real store, real keys and the refusals of a real gateway, on 127.0.0.1. */
public final class Stub implements AutoCloseable {
    private final WireMockFront front;
    private final URI url;
    private final Optional<String> caPem;
    private final String adminKey;
    private final String limitedKey;

    private Stub(WireMockFront front, Optional<String> caPem, String adminKey, String limitedKey) {
        this.front = front;
        this.url = front.url();
        this.caPem = caPem;
        this.adminKey = adminKey;
        this.limitedKey = limitedKey;
    }

    /**
     * Starts a stub; it serves until it is closed or the JVM ends, which its threads don't prevent.
     *
     * @throws StubException if it can't listen on the port
     */
    public static Stub start(StubOptions options) {
        return start(options, Twist.NONE);
    }

    static Stub start(StubOptions options, Twist twist) {
        Clock clock = Clock.systemUTC();
        SigningKey signingKey = SigningKey.ofThisJvm();
        Population population = Population.of(options.users());
        Store store = new MemoryStore(population, clock);
        KeyMint mint = new KeyMint(signingKey, clock);
        Optional<TlsIdentity> tls = options.tls() ? Optional.of(TlsIdentity.create(clock)) : Optional.empty();

        WireMockFront front = WireMockFront.start(
                options.port(), tls.map(TlsIdentity::keyStore), Platform.of(store, signingKey, mint, clock, twist));
        return new Stub(
                front,
                tls.map(TlsIdentity::caPem),
                mint.mint(population.admin(), store.create(population.admin(), "bootstrap", Optional.empty())),
                mint.mint(population.limited(), store.create(population.limited(), "bootstrap", Optional.empty())));
    }

    /** Where the stub is, without a slash at the end. */
    public URI url() {
        return url;
    }

    /** A key of the admin, without an end. */
    public String adminKey() {
        return adminKey;
    }

    /** A key, without an end, of a user who may not see the users. */
    public String limitedKey() {
        return limitedKey;
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
