package io.dce.conformance.stub.message;

import java.io.IOException;
import java.io.OutputStream;

/** How an answer is put on the wire, byte for byte. */
public interface WireFormat {
    /**
     * Writes it.
     *
     * @return whether the connection can carry another call
     */
    boolean write(StubCall call, StubAnswer answer, OutputStream out) throws IOException;
}
