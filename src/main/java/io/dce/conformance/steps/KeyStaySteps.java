package io.dce.conformance.steps;

import io.cucumber.java.en.Then;
import io.dce.conformance.check.Usability;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.client.OwnResources;

/** Access keys that stay, whatever happens to others. */
public final class KeyStaySteps {
    private final Callers callers;
    private final KeyRing ring;
    private final KeyProof proof;
    private final Patience patience;
    private final Judge judge;
    private final OwnResources own;

    public KeyStaySteps(Callers callers, KeyRing ring, KeyProof proof, Patience patience, Judge judge, RunContext run) {
        this.callers = callers;
        this.ring = ring;
        this.proof = proof;
        this.patience = patience;
        this.judge = judge;
        this.own = run.dce().own();
    }

    @Then("each of the keys goes on to work and to be listed under its name")
    public void undisturbed() {
        judge.that(proof.undisturbed(ring.all()));
    }

    @Then("each of the remaining keys works and is listed")
    public void workAndAreListed() {
        judge.that(proof.workAndAreListed(ring.remaining()));
    }

    /** As far as it has ever worked: then this run has made keys with it. */
    @Then("Alice's own key still works")
    public void alicesKeyWorks() {
        Verdict verdict = patience.until(() -> Usability.works(callers.alice().currentUser()));
        boolean worked = own.count() > 0;
        judge.that(verdict.passed() || worked ? verdict : Verdict.inconclusive("it never worked: " + verdict.reason()));
    }
}
