package io.dce.conformance.check.reading;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.Fault;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a valid request was served. */
public final class ServedChecks {
    /** google.rpc.Code RESOURCE_EXHAUSTED, a quota, here of keys, and FAILED_PRECONDITION: not in the present state. */
    private static final Set<Integer> NOT_NOW = Set.of(8, 9);

    private ServedChecks() {}

    /** AUTH-1, AUTH-2: who shows a valid key is served, with 200. */
    public static Verdict served(Exchange exchange) {
        Optional<Verdict> unseen = unseen(exchange);
        if (unseen.isPresent()) {
            return unseen.get();
        }
        return exchange.status() == 200
                ? Verdict.pass()
                : Verdict.failByStatus(exchange, "200 for " + exchange.request().caller());
    }

    /** AUTH-2, AUTH-15: who was served before is served as well; a closed connection is no answer to a spelling. */
    public static Verdict servedAsWell(Exchange exchange) {
        return exchange.fault().filter(f -> f.kind() == Fault.Kind.BROKEN).isPresent()
                ? Verdict.fail(exchange, "200 for " + exchange.request().caller(), "there is no answer")
                : served(exchange);
    }

    /** Every one of them is served. */
    public static Verdict allServed(List<Exchange> exchanges) {
        return Verdict.all(exchanges.stream().map(ServedChecks::served));
    }

    /**
     * Why an answer says nothing about the rule at hand: none came whole, or the platform could not serve just then. The
     * rules about the wire speak of that themselves.
     */
    public static Optional<Verdict> unseen(Exchange exchange) {
        if (exchange.answer().isEmpty() || exchange.fault().isPresent()) {
            return Optional.of(Verdict.inconclusive(exchange.summary()));
        }
        Answer answer = exchange.answer().get();
        boolean busy = answer.status() == 429 || answer.status() >= 500 || exhausted(exchange);
        return busy ? Optional.of(Verdict.inconclusive(exchange.summary())) : Optional.empty();
    }

    /** Whether a creation is refused because the platform allows no more keys, or none just now. */
    private static boolean exhausted(Exchange exchange) {
        return "POST".equals(exchange.request().method())
                && exchange.status() >= 400
                && NOT_NOW.contains(JsonReader.of(exchange).path("code").asInt());
    }

    /** As {@link #unseen}, where any other error of the server than "not now" is an answer that breaks the promise. */
    public static Optional<Verdict> unanswered(Exchange exchange) {
        boolean spoke = exchange.status() >= 500
                && exchange.status() != 503
                && exchange.fault().isEmpty();
        return spoke ? Optional.empty() : unseen(exchange);
    }
}
