package io.dce.conformance.client.sending;

import java.io.IOException;
import org.apache.http.HttpResponse;
import org.apache.http.MessageConstraintException;
import org.apache.http.config.MessageConstraints;
import org.apache.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.http.io.HttpMessageParser;
import org.apache.http.io.HttpTransportMetrics;
import org.apache.http.io.SessionInputBuffer;
import org.apache.http.util.CharArrayBuffer;

/**
 * What comes before a body and, as trailers, after it, of bounded size: the library bounds each field and their number, but
 * not both together.
 */
@SuppressWarnings("deprecation")
final class BoundedFields implements SessionInputBuffer {
    /** Characters; gateways bound it to half of that. */
    private static final int LONGEST = 128 << 10;

    private final SessionInputBuffer in;
    private int read;

    /** Bounds those that are read from here on. */
    BoundedFields(SessionInputBuffer in) {
        this.in = in;
    }

    /** Reads heads of answers. */
    static HttpMessageParser<HttpResponse> parser(SessionInputBuffer in, MessageConstraints constraints) {
        return DefaultHttpResponseParserFactory.INSTANCE.create(new BoundedFields(in), constraints);
    }

    @Override
    public int readLine(CharArrayBuffer line) throws IOException {
        int length = in.readLine(line);
        // An empty line ends a head or a chunk; another one may follow, after an interim answer or in the same body.
        read = length > 0 ? read + length : 0;
        if (read > LONGEST) {
            throw new MessageConstraintException(
                    "the header fields of the answer have more than " + LONGEST + " characters");
        }
        return length;
    }

    @Override
    public String readLine() throws IOException {
        CharArrayBuffer line = new CharArrayBuffer(64);
        return readLine(line) < 0 ? null : line.toString();
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        return in.read(bytes, from, most);
    }

    @Override
    public int read(byte[] bytes) throws IOException {
        return in.read(bytes);
    }

    @Override
    public int read() throws IOException {
        return in.read();
    }

    @Override
    public boolean isDataAvailable(int timeout) throws IOException {
        return in.isDataAvailable(timeout);
    }

    @Override
    public HttpTransportMetrics getMetrics() {
        return in.getMetrics();
    }
}
