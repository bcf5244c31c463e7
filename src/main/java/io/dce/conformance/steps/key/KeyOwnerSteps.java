package io.dce.conformance.steps.key;

import io.cucumber.java.en.And;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.key.KeyClaims;
import io.dce.conformance.check.user.CurrentUser;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.steps.Callers;
import io.dce.conformance.steps.VerdictJudge;
import io.dce.conformance.steps.page.PageSizeChoice;
import io.dce.conformance.steps.page.UserList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Steps that judge the owner of a key. */
public final class KeyOwnerSteps {
    private final Callers callers;
    private final UserList users;
    private final VerdictJudge judge;
    private final Map<Exchange, String> keys = new LinkedHashMap<>();

    public KeyOwnerSteps(Callers callers, UserList users, VerdictJudge judge) {
        this.callers = callers;
        this.users = users;
        this.judge = judge;
    }

    @When("Alice asks whose her key is")
    public void aliceAsks() {
        keys.put(callers.alice().currentUser(), callers.aliceKey());
    }

    @When("Bob asks whose his key is")
    public void bobAsks() {
        keys.put(callers.bob().currentUser(), callers.bobKey());
    }

    @Then("the answer names the owner of the key")
    public void named() {
        judge.that(Verdict.all(
                keys.entrySet().stream().map(e -> CurrentUser.named(e.getKey(), KeyClaims.of(e.getValue())))));
    }

    @And("the owner is among the users")
    public void amongTheUsers() {
        users.open();
        users.read(users.size(PageSizeChoice.HANDY));
        judge.that(Verdict.all(keys.keySet().stream().map(owner -> CurrentUser.among(owner, users.pages()))));
    }

    @And("it is another user than Alice")
    public void another() {
        Exchange his = List.copyOf(keys.keySet()).get(0);
        judge.that(CurrentUser.differ(callers.alice().currentUser(), his));
    }
}
