package io.dce.conformance.check.auth;

import io.dce.conformance.check.AnswerPlace;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.Exchange;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * AUTH-3 to AUTH-10, AUTH-16, AUTH-17: a caller who is to be refused does not get in. A success lets a caller in, and
 * so does data under another status. AUTH-11 judges whether the refusal has the right status.
 */
public final class Admission {
    private Admission() {}

    /**
     * Who asks is kept out.
     *
     * @param known ids that only an answer with data can show
     */
    public static Verdict denied(Exchange exchange, Collection<String> known) {
        Optional<Verdict> unseen = Refusals.unseen(exchange).or(() -> Refusals.unreached(exchange));
        if (unseen.isPresent()) {
            return unseen.get();
        }
        Answer answer = exchange.answer().orElseThrow();
        // That a refusal shows no data is for AUTH-12 to say.
        if (answer.refused()) {
            return Verdict.pass();
        }
        if (answer.status() < 300) {
            return letIn(exchange, Refusals.is(answer));
        }
        return Refusals.showsNoData(exchange, known)
                .finding()
                .map(data -> letIn(exchange, Refusals.is(answer) + ", and " + data.actual()))
                .orElseGet(Verdict::pass);
    }

    /** Every one of them is kept out. */
    public static Verdict allDenied(List<Exchange> exchanges, Collection<String> known) {
        return Verdict.all(exchanges.stream().map(exchange -> denied(exchange, known)));
    }

    private static Verdict letIn(Exchange exchange, String actual) {
        return Verdict.fail(exchange, "401 or 403 for " + exchange.request().caller(), actual)
                .at(AnswerPlace.status());
    }
}
