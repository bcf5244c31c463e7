package io.dce.conformance.sweep;

import io.dce.conformance.client.Caller;
import io.dce.conformance.client.Dce;
import io.dce.conformance.exchange.Credential;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.forge.Forger;
import io.dce.conformance.forge.Forgery;
import io.dce.conformance.target.TargetConfig;
import java.util.List;
import java.util.function.Consumer;

/** Who asks: the holder of the key, nobody, and Mallory with what is no key. Forged once for all operations. */
final class Callers {
    private final Dce dce;
    private final String key;
    private final List<Forgery> malformed;
    private final List<Forgery> foreign;
    private final Forgery unsigned;
    private final Forgery expired;

    Callers(Dce dce, TargetConfig config) {
        this.dce = dce;
        this.key = config.key().orElseThrow();
        Forger forger = new Forger(key);
        this.malformed = forger.malformed().toList();
        this.foreign = forger.foreign().toList();
        this.unsigned = forger.unsigned().findFirst().orElseThrow();
        this.expired = config.expiredKey()
                .map(given -> new Forgery("an expired key", given))
                .orElseGet(forger::example);
    }

    Caller alice(Consumer<Exchange> journal) {
        return dce.as(Credential.bearer("Alice", key), journal);
    }

    Caller nobody(Consumer<Exchange> journal) {
        return dce.as(Credential.none(), journal);
    }

    Caller mallory(Forgery forgery, Consumer<Exchange> journal) {
        return dce.as(Credential.bearer("Mallory (" + forgery.name() + ")", forgery.key()), journal);
    }

    /** What looks most like a valid key: everything but the private key is right. */
    Forgery best() {
        return foreign.get(0);
    }

    /**
     * A key without a signature and an expired one, and a malformed and a foreign one: of these the next operation gets the
     * next of each kind.
     */
    List<Forgery> forgeries(int turn) {
        return List.of(
                unsigned,
                malformed.get(turn % malformed.size()),
                foreign.get(1 + turn % (foreign.size() - 1)),
                expired);
    }
}
