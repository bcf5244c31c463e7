package io.dce.conformance.check.ops.writes;

import io.dce.conformance.exchange.Exchange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that was asked of a writing operation. Of everything that the callers to be refused have named, the key has named
 * nothing before it looks it up.
 *
 * @param withoutKey what callers without a key got
 * @param badKeys what callers with something else than a valid key got
 * @param known identifiers that the platform's lists have shown, and that stand in what these callers got
 * @param lookedUp what a read of what they had named gave the key afterwards; empty where nothing reads it
 * @param neverNamed what the same read gave for what nobody has named
 */
public record WriteExchanges(
        List<WriteAttempt> withoutKey,
        List<WriteAttempt> badKeys,
        List<String> known,
        Optional<Exchange> lookedUp,
        Optional<Exchange> neverNamed) {
    public WriteExchanges {
        withoutKey = List.copyOf(withoutKey);
        badKeys = List.copyOf(badKeys);
        known = List.copyOf(known);
    }

    /** Whether the key was answered, or where that wasn't asked, anybody. */
    public boolean answered() {
        return attempts()
                .anyMatch(attempt ->
                        attempt.control().orElse(attempt.exchange()).answer().isPresent());
    }

    /** Everybody who was to be refused. */
    Stream<WriteAttempt> attempts() {
        return Stream.concat(withoutKey.stream(), badKeys.stream());
    }
}
