package io.dce.conformance.steps.key;

import io.cucumber.java.en.But;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.auth.Refusals;
import io.dce.conformance.check.key.CreatedKey;
import io.dce.conformance.check.key.KeyListing;
import io.dce.conformance.check.key.KeyOwnership;
import io.dce.conformance.client.ownership.OwnResources;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.steps.Callers;
import io.dce.conformance.steps.ConsistencyWait;
import io.dce.conformance.steps.PositiveControl;
import io.dce.conformance.steps.RunContext;
import io.dce.conformance.steps.VerdictJudge;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Steps that delete unknown keys and keys of other users. */
public final class ForeignKeySteps {
    private final Callers callers;
    private final KeyMaking making;
    private final KeyRing ring;
    private final KeyPresence presence;
    private final PositiveControl alice;
    private final ConsistencyWait consistency;
    private final VerdictJudge judge;
    private final OwnResources own;
    private final List<Exchange> deletions = new ArrayList<>();
    private Set<String> listed = Set.of();

    public ForeignKeySteps(
            Callers callers,
            KeyMaking making,
            KeyRing ring,
            KeyPresence presence,
            PositiveControl alice,
            ConsistencyWait consistency,
            VerdictJudge judge,
            RunContext run) {
        this.callers = callers;
        this.making = making;
        this.ring = ring;
        this.presence = presence;
        this.alice = alice;
        this.consistency = consistency;
        this.judge = judge;
        this.own = run.dce().own();
    }

    @When("Alice deletes an access key that nobody has")
    public void deletesUnknown() {
        look();
        deletions.add(callers.alice().deleteKey(own.invented().uuid()));
        deletions.add(callers.alice().deleteKey(own.invented().word(own.newName())));
    }

    @When("Bob tries to delete Alice's key among his own and among hers")
    public void bobDeletesAlices() {
        look();
        deletions.add(callers.bob().deleteKey(ring.newest().id()));
        deletions.add(callers.bob().deleteKeyOf(alice.id(), ring.newest().id()));
    }

    @When("Alice tries to delete Bob's key among her own")
    public void aliceDeletesBobs() {
        look();
        deletions.add(callers.alice().deleteKey(ring.newest().id()));
    }

    private void look() {
        listed = KeyListing.shown(callers.alice().listKeys(), own.lasting());
    }

    @Then("there is no server error")
    public void noServerError() {
        judge.that(Verdict.all(deletions.stream().map(KeyOwnership::noServerError)));
    }

    /** A deletion that takes effect shows how long one takes: by then, the other would have shown too. */
    @But("once another key that its owner deletes is gone, the first one and all others are still there")
    public void stillThere() {
        CreatedKey stays = ring.newest();
        CreatedKey goes = making.by(making.owner(stays));
        Verdict there = presence.areThere(List.of(goes));
        making.owner(goes).deleteKey(goes.id());
        Verdict gone = there.and(() -> consistency.until(() -> Refusals.refusedUnlessUnreached(
                        making.formerHolder(goes).currentUser())
                .and(() -> KeyListing.lacks(making.owner(goes).listKeys(), goes))));
        if (!gone.passed()) {
            judge.that(Verdict.inconclusive("the positive control failed: " + gone.reason()));
        }
        judge.that(presence.workAndAreListed(List.of(stays)));
        judge.that(consistency.until(() -> {
            Exchange now = callers.alice().listKeys();
            return KeyListing.showsAll(
                    now, own.lasting().stream().filter(listed::contains).toList());
        }));
    }
}
