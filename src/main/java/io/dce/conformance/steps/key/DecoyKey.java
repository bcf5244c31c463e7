package io.dce.conformance.steps.key;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.key.CreatedKey;
import io.dce.conformance.check.key.KeyListing;
import io.dce.conformance.check.reading.UnreadableAnswer;
import io.dce.conformance.client.ownership.OwnResources;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.steps.Callers;
import io.dce.conformance.steps.ConsistencyWait;
import io.dce.conformance.steps.RunContext;
import io.dce.conformance.steps.VerdictJudge;
import java.util.Optional;

/**
 * A key of Alice's that other callers try to delete. If a caller is refused but the deletion takes effect, the key is
 * gone; with an id that nothing has, nobody would notice.
 */
public final class DecoyKey {
    private final Callers callers;
    private final KeyMaking making;
    private final ConsistencyWait consistency;
    private final VerdictJudge judge;
    private final OwnResources own;
    private Optional<CreatedKey> key = Optional.empty();
    private Optional<String> id = Optional.empty();

    public DecoyKey(
            Callers callers, KeyMaking making, ConsistencyWait consistency, VerdictJudge judge, RunContext run) {
        this.callers = callers;
        this.making = making;
        this.consistency = consistency;
        this.judge = judge;
        this.own = run.dce().own();
    }

    /** Its id; made, and seen in her list, when first asked for. An id that nothing has where she may have no key. */
    public String id() {
        if (id.isEmpty()) {
            key = making.ifOffered(callers.alice());
            Verdict listed = key.isEmpty() ? Verdict.pass() : listed();
            if (!listed.passed()) {
                judge.that(Verdict.inconclusive("the positive control failed: " + listed.reason()));
            }
            id = Optional.of(
                    key.map(CreatedKey::id).orElseGet(() -> own.invented().uuid()));
        }
        return id.get();
    }

    /** Whether it is still in her list. */
    public Verdict kept() {
        if (key.isEmpty()) {
            return Verdict.pass();
        }
        Verdict listed = listed();
        return listed.outcome() == Outcome.FAIL
                ? Verdict.fail("the key to stay, as its deletion was refused", listed.reason())
                : listed;
    }

    private Verdict listed() {
        return consistency.until(() -> {
            Exchange list = callers.alice().listKeys();
            // Where she may not see her keys, nothing shows that they are gone either.
            return UnreadableAnswer.notOffered(list) ? Verdict.pass() : KeyListing.shows(list, key.orElseThrow());
        });
    }
}
