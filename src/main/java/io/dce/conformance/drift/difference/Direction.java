package io.dce.conformance.drift.difference;

/** Which way a value goes. */
public enum Direction {
    /** From the caller to the platform. */
    REQUEST,
    /** From the platform to the caller. */
    RESPONSE;

    /** The other way. */
    public Direction reversed() {
        return this == REQUEST ? RESPONSE : REQUEST;
    }
}
