package io.dce.conformance.client;

import io.dce.conformance.target.TargetConfig;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequest;
import org.apache.http.HttpRequestInterceptor;
import org.apache.http.client.HttpRequestRetryHandler;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.client.params.ClientPNames;
import org.apache.http.conn.ClientConnectionManager;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.client.DefaultHttpRequestRetryHandler;
import org.apache.http.params.CoreConnectionPNames;
import org.apache.http.protocol.HttpContext;
import org.apache.http.protocol.HttpRequestExecutor;

/**
 * The HTTP client of one attempt: light, over shared connections, and recording. It repeats nothing by itself, so that
 * every attempt is seen. It extends a deprecated class because rest-assured takes no other.
 */
@SuppressWarnings("deprecation")
final class WireClient extends DefaultHttpClient {
    private static final int MOST_HEADERS = 500;
    private static final int LONGEST_LINE = 64 << 10;

    private final Recording recording;
    private final HttpRequestExecutor executor;

    WireClient(
            ClientConnectionManager connections,
            Recording recording,
            HttpRequestInterceptor lastWord,
            TargetConfig.Limits limits,
            ScheduledExecutorService clock) {
        super(connections);
        this.recording = recording;
        this.executor = new RecordingExecutor(recording, limits.answer(), clock);
        addRequestInterceptor(new AsSpelled());
        addRequestInterceptor(lastWord);
        getParams()
                .setIntParameter(CoreConnectionPNames.CONNECTION_TIMEOUT, (int)
                        limits.connect().toMillis())
                .setIntParameter(
                        CoreConnectionPNames.SO_TIMEOUT, (int) limits.answer().toMillis())
                .setBooleanParameter(CoreConnectionPNames.TCP_NODELAY, true)
                .setIntParameter(CoreConnectionPNames.MAX_HEADER_COUNT, MOST_HEADERS)
                .setIntParameter(CoreConnectionPNames.MAX_LINE_LENGTH, LONGEST_LINE)
                .setBooleanParameter(ClientPNames.HANDLE_REDIRECTS, false)
                .setBooleanParameter(ClientPNames.HANDLE_AUTHENTICATION, false);
    }

    @Override
    public CloseableHttpResponse execute(HttpUriRequest request, HttpContext context) throws IOException {
        recordFirst(request.getURI(), request);
        return super.execute(request, context);
    }

    @Override
    public CloseableHttpResponse execute(HttpHost target, HttpRequest request, HttpContext context) throws IOException {
        recordFirst(URI.create(target.toURI() + request.getRequestLine().getUri()), request);
        return super.execute(target, request, context);
    }

    /** A connection may never come to be. */
    private void recordFirst(URI uri, HttpRequest request) throws IOException {
        recording.sent(
                request.getRequestLine().getMethod(),
                uri,
                RecordingExecutor.headers(request.getAllHeaders()),
                RecordingExecutor.body(request));
    }

    @Override
    protected HttpRequestExecutor createRequestExecutor() {
        return executor;
    }

    @Override
    protected HttpRequestRetryHandler createHttpRequestRetryHandler() {
        return new DefaultHttpRequestRetryHandler(0, false);
    }
}
