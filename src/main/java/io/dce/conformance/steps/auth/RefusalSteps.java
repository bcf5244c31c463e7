package io.dce.conformance.steps.auth;

import io.cucumber.java.en.And;
import io.cucumber.java.en.But;
import io.cucumber.java.en.Then;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.auth.Admission;
import io.dce.conformance.check.auth.Disclosure;
import io.dce.conformance.check.auth.Refusals;
import io.dce.conformance.check.reading.UnreadableAnswer;
import io.dce.conformance.steps.Callers;
import io.dce.conformance.steps.PositiveControl;
import io.dce.conformance.steps.RefusalAttempts;
import io.dce.conformance.steps.VerdictJudge;
import io.dce.conformance.steps.key.ChangeAvailability;
import io.dce.conformance.steps.key.DecoyKey;

/** Steps that judge refusals. */
public final class RefusalSteps {
    private final RefusalAttempts attempts;
    private final Callers callers;
    private final PositiveControl alice;
    private final DecoyKey decoy;
    private final ChangeAvailability changes;
    private final VerdictJudge judge;

    public RefusalSteps(
            RefusalAttempts attempts,
            Callers callers,
            PositiveControl alice,
            DecoyKey decoy,
            ChangeAvailability changes,
            VerdictJudge judge) {
        this.attempts = attempts;
        this.callers = callers;
        this.alice = alice;
        this.decoy = decoy;
        this.changes = changes;
        this.judge = judge;
    }

    @Then("that caller is refused every time")
    @Then("Mallory is refused every time")
    public void refusedEveryTime() {
        judge.that(Admission.allDenied(attempts.exchanges(), alice.knownIds()));
    }

    /** What isn't there for Alice either need not be refused to others. */
    @Then("each refusal has the status of a refusal")
    public void refusedAsSuch() {
        judge.that(Refusals.allRefused(attempts.exchanges().stream()
                .filter(e -> !UnreadableAnswer.absent(e) || changes.offered(e))
                .toList()));
    }

    @Then("none of these callers is served")
    public void neverServed() {
        judge.that(Verdict.all(attempts.exchanges().stream().map(Refusals::notServed)));
    }

    @Then("that caller sees no data")
    public void seesNoData() {
        judge.that(Verdict.all(attempts.exchanges().stream().map(e -> Refusals.noDataServed(e, alice.knownIds()))));
    }

    @Then("no refusal shows data")
    public void refusalsShowNoData() {
        judge.that(Verdict.all(attempts.exchanges().stream().map(e -> Refusals.showsNoData(e, alice.knownIds()))));
    }

    @And("no refusal shows a stack trace or a file of the server")
    public void showNothingOfTheServer() {
        judge.that(Verdict.all(attempts.exchanges().stream().map(Disclosure::none)));
    }

    @But("no refusal repeats the credential")
    public void noEcho() {
        judge.that(Verdict.all(attempts.all().stream().map(a -> Refusals.repeatsNothing(a.exchange(), a.shown()))));
    }

    @But("no key has been created or deleted")
    public void changedNothing() {
        judge.that(Refusals.createdNothing(attempts.exchanges(), callers.alice().listKeys())
                .and(decoy::kept));
    }

    @Then("every refusal names the expected scheme")
    public void challenged() {
        judge.that(Verdict.all(attempts.exchanges().stream().map(Refusals::challenged)));
    }
}
