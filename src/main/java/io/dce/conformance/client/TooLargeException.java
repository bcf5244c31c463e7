package io.dce.conformance.client;

import java.io.IOException;

/** A body goes on where the kit reads no further: what is small on the wire may unpack to more than the memory holds. */
final class TooLargeException extends IOException {
    /** As many bytes are read, packed or not. */
    static final int MOST = 64 << 20;

    private static final long serialVersionUID = 1L;

    TooLargeException() {
        super("the body is larger than " + (MOST >> 20) + " MiB, which is as much as is read");
    }
}
