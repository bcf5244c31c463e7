package io.dce.conformance.sweep;

import io.dce.conformance.check.OperationRefusal;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.client.Caller;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.forge.Forgery;
import io.dce.conformance.spec.Operation;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * OPS-1, OPS-2: nobody and Mallory ask for what the key was asked for.
 *
 * @param control what the key got, which shows that there is something to refuse
 * @param targets path and query, in every way that it may be asked for; the first is the one the key was asked with
 * @param journal is told every exchange
 */
record Intruders(
        Operation operation, Exchange control, List<String> targets, Callers callers, Consumer<Exchange> journal) {
    /** An ended key is shown to these: a sweep of all modules has but so many requests. */
    private static final int FIRST_PAGES = 2;

    /** Who shows nothing is refused, however it is asked. */
    Verdict nobody() {
        return Verdict.all(targets.stream().map(target -> refused(callers.nobody(journal), "", target)));
    }

    /**
     * Who shows what is no key is refused.
     *
     * @param turn the number of the operation: what is no key takes turns
     */
    Verdict mallory(int turn) {
        String target = targets.get(0);
        return Verdict.all(Stream.of(
                        targets.stream().map(each -> refused(callers.best(), each)),
                        targets.stream().limit(FIRST_PAGES).map(each -> refused(callers.expired(), each)),
                        callers.forgeries(turn).stream().map(forgery -> refused(forgery, target)),
                        Stream.of(callers.misplaced(turn, journal)).map(who -> refused(who, callers.key(), target)))
                .flatMap(verdicts -> verdicts));
    }

    private Verdict refused(Forgery forgery, String target) {
        return refused(callers.mallory(forgery, journal), forgery.key(), target);
    }

    private Verdict refused(Caller caller, String key, String target) {
        if (control.answer().isEmpty()) {
            return Verdict.inconclusive(
                    "the key gets no answer, so that a refusal proves nothing: " + control.summary());
        }
        return OperationRefusal.refused(operation, control, caller.get(target), key);
    }
}
