package io.dce.conformance.client.sending;

import java.io.InputStream;
import org.apache.http.config.ConnectionConfig;
import org.apache.http.conn.routing.HttpRoute;
import org.apache.http.impl.conn.DefaultManagedHttpClientConnection;
import org.apache.http.io.SessionInputBuffer;

/** A connection that reads no more than so much of what stands before and after a body. */
final class BoundedConnection extends DefaultManagedHttpClientConnection {
    private static final int BUFFER = 8 << 10;

    private BoundedConnection(String route, ConnectionConfig config) {
        super(
                route,
                BUFFER,
                BUFFER,
                null,
                null,
                config.getMessageConstraints(),
                null,
                null,
                null,
                BoundedFields::parser);
    }

    /** One to the end of a route, not open yet. */
    static BoundedConnection to(HttpRoute route, ConnectionConfig config) {
        return new BoundedConnection(route.toString(), config);
    }

    /** A body in chunks is read in lines as well: the sizes of chunks, and the trailers. */
    @Override
    protected InputStream createInputStream(long length, SessionInputBuffer in) {
        return super.createInputStream(length, new BoundedFields(in));
    }
}
