package io.dce.conformance.client.sending;

import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.BodyBytes;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.Fault;
import io.dce.conformance.exchange.Header;
import io.dce.conformance.exchange.Request;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the wire shows of one attempt, filled in while it happens, by the thread that sends it. */
final class ExchangeRecording {
    private final long number;
    private final String caller;
    private final Instant sentAt = Instant.now();
    private final long started = System.nanoTime();

    private String method = "";
    private URI uri = URI.create("");
    private List<Header> requestHeaders = List.of();
    private String requestBody = "";
    private String connection = "";
    private boolean reused;
    private Optional<Certificate> certificate = Optional.empty();
    private int status;
    private List<Header> headers = List.of();
    private BodyBytes body = BodyBytes.NONE;
    private final List<String> faults = new ArrayList<>();
    private Fault fault;

    ExchangeRecording(long number, String caller) {
        this.number = number;
        this.caller = caller;
    }

    void sent(String method, URI uri, List<Header> headers, String body) {
        this.method = method;
        this.uri = uri;
        this.requestHeaders = headers;
        this.requestBody = body;
    }

    void travelledOn(String connection, boolean reused) {
        this.connection = connection;
        this.reused = reused;
    }

    /** What the other end showed when the connection was made. */
    void shown(Certificate peer) {
        certificate = Optional.of(peer);
    }

    Optional<Certificate> certificate() {
        return certificate;
    }

    void head(int status, List<Header> headers) {
        this.status = status;
        this.headers = headers;
    }

    void body(ByteArrayOutputStream bytes) {
        this.body = BodyBytes.of(bytes);
    }

    BodyBytes body() {
        return body;
    }

    void decoded(BodyBytes bytes) {
        this.body = bytes;
    }

    Optional<String> header(String name) {
        return headers.stream().filter(h -> h.is(name)).map(Header::value).findFirst();
    }

    /** Something is wrong with the framing or coding of an answer that came. */
    void fault(String message) {
        faults.add(message);
    }

    /** Nothing came, or its end didn't. */
    void failed(Fault why) {
        if (status != 0) {
            faults.add(why.message());
        }
        fault = why;
    }

    /** Takes an exception as the failure, unless the wire has told a better one. */
    void failedUnlessKnown(Exception e, Duration wholeAnswer) {
        if (fault == null) {
            failed(FaultTexts.of(e, false, wholeAnswer));
        }
    }

    boolean failed() {
        return fault != null;
    }

    /** Whether not even an attempt was made: what went wrong then is our own. */
    boolean unsent() {
        return method.isEmpty();
    }

    Exchange exchange() {
        Optional<Answer> answer =
                status == 0 ? Optional.empty() : Optional.of(new Answer(status, headers, body, faults));
        return new Exchange(
                number,
                sentAt,
                new Request(method, uri, requestHeaders, requestBody, caller),
                answer,
                Optional.ofNullable(fault),
                Duration.ofNanos(System.nanoTime() - started),
                connection,
                reused,
                List.of());
    }
}
