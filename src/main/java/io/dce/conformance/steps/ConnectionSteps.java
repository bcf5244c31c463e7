package io.dce.conformance.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.dce.conformance.check.Refusals;
import io.dce.conformance.check.Service;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.client.OneConnection;
import io.dce.conformance.exchange.Credential;
import io.dce.conformance.exchange.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Callers who take turns on one connection. */
public final class ConnectionSteps {
    private static final int TURNS = 3;
    private static final int MANY = 12;

    private final Callers callers;
    private final Judge judge;
    private final List<Exchange> served = new ArrayList<>();
    private final List<Exchange> refused = new ArrayList<>();

    public ConnectionSteps(Callers callers, Judge judge) {
        this.callers = callers;
        this.judge = judge;
    }

    @When("Alice, a caller without a key and Mallory take turns on one connection")
    public void takeTurns() {
        Credential alice = Credential.bearer("Alice", callers.aliceKey());
        Credential mallory = mallory();
        try (OneConnection connection = callers.oneConnection()) {
            for (int i = 0; i < TURNS; i++) {
                served.add(connection.as(alice).listUsers(1, 10));
                refused.add(connection.as(Credential.none()).listUsers(1, 10));
                served.add(connection.as(alice).currentUser());
                refused.add(connection.as(mallory).currentUser());
                refused.add(connection.as(Credential.none()).currentUser());
            }
        }
    }

    @When("many callers are refused")
    public void manyAreRefused() {
        for (int i = 0; i < MANY; i++) {
            refused.add(callers.as(i % 2 == 0 ? Credential.none() : mallory()).listUsers(1, 10));
        }
    }

    @When("Alice asks on a used and on a new connection")
    public void asksOnBoth() {
        served.add(callers.alice().listUsers(1, 10));
        try (OneConnection connection = callers.oneConnection()) {
            served.add(connection
                    .as(Credential.bearer("Alice", callers.aliceKey()))
                    .listUsers(1, 10));
        }
    }

    @Then("Alice is served and the others are refused, every time")
    public void eachGetsTheirDue() {
        judge.that(Verdict.all(Stream.concat(
                served.stream().map(Service::served), refused.stream().map(Refusals::refused))));
    }

    private Credential mallory() {
        return Credential.bearer(
                "Mallory", callers.forger().tampered().findFirst().orElseThrow().key());
    }
}
