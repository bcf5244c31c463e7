package io.dce.conformance.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.dce.conformance.check.Service;
import io.dce.conformance.exchange.Exchange;
import java.util.ArrayList;
import java.util.List;

/** Users. */
public final class UserSteps {
    private final Callers callers;
    private final Judge judge;
    private final List<Exchange> answers = new ArrayList<>();

    public UserSteps(Callers callers, Judge judge) {
        this.callers = callers;
        this.judge = judge;
    }

    @When("Alice asks for the users")
    public void aliceAsks() {
        answers.add(callers.alice().listUsers(1, 10));
    }

    @Then("she is served")
    public void served() {
        judge.that(Service.allServed(answers));
    }
}
