package io.dce.conformance.check;

import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.ExchangeBuilder;
import io.dce.conformance.exchange.Fault;
import io.dce.conformance.exchange.Header;

/** A request, and what may become of it. */
public record AskedExchanges(String method, String target, String caller) {
    public static final AskedExchanges USERS = new AskedExchanges("GET", "/users?page=1&pageSize=10", "Mallory");

    public Exchange answered(int status, String body, Header... headers) {
        return asked().answered(status, body, headers);
    }

    public Exchange answered(Answer answer) {
        return asked().answered(answer);
    }

    /** Nothing came back. */
    public Exchange unanswered(Fault.Kind kind) {
        return asked().unanswered(new Fault(kind, "it is " + kind));
    }

    /** Something came back, and broke off. */
    public Exchange brokenOff(int status) {
        return brokenOff(status, new Fault(Fault.Kind.TIMEOUT, "it took too long"));
    }

    public Exchange brokenOff(int status, Fault why, Header... headers) {
        return asked().brokenOff(why).answered(status, "{}", headers);
    }

    private ExchangeBuilder asked() {
        return ExchangeBuilder.asked(method, "http://dce.test" + target)
                .by(caller)
                .number(7);
    }
}
