package io.dce.conformance.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Builds an exchange of which a test says only what matters: by Alice, the first, at the epoch, in no time. */
public final class ExchangeBuilder {
    private final String method;
    private final String uri;
    private List<Header> headers = List.of();
    private String body = "";
    private String caller = "Alice";
    private long number = 1;
    private Instant sentAt = Instant.EPOCH;
    private Duration took = Duration.ZERO;
    private String connection = "";
    private boolean reused;
    private Optional<Fault> fault = Optional.empty();

    private ExchangeBuilder(String method, String uri) {
        this.method = method;
        this.uri = uri;
    }

    public static ExchangeBuilder get(String uri) {
        return asked("GET", uri);
    }

    public static ExchangeBuilder asked(String method, String uri) {
        return new ExchangeBuilder(method, uri);
    }

    /** What is sent beside the line. */
    public ExchangeBuilder with(Header... sent) {
        headers = List.of(sent);
        return this;
    }

    /** What is sent as the body. */
    public ExchangeBuilder body(String sent) {
        body = sent;
        return this;
    }

    public ExchangeBuilder by(String who) {
        caller = who;
        return this;
    }

    /** Its number within the run. */
    public ExchangeBuilder number(long within) {
        number = within;
        return this;
    }

    public ExchangeBuilder sentAt(Instant when) {
        sentAt = when;
        return this;
    }

    public ExchangeBuilder took(Duration time) {
        took = time;
        return this;
    }

    /** On a connection of this name, which an earlier exchange has used. */
    public ExchangeBuilder reusing(String name) {
        connection = name;
        reused = true;
        return this;
    }

    /** The answer, if any, breaks off. */
    public ExchangeBuilder brokenOff(Fault why) {
        fault = Optional.of(why);
        return this;
    }

    public Exchange answered(int status, String text, Header... with) {
        return answered(new Answer(status, List.of(with), text.getBytes(UTF_8), List.of()));
    }

    public Exchange answered(Answer answer) {
        return exchange(Optional.of(answer));
    }

    /** Nothing came back. */
    public Exchange unanswered(Fault why) {
        return brokenOff(why).exchange(Optional.empty());
    }

    /** Nothing came back, and nobody can say why. */
    public Exchange unanswered() {
        return exchange(Optional.empty());
    }

    private Exchange exchange(Optional<Answer> answer) {
        Request request = new Request(method, URI.create(uri), headers, body, caller);
        return new Exchange(number, sentAt, request, answer, fault, took, connection, reused, List.of());
    }
}
