package io.dce.conformance.check.page;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.reading.ServedChecks;
import io.dce.conformance.check.reading.StackTraces;
import io.dce.conformance.check.reading.UnreadableAnswer;
import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.Exchange;
import java.util.Optional;

/**
 * PAGE-7: a page or size that is not a number is refused with 400; no invalid value causes a server error or shows a
 * stack trace.
 */
public final class InvalidPageRequests {
    private InvalidPageRequests() {}

    /** What is no number is refused, as the caller's mistake. */
    public static Verdict refused(Exchange exchange) {
        Optional<Verdict> unseen = UnreadableAnswer.status(exchange);
        return unseen.orElseGet(() -> exchange.status() == 400
                ? noTrace(exchange)
                : Verdict.failByStatus(exchange, "400, as " + asked(exchange) + " is not a number"));
    }

    /**
     * A bad value may be refused or made good, but the platform survives it.
     *
     * @param exchange what came of it, asked again while the platform was busy or silent
     * @param control a sound request that was sent afterwards: with it, silence is the bad value's doing
     */
    public static Verdict survived(Exchange exchange, Exchange control) {
        if (!ServedChecks.served(control).passed()) {
            return Verdict.inconclusive("the valid request afterwards was not served either: " + control.summary());
        }
        boolean silent = exchange.answer().isEmpty() || exchange.fault().isPresent();
        if (silent || exchange.status() >= 500) {
            return Verdict.fail(
                    exchange,
                    "no server error for " + asked(exchange),
                    silent
                            ? exchange.fault().map(f -> f.message()).orElse("there is no answer")
                            : "the answer is " + exchange.status());
        }
        return noTrace(exchange);
    }

    private static Verdict noTrace(Exchange exchange) {
        return exchange.answer()
                .filter(answer -> answer.status() >= 300)
                .map(Answer::text)
                .flatMap(StackTraces::in)
                .map(trace -> Verdict.fail(exchange, "an error without a stack trace", "it shows: " + trace))
                .orElseGet(Verdict::pass);
    }

    private static String asked(Exchange exchange) {
        return exchange.request().uri().getRawQuery();
    }
}
