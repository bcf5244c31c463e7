package io.dce.conformance.check.auth;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.reading.StackTraces;
import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.Exchange;

/** AUTH-12: which internals of the platform a refusal shows. */
public final class Disclosure {
    private Disclosure() {}

    /** It shows neither a stack trace nor a file of the server. */
    public static Verdict none(Exchange refusal) {
        return refusal.answer()
                .filter(answer -> answer.status() >= 400)
                .map(Answer::text)
                .flatMap(StackTraces::orFileIn)
                .map(shown -> Verdict.fail(
                        refusal, "a refusal without a stack trace or a file of the server", "it shows: " + shown))
                .orElseGet(Verdict::pass);
    }
}
