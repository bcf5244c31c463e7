package io.dce.conformance.stub.variation;

import io.dce.conformance.stub.platform.PlatformChange;
import io.dce.conformance.stub.platform.PlatformParts;

/** A way to differ: makes the change of one stub, with whatever that stub has to remember. */
public interface Variation {
    PlatformChange of(PlatformParts parts);

    /** Both, the other one around this one. */
    default Variation and(Variation other) {
        return parts -> of(parts).and(other.of(parts));
    }
}
