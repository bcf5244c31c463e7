package io.dce.conformance.stub.message;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Content codings. */
public final class ContentCodings {
    private ContentCodings() {}

    public static StubAnswer gzipped(StubAnswer answer) {
        return coded("gzip", answer, GZIPOutputStream::new);
    }

    public static StubAnswer deflated(StubAnswer answer) {
        return coded("deflate", answer, DeflaterOutputStream::new);
    }

    /** A stream that writes to another. */
    private interface Coder {
        OutputStream around(OutputStream out) throws IOException;
    }

    private static StubAnswer coded(String name, StubAnswer answer, Coder coder) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = coder.around(bytes)) {
            out.write(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer.withHeader("content-encoding", name).withBody(bytes.toByteArray());
    }
}
