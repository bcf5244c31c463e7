package io.dce.conformance.check.reading;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.exchange.Exchange;
import java.util.List;
import java.util.Optional;

/** Why an answer says nothing about what it holds; other rules speak of that. */
public final class UnreadableAnswer {
    private UnreadableAnswer() {}

    /** The answer to a valid request for data is one JSON document, or says nothing about the data. */
    public static Optional<Verdict> data(Exchange exchange) {
        Optional<Verdict> unseen = ServedChecks.unseen(exchange);
        if (unseen.isPresent()) {
            return unseen;
        }
        if (exchange.status() != 200) {
            return Optional.of(Verdict.inconclusive("not served: " + exchange.summary()));
        }
        return noDocument(exchange);
    }

    /**
     * An answer of any status, a server error too, says something unless the platform was busy or refuses the caller.
     */
    public static Optional<Verdict> status(Exchange exchange) {
        boolean none = exchange.answer().isEmpty() || exchange.fault().isPresent();
        boolean passing = busy(exchange) || exchange.status() == 401 || exchange.status() == 403;
        return none || passing ? Optional.of(Verdict.inconclusive(exchange.summary())) : Optional.empty();
    }

    /** Whether the platform says that it could not serve anybody just then. */
    public static boolean busy(Exchange exchange) {
        return exchange.status() == 429 || exchange.status() == 503;
    }

    /** Whether the platform does not do that at all, or not for this caller. */
    public static boolean notOffered(Exchange exchange) {
        return exchange.status() == 403 || absent(exchange);
    }

    /** Whether the platform says that there is no such operation. */
    public static boolean absent(Exchange exchange) {
        return List.of(404, 405, 501).contains(exchange.status());
    }

    public static Optional<Verdict> noDocument(Exchange exchange) {
        return JsonReader.problem(exchange)
                .map(problem -> Verdict.inconclusive("not one JSON document: " + problem + ": " + exchange.summary()));
    }
}
