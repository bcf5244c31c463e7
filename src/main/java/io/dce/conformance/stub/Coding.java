package io.dce.conformance.stub;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Content codings. */
final class Coding {
    private Coding() {}

    static Answer gzipped(Answer answer) {
        return coded("gzip", answer, GZIPOutputStream::new);
    }

    static Answer deflated(Answer answer) {
        return coded("deflate", answer, DeflaterOutputStream::new);
    }

    /** A stream that writes to another. */
    private interface Coder {
        OutputStream around(OutputStream out) throws IOException;
    }

    private static Answer coded(String name, Answer answer, Coder coder) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = coder.around(bytes)) {
            out.write(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer.withHeader("content-encoding", name).withBody(bytes.toByteArray());
    }
}
