package io.dce.conformance.check.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Reads a moment as the platform may write it: milliseconds or seconds since 1970, or RFC 3339. */
public final class Timestamps {
    /** Seconds would need three thousand years to get here. */
    private static final long FEWEST_MILLISECONDS = 100_000_000_000L;

    private Timestamps() {}

    /** The moment; empty for a text that is none, and for one that stands for "never": zero, or before 1971. */
    public static Optional<Instant> of(String text) {
        try {
            return Optional.of(text.matches("\\d{1,15}") ? number(Long.parseLong(text)) : written(text))
                    .filter(moment -> moment.isAfter(Instant.parse("1971-01-01T00:00:00Z")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant number(long number) {
        return number < FEWEST_MILLISECONDS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
    }

    private static Instant written(String text) {
        return OffsetDateTime.parse(text.strip().replaceFirst(" ", "T")).toInstant();
    }
}
