package io.dce.conformance.steps.user;

import io.cucumber.java.en.Then;
import io.dce.conformance.check.reading.ContractSchemas;
import io.dce.conformance.check.user.JsonAnswer;
import io.dce.conformance.check.user.UndeclaredFields;
import io.dce.conformance.check.user.UserFields;
import io.dce.conformance.check.user.UserIds;
import io.dce.conformance.check.user.UserTimestamps;
import io.dce.conformance.evidence.ledger.Observation;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.steps.RunContext;
import io.dce.conformance.steps.VerdictJudge;
import io.dce.conformance.steps.page.UserList;
import java.util.stream.Stream;

/** Users, as the pages of the list show them. */
public final class UserSteps {
    private final RunContext run;
    private final UserList users;
    private final VerdictJudge judge;
    private final ContractSchemas schemas = new ContractSchemas();

    public UserSteps(RunContext run, UserList users, VerdictJudge judge) {
        this.run = run;
        this.users = users;
        this.judge = judge;
    }

    @Then("every user on every page has the eleven fields of the contract, of their types")
    public void haveTheFields() {
        Stream<Exchange> all = Stream.concat(users.pages(), users.otherViews());
        judge.that(UserFields.everywhere(all.peek(this::observeExtraFields), schemas));
    }

    @Then("every user has a name, and an id that no other has")
    public void haveIds() {
        judge.that(UserIds.everywhere(users.pages()));
    }

    @Then("every time of a user is in milliseconds and plausible, or is not set")
    public void haveTimes() {
        judge.that(UserTimestamps.everywhere(users.pages()));
    }

    @Then("every answer is one JSON document and nothing else, and is declared as JSON")
    public void areDocuments() {
        judge.that(JsonAnswer.everywhere(users.pages()));
    }

    private void observeExtraFields(Exchange page) {
        UndeclaredFields.of(page)
                .forEach(field -> run.ledger().observe(new Observation("fields the contract does not name", field)));
    }
}
