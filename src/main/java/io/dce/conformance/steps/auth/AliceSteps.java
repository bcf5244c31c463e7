package io.dce.conformance.steps.auth;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.reading.AnswerIds;
import io.dce.conformance.check.reading.OfferedOperations;
import io.dce.conformance.check.reading.ServedChecks;
import io.dce.conformance.client.Caller;
import io.dce.conformance.client.OneConnection;
import io.dce.conformance.client.path.ContractPaths;
import io.dce.conformance.exchange.Credential;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.steps.Callers;
import io.dce.conformance.steps.PositiveControl;
import io.dce.conformance.steps.ProtectedReads;
import io.dce.conformance.steps.VerdictJudge;
import io.dce.conformance.steps.page.UserPages;
import java.util.ArrayList;
import java.util.List;

/** Steps of Alice, who has a valid access key. */
public final class AliceSteps {
    private static final int TIMES = 3;

    private final Callers callers;
    private final PositiveControl control;
    private final VerdictJudge judge;
    private final List<Exchange> asked = new ArrayList<>();

    public AliceSteps(Callers callers, PositiveControl control, VerdictJudge judge) {
        this.callers = callers;
        this.control = control;
        this.judge = judge;
    }

    @Given("Alice is served")
    public void isServed() {
        control.reads();
    }

    @When("Alice reads everything that her key opens, again and again")
    public void readsAgain() {
        for (int i = 0; i < TIMES; i++) {
            Exchange self = callers.alice().currentUser();
            asked.add(self);
            asked.addAll(new ProtectedReads(AnswerIds.currentUserId(self)).by(callers.alice()));
        }
    }

    @When("she reads each thing on a connection of its own")
    public void readsOnNewConnections() {
        ProtectedReads reads =
                new ProtectedReads(AnswerIds.currentUserId(callers.alice().currentUser()));
        for (int turn = 1; turn <= reads.count(); turn++) {
            try (OneConnection connection = callers.oneConnection()) {
                Caller alice = connection.as(Credential.bearer(Callers.ALICE, callers.aliceKey()));
                asked.addAll(reads.inTurnBy(alice, turn));
            }
        }
    }

    @When("Alice walks through all users")
    public void walks() {
        Exchange first = callers.alice().listUsers(1, 1);
        asked.add(first);
        asked.addAll(new UserPages(first).by(callers.alice()));
    }

    @When("Alice spells the header as the page does, without a blank after the colon")
    public void asThePageSpellsIt() {
        asked.add(callers.alice().currentUser());
        asked.addAll(control.reads()
                .by(callers.as(Credential.line(
                        "Alice (no blank after the colon)", "Authorization:Bearer " + callers.aliceKey()))));
    }

    @When("Alice spells the scheme in lower, upper and mixed case")
    public void otherLetters() {
        for (String scheme : List.of("bearer", "BEARER", "bEaReR")) {
            String line = "Authorization: " + scheme + " " + callers.aliceKey();
            asked.addAll(control.reads().by(callers.as(Credential.line("Alice (" + scheme + ")", line))));
        }
    }

    @Then("she is served every time")
    public void servedEveryTime() {
        List<Exchange> offered = OfferedOperations.of(asked);
        asked.stream().filter(exchange -> !offered.contains(exchange)).forEach(control::notServed);
        judge.that(ServedChecks.allServed(offered));
    }

    @Then("every answer names the same user")
    public void isOnePerson() {
        judge.that(AnswerIds.onePerson(asked.stream()
                .filter(exchange -> exchange.request().uri().getPath().endsWith(ContractPaths.CURRENT_USER))
                .toList()));
    }

    @Then("she is served as well")
    public void servedAsWell() {
        judge.that(Verdict.all(asked.stream().map(ServedChecks::servedAsWell)));
    }
}
