package io.dce.conformance.check.auth;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.Exchange;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * AUTH-3 to AUTH-10, AUTH-16, AUTH-17: who is to be refused does not get in. With a success somebody is in, and with data
 * under another status; whether what keeps others out is a refusal as HTTP has it, AUTH-11 says.
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
        return Verdict.fail(exchange, "401 or 403 for " + exchange.request().caller(), actual);
    }
}
