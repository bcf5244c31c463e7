package io.dce.conformance.steps.user;

import io.cucumber.java.en.And;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.dce.conformance.check.reading.ContractSchemas;
import io.dce.conformance.check.reading.UnreadableAnswer;
import io.dce.conformance.check.user.ErrorBody;
import io.dce.conformance.client.path.ContractPaths;
import io.dce.conformance.evidence.ledger.Observation;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.steps.Callers;
import io.dce.conformance.steps.PositiveControl;
import io.dce.conformance.steps.ProtectedReads;
import io.dce.conformance.steps.RunContext;
import io.dce.conformance.steps.VerdictJudge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Steps that judge the API's errors. */
public final class ErrorSteps {
    private final RunContext run;
    private final Callers callers;
    private final PositiveControl alice;
    private final VerdictJudge judge;
    private final ContractSchemas schemas = new ContractSchemas();
    private final List<Exchange> errors = new ArrayList<>();

    public ErrorSteps(RunContext run, Callers callers, PositiveControl alice, VerdictJudge judge) {
        this.alice = alice;
        this.run = run;
        this.callers = callers;
        this.judge = judge;
    }

    @When("she asks for an unknown user and for a page that is not a number")
    public void makesMistakes() {
        Exchange unknown = callers.alice().getUser(run.dce().own().invented().uuid());
        // Where users have no pages of their own, a gateway's error is all that there is.
        if (!UnreadableAnswer.absent(unknown)
                || ErrorBody.isJson(unknown)
                || alice.reads().has(ProtectedReads.Of.DETAILS)) {
            errors.add(unknown);
        }
        errors.add(callers.alice().listUsers("page=abc&pageSize=10"));
    }

    @Then("each error has a numeric code, a message and details")
    public void envelopes() {
        judge.that(ErrorBody.envelopes(errors, schemas));
    }

    @And("so has the error for an unknown address, unless a gateway made it")
    public void unknownAddress() {
        Exchange nowhere = callers.alice().send("GET", ContractPaths.USERS + "-of-nowhere", Map.of(), "");
        if (!ErrorBody.isJson(nowhere)) {
            run.ledger()
                    .observe(new Observation(
                            "unknown address", nowhere.status() + ", not the API's own error but a gateway's"));
        }
        judge.that(ErrorBody.envelopeIfJson(nowhere, schemas));
    }
}
