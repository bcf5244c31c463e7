package io.dce.conformance.steps;

import io.dce.conformance.check.CreatedKey;
import io.dce.conformance.check.KeyListing;
import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import java.util.Optional;

/**
 * A key of Alice's for those to delete who may not. Who is refused and deletes it all the same is seen by its absence:
 * with an id that nothing has there would be nothing to see.
 */
public final class Bait {
    private final Callers callers;
    private final KeyMaking making;
    private final Patience patience;
    private final Judge judge;
    private Optional<CreatedKey> key = Optional.empty();

    public Bait(Callers callers, KeyMaking making, Patience patience, Judge judge) {
        this.callers = callers;
        this.making = making;
        this.patience = patience;
        this.judge = judge;
    }

    /** Its id; made, and seen in her list, when first asked for. */
    String id() {
        if (key.isEmpty()) {
            key = Optional.of(making.by(callers.alice()));
            Verdict listed = listed();
            if (!listed.passed()) {
                judge.that(Verdict.inconclusive("the positive control failed: " + listed.reason()));
            }
        }
        return key.orElseThrow().id();
    }

    /** Whether it is still in her list. */
    Verdict kept() {
        if (key.isEmpty()) {
            return Verdict.pass();
        }
        Verdict listed = listed();
        return listed.outcome() == Outcome.FAIL
                ? Verdict.fail("the key to stay that who was refused wanted to delete", listed.reason())
                : listed;
    }

    private Verdict listed() {
        return patience.until(() -> KeyListing.shows(callers.alice().listKeys(), key.orElseThrow()));
    }
}
