package io.dce.conformance.steps.key;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.key.CreatedKey;
import io.dce.conformance.check.reading.OfferedOperations;
import io.dce.conformance.check.reading.UnreadableAnswer;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.steps.Callers;
import io.dce.conformance.steps.ConsistencyWait;
import io.dce.conformance.steps.VerdictJudge;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Alice's list of her keys, and what a key that isn't served lists or deletions can't show. */
public final class OwnKeyList {
    private final Callers callers;
    private final ConsistencyWait consistency;
    private final VerdictJudge judge;

    public OwnKeyList(Callers callers, ConsistencyWait consistency, VerdictJudge judge) {
        this.callers = callers;
        this.consistency = consistency;
        this.judge = judge;
    }

    /** Looks at it until it is as it should be; what is not served is neither right nor wrong. */
    void is(Function<Exchange, Verdict> look) {
        is(() -> look.apply(callers.alice().listKeys()));
    }

    /** The same for a look that takes several lists. */
    void is(Supplier<Verdict> look) {
        Verdict verdict = consistency.until(look);
        if (verdict.outcome() == Outcome.FAIL) {
            OfferedOperations.withheld(callers.alice().listKeys()).ifPresent(judge::that);
        }
        judge.that(verdict);
    }

    /**
     * The same of each key that was created; without any the scenario can't be assessed.
     *
     * @param name what they were asked for as; empty where that is of no matter
     */
    void is(List<Exchange> creations, String name, BiFunction<Exchange, CreatedKey, Verdict> look) {
        List<CreatedKey> made = creations.stream()
                .flatMap(creation -> CreatedKey.of(creation, name).stream())
                .toList();
        if (made.isEmpty()) {
            judge.that(Verdict.inconclusive(
                    "no access key could be made: " + creations.get(0).summary()));
        }
        is(list -> Verdict.all(made.stream().map(key -> look.apply(list, key))));
    }

    /**
     * Ends the scenario where the key is not served a deletion: it is told so, and the list shows the key as before.
     *
     * @param still whether the list shows it
     */
    void isDeletedFrom(Exchange deletion, Function<Exchange, Verdict> still) {
        if (UnreadableAnswer.notOffered(deletion)
                && still.apply(callers.alice().listKeys()).passed()) {
            OfferedOperations.withheld(deletion).ifPresent(judge::that);
        }
    }
}
