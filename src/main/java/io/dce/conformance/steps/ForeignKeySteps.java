package io.dce.conformance.steps;

import io.cucumber.java.en.But;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.dce.conformance.check.CreatedKey;
import io.dce.conformance.check.KeyListing;
import io.dce.conformance.check.Ownership;
import io.dce.conformance.check.Refusals;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.client.OwnResources;
import io.dce.conformance.exchange.Exchange;
import java.util.ArrayList;
import java.util.List;

/** Deletions of keys that are not there, or not the caller's. */
public final class ForeignKeySteps {
    private final Callers callers;
    private final KeyMaking making;
    private final KeyRing ring;
    private final KeyProof proof;
    private final Patience patience;
    private final Judge judge;
    private final OwnResources own;
    private final List<Exchange> deletions = new ArrayList<>();

    public ForeignKeySteps(
            Callers callers,
            KeyMaking making,
            KeyRing ring,
            KeyProof proof,
            Patience patience,
            Judge judge,
            RunContext run) {
        this.callers = callers;
        this.making = making;
        this.ring = ring;
        this.proof = proof;
        this.patience = patience;
        this.judge = judge;
        this.own = run.dce().own();
    }

    @When("Alice deletes an access key that nobody has")
    public void deletesUnknown() {
        deletions.add(callers.alice().deleteKey(own.inventId()));
    }

    @When("Bob tries to delete Alice's key")
    public void bobDeletesAlices() {
        deletions.add(callers.bob().deleteKey(ring.newest().id()));
    }

    @When("Alice tries to delete Bob's key among her own")
    public void aliceDeletesBobs() {
        deletions.add(callers.alice().deleteKey(ring.newest().id()));
    }

    @Then("that is no error of the server")
    public void noServerError() {
        judge.that(Verdict.all(deletions.stream().map(Ownership::noServerError)));
    }

    /** A deletion that takes effect shows how long one takes: by then, the other would have shown too. */
    @But("by the time that a key which its owner deletes is gone, that key is still there")
    public void stillThere() {
        CreatedKey stays = ring.newest();
        CreatedKey goes = making.by(making.owner(stays));
        proof.areThere(List.of(goes));
        making.owner(goes).deleteKey(goes.id());
        Verdict gone = patience.until(() -> Refusals.refused(making.holder(goes).currentUser())
                .and(() -> KeyListing.lacks(making.owner(goes).listKeys(), goes)));
        if (!gone.passed()) {
            judge.that(Verdict.inconclusive("the positive control failed: " + gone.reason()));
        }
        judge.that(proof.workAndAreListed(List.of(stays)));
    }
}
