package io.dce.conformance.steps.auth;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.auth.Admission;
import io.dce.conformance.check.reading.AnswerIds;
import io.dce.conformance.check.reading.ServedChecks;
import io.dce.conformance.client.Caller;
import io.dce.conformance.client.OneConnection;
import io.dce.conformance.exchange.Credential;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.steps.Callers;
import io.dce.conformance.steps.PositiveControl;
import io.dce.conformance.steps.ProtectedReads;
import io.dce.conformance.steps.VerdictJudge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Steps of callers who take turns on one connection. */
public final class ConnectionSteps {
    private static final int TURNS = 2;
    private static final int MANY = 12;

    private final Callers callers;
    private final PositiveControl control;
    private final VerdictJudge judge;
    private final List<Exchange> served = new ArrayList<>();
    private final List<Exchange> refused = new ArrayList<>();
    private final Map<String, Exchange> alone = new HashMap<>();

    public ConnectionSteps(Callers callers, PositiveControl control, VerdictJudge judge) {
        this.callers = callers;
        this.control = control;
        this.judge = judge;
    }

    @When("Alice, a caller without a key and Mallory take turns on one connection")
    public void takeTurns() {
        try (OneConnection connection = callers.oneConnection()) {
            Caller alice = connection.as(Credential.bearer(Callers.ALICE, callers.aliceKey()));
            Caller nobody = connection.as(Credential.none());
            Caller mallory = connection.as(mallory());
            ProtectedReads reads = control.reads()
                    .only(ProtectedReads.Of.USERS, ProtectedReads.Of.CURRENT_USER, ProtectedReads.Of.OWN_KEYS);
            for (int turn = 1; turn <= TURNS * reads.count(); turn++) {
                served.addAll(reads.inTurnBy(alice, turn));
                refused.addAll(reads.inTurnBy(nobody, turn));
                served.addAll(reads.inTurnBy(alice, turn));
                refused.addAll(reads.inTurnBy(mallory, turn));
            }
        }
    }

    @When("Alice and Bob take turns on one connection")
    public void eachIsAsked() {
        Credential alice = Credential.bearer(Callers.ALICE, callers.aliceKey());
        Credential bob = Credential.bearer(Callers.BOB, callers.bobKey());
        for (Credential credential : List.of(alice, bob)) {
            try (OneConnection own = callers.oneConnection()) {
                alone.put(credential.caller(), own.as(credential).currentUser());
            }
        }
        try (OneConnection connection = callers.oneConnection()) {
            for (int i = 0; i < TURNS; i++) {
                served.add(connection.as(alice).currentUser());
                served.add(connection.as(bob).currentUser());
            }
        }
    }

    @Then("each answer names the user whose key was shown")
    public void eachIsTold() {
        judge.that(Verdict.all(served.stream()
                .map(turn ->
                        AnswerIds.onePerson(List.of(alone.get(turn.request().caller()), turn)))));
    }

    @When("many callers are refused")
    public void manyAreRefused() {
        for (int i = 0; i < MANY; i++) {
            refused.add(callers.as(i % 2 == 0 ? Credential.none() : mallory()).listUsers(1, 10));
        }
    }

    @When("Alice asks on a used and on a new connection")
    public void asksOnBoth() {
        served.addAll(control.reads().by(callers.alice()));
        try (OneConnection connection = callers.oneConnection()) {
            served.addAll(control.reads().by(connection.as(Credential.bearer(Callers.ALICE, callers.aliceKey()))));
        }
    }

    @Then("Alice is served and the others are refused, every time")
    public void eachGetsTheirDue() {
        judge.that(Verdict.all(Stream.of(
                        control.refusedOnce().stream().map(ServedChecks::served),
                        served.stream().map(ServedChecks::served),
                        refused.stream().map(e -> Admission.denied(e, control.knownIds())))
                .flatMap(verdicts -> verdicts)));
    }

    private Credential mallory() {
        return Credential.bearer(
                "Mallory", callers.forger().tampered().findFirst().orElseThrow().key());
    }
}
