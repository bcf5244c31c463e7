package io.dce.conformance.sweep;

import io.dce.conformance.client.Caller;
import io.dce.conformance.client.Dce;
import io.dce.conformance.exchange.Credential;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.forge.Forger;
import io.dce.conformance.forge.Forgery;
import io.dce.conformance.forge.MisplacedKeys;
import io.dce.conformance.target.TargetConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Who asks: the holder of the key, nobody, and Mallory with what is no key. Forged once for all operations. */
final class Callers {
    private final Dce dce;
    private final String key;
    private final List<Forgery> malformed;
    private final List<Forgery> foreign;
    private final Forgery expired;
    private final List<Credential> misplaced;
    private final List<Forgery> always;

    Callers(Dce dce, TargetConfig config) {
        this.dce = dce;
        this.key = config.key().orElseThrow();
        Forger forger = new Forger(key);
        this.malformed = forger.malformed().toList();
        this.foreign = forger.foreign().toList();
        MisplacedKeys places = new MisplacedKeys(key);
        this.misplaced = Stream.of(places.otherSchemes(), places.basic(), places.withoutScheme())
                .flatMap(shown -> shown)
                .toList();
        this.expired = config.expiredKey()
                .map(given -> new Forgery("an expired key", given))
                .orElseGet(forger::example);
        this.always = forger.plain().toList();
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

    /** An expired key of the platform; the public example where none is given. */
    Forgery expired() {
        return expired;
    }

    /** The plain ones, and a malformed and a foreign one: of these the next operation gets the next of each kind. */
    List<Forgery> forgeries(int turn) {
        List<Forgery> shown = new ArrayList<>(always);
        shown.add(malformed.get(turn % malformed.size()));
        shown.add(foreign.get(1 + turn % (foreign.size() - 1)));
        return shown;
    }

    /** Mallory has the key, and shows it otherwise than as a bearer's: at the next operation in the next way. */
    Caller misplaced(int turn, Consumer<Exchange> journal) {
        return dce.as(misplaced.get(turn % misplaced.size()), journal);
    }

    /** The valid key, which no refusal may repeat. */
    String key() {
        return key;
    }
}
