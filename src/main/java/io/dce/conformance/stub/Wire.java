package io.dce.conformance.stub;

import java.io.IOException;
import java.io.OutputStream;

/** How an answer is put on the wire, byte for byte. */
interface Wire {
    /**
     * Writes it.
     *
     * @return whether the connection can carry another call
     */
    boolean write(Call call, Answer answer, OutputStream out) throws IOException;
}
