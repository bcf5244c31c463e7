package io.dce.conformance.stub.variation;

import io.dce.conformance.stub.store.AccessKey;
import java.time.Instant;

/** Tells the keys that callers have made from those that the stub was started with. */
public final class MadeKeys {
    private static final Instant LONG_AGO = Instant.parse("2025-01-01T00:00:00Z");

    private MadeKeys() {}

    /** Made by somebody since the stub was started; who revoked the key that it was started with would be seen by all. */
    public static boolean made(AccessKey key) {
        return !key.name().equals("bootstrap") && key.createdAt().isAfter(LONG_AGO);
    }
}
