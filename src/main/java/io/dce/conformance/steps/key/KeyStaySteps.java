package io.dce.conformance.steps.key;

import io.cucumber.java.en.Then;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.key.KeyUse;
import io.dce.conformance.client.ownership.OwnResources;
import io.dce.conformance.steps.Callers;
import io.dce.conformance.steps.ConsistencyWait;
import io.dce.conformance.steps.RunContext;
import io.dce.conformance.steps.VerdictJudge;

/** Steps with access keys that stay, whatever happens to others. */
public final class KeyStaySteps {
    private final Callers callers;
    private final KeyRing ring;
    private final KeyPresence presence;
    private final ConsistencyWait consistency;
    private final VerdictJudge judge;
    private final OwnResources own;

    public KeyStaySteps(
            Callers callers,
            KeyRing ring,
            KeyPresence presence,
            ConsistencyWait consistency,
            VerdictJudge judge,
            RunContext run) {
        this.callers = callers;
        this.ring = ring;
        this.presence = presence;
        this.consistency = consistency;
        this.judge = judge;
        this.own = run.dce().own();
    }

    @Then("each of the keys still works and is listed under its name")
    public void undisturbed() {
        judge.that(presence.undisturbed(ring.all()));
    }

    @Then("each of the remaining keys works and is listed")
    public void workAndAreListed() {
        judge.that(presence.workAndAreListed(ring.remaining()));
    }

    /** As far as it has ever worked: then this run has made keys with it. */
    @Then("Alice's own key still works")
    public void alicesKeyWorks() {
        Verdict verdict = consistency.until(() -> KeyUse.known(callers.alice().currentUser()));
        boolean worked = !own.creations().isEmpty();
        judge.that(verdict.passed() || worked ? verdict : Verdict.inconclusive("it never worked: " + verdict.reason()));
    }
}
