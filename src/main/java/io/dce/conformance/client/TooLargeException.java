package io.dce.conformance.client;

import java.io.IOException;

/** A body goes on where the kit reads no further. */
final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException(int most) {
        super("the body is larger than " + (most >> 20) + " MiB, which is as much as is read");
    }
}
