package io.dce.conformance.client.sending;

import java.io.IOException;

/**
 * A body is larger than the kit reads, alone or with others: what is small on the wire may unpack to more than the memory
 * holds. Many bodies are read at once, and each takes several times its size, so each may use a small part of the memory.
 */
final class TooLargeException extends IOException {
    /** As many bytes are read, packed or not. */
    static final int MOST =
            (int) Math.max(1 << 20, Math.min(32 << 20, Runtime.getRuntime().maxMemory() / 128));

    private static final long serialVersionUID = 1L;

    TooLargeException() {
        super("the body is larger than " + (MOST >> 20) + " MiB, which is as much as is read with "
                + (Runtime.getRuntime().maxMemory() >> 20) + " MiB of memory (-Xmx)");
    }

    /**
     * Of a body for which there is no room beside the others.
     *
     * @param all how many bytes there are for all of them
     */
    TooLargeException(long all) {
        super("the answers that are held at once are larger than the " + (all >> 20)
                + " MiB that there are for them with " + (Runtime.getRuntime().maxMemory() >> 20)
                + " MiB of memory (-Xmx)");
    }
}
