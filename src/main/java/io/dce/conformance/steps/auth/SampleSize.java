package io.dce.conformance.steps.auth;

/**
 * How often to try where a backend accepts one of several keys that arrive in random order, so that it fails only now
 * and then.
 */
final class SampleSize {
    /** Such a backend accepts the wrong key once in so many tries. */
    private static final int ONCE_IN = 20;

    private static final double CERTAINTY = 0.95;

    private SampleSize() {}

    /** How often to try so that such a backend is found with that certainty: 1 - (1 - 1/20)^59 is 0.95. */
    static int tries() {
        return (int) Math.ceil(Math.log(1 - CERTAINTY) / Math.log(1 - 1.0 / ONCE_IN));
    }
}
