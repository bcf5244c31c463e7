package io.dce.conformance.steps.key;

import io.cucumber.java.en.Then;
import io.dce.conformance.check.key.CreatedKey;
import io.dce.conformance.check.key.KeySignature;
import io.dce.conformance.check.key.KeyVerifiers;
import io.dce.conformance.evidence.ledger.Observation;
import io.dce.conformance.steps.Callers;
import io.dce.conformance.steps.ConsistencyWait;
import io.dce.conformance.steps.RunContext;
import io.dce.conformance.steps.VerdictJudge;
import java.util.Map;

/** Steps that judge the contents of a key's secret. */
public final class KeyTokenSteps {
    private final RunContext run;
    private final Callers callers;
    private final KeyMaking making;
    private final KeyRing ring;
    private final ConsistencyWait consistency;
    private final VerdictJudge judge;

    public KeyTokenSteps(
            RunContext run,
            Callers callers,
            KeyMaking making,
            KeyRing ring,
            ConsistencyWait consistency,
            VerdictJudge judge) {
        this.run = run;
        this.callers = callers;
        this.making = making;
        this.ring = ring;
        this.consistency = consistency;
        this.judge = judge;
    }

    @Then("the new secret is a signed token of the platform's issuer")
    public void isSignedToken() {
        judge.that(KeySignature.form(ring.newest()));
    }

    /** What others need to read keys is told beside. */
    @Then("one of the published keys verifies it")
    public void verifies() {
        tell(KeyVerifiers.ofKeySet(callers.alice().certs()));
        tell(KeyVerifiers.ofKey(ring.newest()));
        judge.that(consistency.until(
                () -> KeySignature.verifies(ring.newest(), callers.alice().certs())));
    }

    @Then("its subject is its creator")
    public void subject() {
        CreatedKey key = ring.newest();
        judge.that(KeySignature.subject(key, making.owner(key).currentUser()));
    }

    private void tell(Map<String, String> seen) {
        seen.forEach((topic, told) -> run.ledger().observe(new Observation(topic, told)));
    }
}
