package io.dce.conformance.steps;

import io.cucumber.java.en.But;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.dce.conformance.check.Identity;
import io.dce.conformance.check.Refusals;
import io.dce.conformance.check.Service;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.exchange.Exchange;
import java.util.List;

/** Bob, whom the platform knows but who may not list users. */
public final class BobSteps {
    private final Callers callers;
    private final Witness alice;
    private final Attempts attempts;
    private final Judge judge;

    public BobSteps(Callers callers, Witness alice, Attempts attempts, Judge judge) {
        this.callers = callers;
        this.alice = alice;
        this.attempts = attempts;
        this.judge = judge;
    }

    @Given("Bob may not list users")
    public void bobIsThere() {
        callers.bobKey();
    }

    @When("Bob asks for every page of the users and for their details")
    public void bobAsks() {
        Exchange first = callers.alice().listUsers(1, 10);
        alice.control(first);
        attempts.add(new UserPages(first).by(callers.bob()));
        String his = Identity.currentUserId(callers.bob().currentUser());
        Identity.itemIds(first).stream()
                .filter(id -> !id.equals(his))
                .forEach(id -> attempts.add(List.of(callers.bob().getUser(id))));
    }

    @Then("he is forbidden every time")
    public void forbidden() {
        judge.that(Verdict.all(attempts.exchanges().stream().map(Refusals::forbidden)));
    }

    @But("the platform still knows who he is")
    public void known() {
        Exchange self = callers.bob().currentUser();
        judge.that(Service.served(self).and(() -> Identity.named(self)));
    }
}
