package io.dce.conformance.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.Fault;
import io.dce.conformance.exchange.Header;
import io.dce.conformance.exchange.Request;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A request, and what may become of it. */
public record AskedExchanges(String method, String target, String caller) {
    public static final AskedExchanges USERS = new AskedExchanges("GET", "/users?page=1&pageSize=10", "Mallory");

    public Exchange answered(int status, String body, Header... headers) {
        return answered(new Answer(status, List.of(headers), body.getBytes(UTF_8), List.of()));
    }

    public Exchange answered(Answer answer) {
        return exchange(Optional.of(answer), Optional.empty());
    }

    /** Nothing came back. */
    public Exchange unanswered(Fault.Kind kind) {
        return exchange(Optional.empty(), Optional.of(new Fault(kind, "it is " + kind)));
    }

    /** Something came back, and broke off. */
    public Exchange brokenOff(int status) {
        return brokenOff(status, new Fault(Fault.Kind.TIMEOUT, "it took too long"));
    }

    public Exchange brokenOff(int status, Fault why) {
        return exchange(Optional.of(new Answer(status, List.of(), "{}".getBytes(UTF_8), List.of())), Optional.of(why));
    }

    private Exchange exchange(Optional<Answer> answer, Optional<Fault> fault) {
        Request request = new Request(method, URI.create("http://dce.test" + target), List.of(), "", caller);
        return new Exchange(7, Instant.EPOCH, request, answer, fault, Duration.ZERO, "", false, List.of());
    }
}
