package io.dce.conformance.stub;

/** A way to differ: makes the twist of one stub, with whatever that stub has to remember. */
interface Variation {
    Twist of(Parts parts);

    /** Both, the other one around this one. */
    default Variation and(Variation other) {
        return parts -> of(parts).and(other.of(parts));
    }
}
