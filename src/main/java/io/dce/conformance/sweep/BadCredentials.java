package io.dce.conformance.sweep;

import io.dce.conformance.config.TargetConfig;
import io.dce.conformance.exchange.Credential;
import io.dce.conformance.forge.Forger;
import io.dce.conformance.forge.Forgery;
import io.dce.conformance.forge.MisplacedKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What Mallory shows, forged once for all operations: a few kinds of bad keys are shown to every operation, the others take
 * turns.
 */
final class BadCredentials {
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

    BadCredentials(TargetConfig config) {
        String key = config.key().orElseThrow();
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
