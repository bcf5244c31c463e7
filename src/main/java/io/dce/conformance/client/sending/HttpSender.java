package io.dce.conformance.client.sending;

import io.dce.conformance.client.ownership.RequestGuard;
import io.dce.conformance.client.ownership.RequestWithheldException;
import io.dce.conformance.config.Limits;
import io.dce.conformance.exchange.Credential;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.http.HttpClientConnection;
import org.apache.http.HttpException;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.client.ClientProtocolException;
import org.apache.http.conn.HttpClientConnectionManager;
import org.apache.http.conn.routing.HttpRoute;
import org.apache.http.impl.client.DefaultClientConnectionReuseStrategy;
import org.apache.http.impl.client.DefaultConnectionKeepAliveStrategy;
import org.apache.http.protocol.HttpContext;
import org.apache.http.protocol.HttpCoreContext;
import org.apache.http.protocol.HttpProcessor;
import org.apache.http.protocol.HttpProcessorBuilder;
import org.apache.http.protocol.RequestConnControl;
import org.apache.http.protocol.RequestContent;
import org.apache.http.protocol.RequestTargetHost;

/**
 * Sends requests to the platform over pooled connections, below the level of an HTTP client: nothing is followed,
 * repeated, decoded, remembered or spelled anew.
 */
public final class HttpSender implements AutoCloseable {
    private static final HttpProcessor FIELDS = HttpProcessorBuilder.create()
            .addAll(new RequestTargetHost(), new RequestContent(), new RequestConnControl())
            .build();

    /** Milliseconds, to hear of what came already. */
    private static final int BRIEFLY = 1;

    private final HttpHost platform;
    private final HttpRoute route;
    private final HttpClientConnectionManager connections;
    private final RequestGuard guard;
    private final Limits limits;
    private final ScheduledExecutorService clock;

    public HttpSender(
            HttpHost platform,
            HttpClientConnectionManager connections,
            RequestGuard guard,
            Limits limits,
            ScheduledExecutorService clock) {
        this.platform = platform;
        this.route = new HttpRoute(platform, null, "https".equals(platform.getSchemeName()));
        this.connections = connections;
        this.guard = guard;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Sends a request and reads its whole answer into the recording.
     *
     * @throws RequestWithheldException when it may not be sent
     * @throws IOException when no answer came, or none that is HTTP
     */
    void send(HttpRequest request, Credential credential, ExchangeRecording recording) throws IOException {
        HttpContext context = new HttpCoreContext();
        context.setAttribute(HttpCoreContext.HTTP_TARGET_HOST, platform);
        RecordingExecutor executor = new RecordingExecutor(recording, limits.answer(), clock);
        try {
            executor.preProcess(request, FIELDS, context);
            guard.admit(request, credential);
            executor.asked(platform, request);
            HttpClientConnection connection = leaseSilent();
            long reusableFor = -1;
            try {
                connect(connection, context);
                HttpResponse response = executor.execute(request, connection, context);
                reusableFor = reusableFor(response, context);
            } finally {
                if (reusableFor < 0) {
                    connection.shutdown();
                }
                connections.releaseConnection(connection, null, reusableFor, TimeUnit.MILLISECONDS);
            }
        } catch (HttpException e) {
            throw new ClientProtocolException(e);
        }
    }

    /**
     * A new connection, or a kept one on which nothing waits: an answer that came before its question is not taken for
     * the answer to the next one.
     */
    private HttpClientConnection leaseSilent() throws IOException {
        for (HttpClientConnection connection = lease(); ; connection = lease()) {
            if (!connection.isOpen() || silent(connection)) {
                return connection;
            }
            connection.shutdown();
            connections.releaseConnection(connection, null, 0, TimeUnit.MILLISECONDS);
        }
    }

    private static boolean silent(HttpClientConnection kept) {
        try {
            return !kept.isStale() && !kept.isResponseAvailable(BRIEFLY);
        } catch (IOException e) {
            return false;
        }
    }

    private HttpClientConnection lease() throws IOException {
        try {
            return connections
                    .requestConnection(route, null)
                    .get(limits.connect().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for a connection");
        } catch (ExecutionException e) {
            throw new IOException("no connection of the pool is to be had", e);
        }
    }

    private void connect(HttpClientConnection connection, HttpContext context) throws IOException {
        if (!connection.isOpen()) {
            connections.connect(connection, route, (int) limits.connect().toMillis(), context);
            connections.routeComplete(connection, route, context);
        }
    }

    /** Milliseconds; 0 for as long as it stays open, negative for not at all. */
    private static long reusableFor(HttpResponse response, HttpContext context) {
        if (!DefaultClientConnectionReuseStrategy.INSTANCE.keepAlive(response, context)) {
            return -1;
        }
        return Math.max(0, DefaultConnectionKeepAliveStrategy.INSTANCE.getKeepAliveDuration(response, context));
    }

    @Override
    public void close() {
        connections.shutdown();
    }
}
