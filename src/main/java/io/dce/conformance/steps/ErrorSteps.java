package io.dce.conformance.steps;

import io.cucumber.java.en.And;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.dce.conformance.check.ApiError;
import io.dce.conformance.check.Schemas;
import io.dce.conformance.check.Unreadable;
import io.dce.conformance.client.Paths;
import io.dce.conformance.evidence.Observation;
import io.dce.conformance.exchange.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Errors that callers make. */
public final class ErrorSteps {
    private final RunContext run;
    private final Callers callers;
    private final Witness alice;
    private final Judge judge;
    private final Schemas schemas = new Schemas();
    private final List<Exchange> errors = new ArrayList<>();

    public ErrorSteps(RunContext run, Callers callers, Witness alice, Judge judge) {
        this.alice = alice;
        this.run = run;
        this.callers = callers;
        this.judge = judge;
    }

    @When("she asks for an unknown user and for a page that is no number")
    public void makesMistakes() {
        Exchange unknown = callers.alice().getUser(run.dce().own().inventId());
        // Where users have no pages of their own, a gateway's error is all that there is.
        if (!Unreadable.absent(unknown)
                || ApiError.isJson(unknown)
                || alice.reads().has(Reads.Of.DETAILS)) {
            errors.add(unknown);
        }
        errors.add(callers.alice().listUsers("page=abc&pageSize=10"));
    }

    @Then("each error has a numeric code, a message and details")
    public void envelopes() {
        judge.that(ApiError.envelopes(errors, schemas));
    }

    @And("so has the error for an address that nothing has, unless a gateway made it")
    public void unknownAddress() {
        Exchange nowhere = callers.alice().send("GET", Paths.USERS + "-of-nowhere", Map.of(), "");
        if (!ApiError.isJson(nowhere)) {
            run.ledger()
                    .observe(new Observation(
                            "unknown address", nowhere.status() + ", not the API's own error but a gateway's"));
        }
        judge.that(ApiError.envelopeIfJson(nowhere, schemas));
    }
}
