package io.dce.conformance.steps;

import io.cucumber.java.en.And;
import io.cucumber.java.en.But;
import io.cucumber.java.en.Then;
import io.dce.conformance.check.Admission;
import io.dce.conformance.check.Disclosure;
import io.dce.conformance.check.Refusals;
import io.dce.conformance.check.Unreadable;
import io.dce.conformance.check.Verdict;

/** How those are refused who ought to be. */
public final class RefusalSteps {
    private final Attempts attempts;
    private final Callers callers;
    private final Witness alice;
    private final Bait bait;
    private final ChangeOffer changes;
    private final Judge judge;

    public RefusalSteps(
            Attempts attempts, Callers callers, Witness alice, Bait bait, ChangeOffer changes, Judge judge) {
        this.attempts = attempts;
        this.callers = callers;
        this.alice = alice;
        this.bait = bait;
        this.changes = changes;
        this.judge = judge;
    }

    @Then("that caller is refused every time")
    @Then("Mallory is refused every time")
    public void refusedEveryTime() {
        judge.that(Admission.allDenied(attempts.exchanges(), alice.knownIds()));
    }

    /** What isn't there for Alice either need not be refused to others. */
    @Then("each refusal has the status of one")
    public void refusedAsSuch() {
        judge.that(Refusals.allRefused(attempts.exchanges().stream()
                .filter(e -> !Unreadable.absent(e) || changes.offered(e))
                .toList()));
    }

    @Then("no such caller is served")
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

    @And("none shows a stack trace or a file of the server")
    public void showNothingOfTheServer() {
        judge.that(Verdict.all(attempts.exchanges().stream().map(Disclosure::none)));
    }

    @But("no refusal repeats what was shown")
    public void noEcho() {
        judge.that(Verdict.all(attempts.all().stream().map(a -> Refusals.repeatsNothing(a.exchange(), a.shown()))));
    }

    @But("no key has come of it, and none has gone")
    public void changedNothing() {
        judge.that(Refusals.createdNothing(attempts.exchanges(), callers.alice().listKeys())
                .and(bait::kept));
    }

    @Then("every refusal names the scheme that opens the door")
    public void challenged() {
        judge.that(Verdict.all(attempts.exchanges().stream().map(Refusals::challenged)));
    }
}
