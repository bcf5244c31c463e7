package io.dce.conformance.sweep;

import io.dce.conformance.client.Caller;
import io.dce.conformance.client.Dce;
import io.dce.conformance.client.sending.RunOverException;
import io.dce.conformance.config.TargetConfig;
import io.dce.conformance.exchange.Credential;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.forge.Forger;
import io.dce.conformance.forge.Forgery;
import io.dce.conformance.forge.MisplacedKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Who asks: the holder of the key, nobody, and Mallory with what is no valid key. Forged once for all operations. A few
 * kinds of bad keys are shown to every operation, the others take turns.
 */
final class SweepCallers {
    private final Dce dce;
    private final String key;
    private final BadCredential best;
    private final BadCredential unsigned;
    private final BadCredential expired;
    private final List<List<BadCredential>> kinds = new ArrayList<>();

    /**
     * Something that Mallory shows.
     *
     * @param key what no refusal may repeat
     */
    record BadCredential(Credential credential, String key) {
        static BadCredential of(Forgery forgery) {
            return new BadCredential(
                    Credential.bearer("Mallory (" + forgery.name() + ")", forgery.key()), forgery.key());
        }
    }

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
        this.key = config.key().orElseThrow();
        Forger forger = new Forger(key);
        List<Forgery> foreign = forger.foreign().toList();
        List<Forgery> plain = forger.plain(foreign).toList();
        this.best = BadCredential.of(foreign.get(0));
        this.unsigned = BadCredential.of(plain.get(0));
        this.expired = BadCredential.of(config.expiredKey()
                .map(given -> new Forgery("an expired key", given))
                .orElseGet(forger::example));
        plain.stream().skip(1).forEach(forgery -> kinds.add(List.of(BadCredential.of(forgery))));
        kinds.add(others(forger.malformed(), plain));
        kinds.add(others(foreign.stream().skip(1), plain));
        MisplacedKeys places = new MisplacedKeys(key);
        kinds.add(Stream.of(places.otherSchemes(), places.basic(), places.withoutScheme())
                .flatMap(shown -> shown)
                .map(credential -> new BadCredential(credential, key))
                .toList());
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

    /** What looks most like a valid key: everything but the private key is right. */
    BadCredential best() {
        return best;
    }

    /** A key that says of itself that it needs no signature. */
    BadCredential unsigned() {
        return unsigned;
    }

    /** An expired key of the platform; the public example where none is given. */
    BadCredential expired() {
        return expired;
    }

    /** How many kinds of bad keys take turns: the plain ones by themselves, then all other malformed, foreign and misplaced ones. */
    int kinds() {
        return kinds.size();
    }

    /** The one of a kind whose turn it is. */
    BadCredential ofKind(int kind, int turn) {
        List<BadCredential> members = kinds.get(kind);
        return members.get(turn % members.size());
    }

    private static List<BadCredential> others(Stream<Forgery> forgeries, List<Forgery> than) {
        return forgeries
                .filter(forgery -> !than.contains(forgery))
                .map(BadCredential::of)
                .toList();
    }
}
