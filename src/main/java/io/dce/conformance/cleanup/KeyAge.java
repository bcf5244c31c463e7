package io.dce.conformance.cleanup;

import io.dce.conformance.client.ownership.GivenKey;
import io.dce.conformance.client.ownership.ListedKey;
import io.dce.conformance.config.TargetConfig;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How old listed keys are, by what the list says: milliseconds since 1970 as a text, or RFC 3339. */
final class KeyAge {
    /** Clocks differ, and a secret is signed a little after its key is kept. */
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private final Instant now = Instant.now();
    private final List<Instant> given;

    KeyAge(TargetConfig config) {
        this.given = Stream.of(config.key(), config.limitedKey(), config.expiredKey())
                .flatMap(Optional::stream)
                .flatMap(key -> GivenKey.momentInsteadOfId(key).stream())
                .toList();
    }

    /** Why a key may be one of those that were given to us: it came to be when they did. Empty when it didn't. */
    Optional<String> sameAsGiven(ListedKey key) {
        return created(key)
                .filter(then -> given.stream()
                        .anyMatch(issued -> Duration.between(issued, then).abs().compareTo(AT_ONCE) <= 0))
                .map(then ->
                        "it was made when a key was that the kit was given; revoke it by hand if it isn't that one");
    }

    /** Why a key is not known to be so old; empty when it is. */
    Optional<String> younger(ListedKey key, Duration least) {
        if (least.isZero()) {
            return Optional.empty();
        }
        Optional<Duration> age = age(key);
        if (age.isEmpty()) {
            return Optional.of("the list doesn't tell its age; --older-than 0 takes it too");
        }
        return age.get().compareTo(least) < 0
                ? Optional.of("a run may still need it; see --older-than")
                : Optional.empty();
    }

    /** In a few words. */
    String words(ListedKey key) {
        return age(key).map(age -> "made " + created(key).orElseThrow() + ", " + age.toMinutes() + " minutes ago")
                .orElse("of unknown age");
    }

    private Optional<Duration> age(ListedKey key) {
        return created(key).map(then -> Duration.between(then, now)).filter(age -> !age.isNegative());
    }

    private static Optional<Instant> created(ListedKey key) {
        String text = key.createdAt();
        try {
            return text.matches("[1-9]\\d{9,14}")
                    ? Optional.of(Instant.ofEpochMilli(Long.parseLong(text)))
                    : Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
