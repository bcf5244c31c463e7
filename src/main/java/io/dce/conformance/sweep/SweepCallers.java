package io.dce.conformance.sweep;

import io.dce.conformance.client.Caller;
import io.dce.conformance.client.Dce;
import io.dce.conformance.client.sending.RunOverException;
import io.dce.conformance.config.TargetConfig;
import io.dce.conformance.exchange.Credential;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.sweep.BadCredentials.BadCredential;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Who asks: the holder of the key, nobody, and Mallory with what is no valid key.
 */
final class SweepCallers {
    private final Dce dce;
    private final String key;
    private final TargetConfig config;
    private Optional<BadCredentials> bad = Optional.empty();

    /** Whether the time for judging what they got is up. */
    boolean late() {
        return dce.judgingOver();
    }

    /**
     * Asks, or judges what they got, for as long as the run goes on.
     *
     * @throws RunOverException when it was not done by then
     */
    <T> T inTime(Supplier<T> work) {
        return dce.inTime(work);
    }

    SweepCallers(Dce dce, TargetConfig config) {
        this.dce = dce;
        this.config = config;
        this.key = config.key().orElseThrow();
    }

    /** Whether the best forgery is enough. */
    boolean quick() {
        return config.scope().quick();
    }

    Caller alice(Consumer<Exchange> journal) {
        return dce.as(Credential.bearer("Alice", key), journal);
    }

    Caller nobody(Consumer<Exchange> journal) {
        return dce.as(Credential.none(), journal);
    }

    Caller mallory(BadCredential shown, Consumer<Exchange> journal) {
        return dce.as(shown.credential(), journal);
    }

    /** What she shows, forged when it is first asked for: that takes a while. */
    synchronized BadCredentials bad() {
        if (bad.isEmpty()) {
            bad = Optional.of(new BadCredentials(config));
        }
        return bad.get();
    }
}
