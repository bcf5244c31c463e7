package io.dce.conformance.sweep.writes;

import io.dce.conformance.client.Caller;
import io.dce.conformance.client.Dce;
import io.dce.conformance.client.writes.WriteRequest;
import io.dce.conformance.config.TargetConfig;
import io.dce.conformance.exchange.Credential;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.forge.Forger;
import io.dce.conformance.forge.Forgery;
import java.util.List;
import java.util.function.Consumer;

/** Who asks writing operations: the holder of the key, nobody, and Mallory with four kinds of keys that are none. */
final class WriteCallers {
    private final Dce dce;
    private final String key;
    private final Forgery foreign;
    private final Forgery unsigned;
    private final Forgery expired;
    private final List<Forgery> malformed;

    WriteCallers(Dce dce, TargetConfig config) {
        this.dce = dce;
        this.key = config.key().orElseThrow();
        Forger forger = new Forger(key);
        this.foreign = forger.foreign().findFirst().orElseThrow();
        this.unsigned = forger.plain().findFirst().orElseThrow();
        this.expired = config.expiredKey()
                .map(given -> new Forgery("an expired key", given))
                .orElseGet(forger::example);
        this.malformed = forger.malformed().toList();
    }

    Caller alice(Consumer<Exchange> journal) {
        return dce.as(Credential.bearer("Alice", key), journal);
    }

    Caller nobody(Consumer<Exchange> journal) {
        return dce.as(Credential.none(), journal);
    }

    Caller mallory(Forgery shown, Consumer<Exchange> journal) {
        return dce.as(Credential.bearer("Mallory (" + shown.name() + ")", shown.key()), journal);
    }

    /**
     * What Mallory shows to an operation: signed by another, not signed, expired, and one of the malformed, which take turns.
     *
     * @param turn the number of the operation
     */
    List<Forgery> bad(int turn) {
        return List.of(foreign, unsigned, expired, malformed.get(turn % malformed.size()));
    }

    /** Sends it. */
    static Exchange send(Caller caller, WriteRequest request) {
        return caller.send(request.method(), request.target(), request.headers(), request.body());
    }
}
