package io.dce.conformance.client.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dce.conformance.exchange.BodyBytes;
import io.dce.conformance.exchange.Fault;
import io.dce.conformance.exchange.Header;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLSession;
import org.apache.http.HttpClientConnection;
import org.apache.http.HttpConnection;
import org.apache.http.HttpEntity;
import org.apache.http.HttpEntityEnclosingRequest;
import org.apache.http.HttpException;
import org.apache.http.HttpHost;
import org.apache.http.HttpInetConnection;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.HttpStatus;
import org.apache.http.ProtocolException;
import org.apache.http.conn.ManagedHttpClientConnection;
import org.apache.http.protocol.HttpContext;
import org.apache.http.protocol.HttpRequestExecutor;
import org.apache.http.util.EntityUtils;

/**
 * Sends a request and reads its whole answer within one time-out, noting what is wrong with the framing on the way. The
 * body is read here, not by whoever asked, so that a slow drip, a truncated body or bytes after its end are seen.
 */
final class RecordingExecutor extends HttpRequestExecutor {

    private static final int MOST_INTERIM = 100;

    private final ExchangeRecording recording;
    private final Duration wholeAnswer;
    private final ScheduledExecutorService clock;

    RecordingExecutor(ExchangeRecording recording, Duration wholeAnswer, ScheduledExecutorService clock) {
        this.recording = recording;
        this.wholeAnswer = wholeAnswer;
        this.clock = clock;
    }

    @Override
    public HttpResponse execute(HttpRequest request, HttpClientConnection connection, HttpContext context)
            throws IOException, HttpException {
        recordConnection(connection);
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> alarm = clock.schedule(
                () -> {
                    late.set(true);
                    shutDown(connection);
                },
                wholeAnswer.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            HttpResponse response = super.execute(request, connection, context);
            recording.head(response.getStatusLine().getStatusCode(), headers(response.getAllHeaders()));
            readBody(response, connection, late);
            return response;
        } catch (IOException | HttpException e) {
            if (!recording.failed()) {
                recording.failed(FaultTexts.of(e, late.get(), wholeAnswer));
            }
            throw e;
        } finally {
            alarm.cancel(false);
        }
    }

    /** As the library does, but for a bounded number of interim answers (RFC 9110 15.2). */
    @Override
    protected HttpResponse doReceiveResponse(HttpRequest request, HttpClientConnection connection, HttpContext context)
            throws HttpException, IOException {
        for (int interim = 0; interim <= MOST_INTERIM; interim++) {
            HttpResponse response = connection.receiveResponseHeader();
            int status = response.getStatusLine().getStatusCode();
            if (status >= HttpStatus.SC_OK) {
                if (canResponseHaveBody(request, response)) {
                    connection.receiveResponseEntity(response);
                }
                return response;
            }
        }
        throw new ProtocolException("more than " + MOST_INTERIM + " interim answers came, and none that is final");
    }

    /** Before there is a connection: there may never be one. */
    void asked(HttpHost platform, HttpRequest request) throws IOException {
        recording.sent(
                request.getRequestLine().getMethod(),
                URI.create(platform.toURI() + request.getRequestLine().getUri()),
                headers(request.getAllHeaders()),
                body(request));
    }

    private void recordConnection(HttpClientConnection connection) throws IOException {
        String local = connection instanceof HttpInetConnection inet ? ":" + inet.getLocalPort() : "";
        SSLSession tls = connection instanceof ManagedHttpClientConnection managed ? managed.getSSLSession() : null;
        if (tls != null) {
            recording.shown(tls.getPeerCertificates()[0]);
        }
        recording.travelledOn(local, connection.getMetrics().getRequestCount() > 0);
    }

    private void readBody(HttpResponse response, HttpConnection connection, AtomicBoolean late) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BodyMemory.Share share = BodyMemory.OF_THE_PROCESS.share(wholeAnswer);
        HttpEntity entity = response.getEntity();
        try {
            if (entity != null) {
                copy(entity.getContent(), bytes, share);
            }
        } catch (IOException e) {
            recording.failed(FaultTexts.of(e, late.get(), wholeAnswer));
            connection.close();
        }
        recording.body(bytes);
        if (!recording.failed()) {
            noteBytesAfterTheEnd(response, connection);
        }
        ContentCoding.undo(recording, share);
        try {
            share.keep(recording.body());
        } catch (TooLargeException e) {
            recording.decoded(BodyBytes.NONE);
            recording.failed(new Fault(Fault.Kind.TOO_LARGE, e.getMessage()));
        }
    }

    private static void copy(InputStream in, ByteArrayOutputStream out, BodyMemory.Share share) throws IOException {
        byte[] buffer = new byte[16 << 10];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            share.grow(n);
            out.write(buffer, 0, n);
            if (out.size() > TooLargeException.MOST) {
                throw new TooLargeException();
            }
        }
    }

    /** Bytes that follow a delimited body are the start of an answer nobody asked for: its length was wrong. */
    private void noteBytesAfterTheEnd(HttpResponse response, HttpConnection connection) throws IOException {
        boolean delimited = response.getEntity() == null
                || response.getEntity().isChunked()
                || response.getEntity().getContentLength() >= 0;
        if (delimited && connection instanceof HttpClientConnection client && somethingFollows(client)) {
            recording.fault("bytes follow the end of the body that its framing declares");
            connection.close();
        }
    }

    private static boolean somethingFollows(HttpClientConnection connection) throws IOException {
        try {
            return connection.isOpen() && connection.isResponseAvailable(1);
        } catch (IOException e) {
            // Reset after the whole answer came: nothing follows, and the connection is of no more use.
            connection.close();
            return false;
        }
    }

    private static void shutDown(HttpConnection connection) {
        try {
            connection.shutdown();
        } catch (IOException e) {
            // The socket is gone already, which is what was wanted.
        }
    }

    private static String body(HttpRequest request) throws IOException {
        HttpEntity entity = request instanceof HttpEntityEnclosingRequest enclosing ? enclosing.getEntity() : null;
        return entity == null ? "" : EntityUtils.toString(entity, UTF_8);
    }

    private static List<Header> headers(org.apache.http.Header[] headers) {
        return Arrays.stream(headers)
                .map(h -> new Header(h.getName(), h.getValue() == null ? "" : h.getValue()))
                .toList();
    }
}
