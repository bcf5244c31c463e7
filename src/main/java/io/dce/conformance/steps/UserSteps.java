package io.dce.conformance.steps;

import io.cucumber.java.en.Then;
import io.dce.conformance.check.ExtraFields;
import io.dce.conformance.check.JsonDocument;
import io.dce.conformance.check.Schemas;
import io.dce.conformance.check.UserFields;
import io.dce.conformance.check.UserIds;
import io.dce.conformance.check.UserTimes;
import io.dce.conformance.evidence.Observation;
import io.dce.conformance.exchange.Exchange;
import java.util.stream.Stream;

/** Users, as the pages of the list show them. */
public final class UserSteps {
    private final RunContext run;
    private final UserList users;
    private final Judge judge;
    private final Schemas schemas = new Schemas();

    public UserSteps(RunContext run, UserList users, Judge judge) {
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

    @Then("every time that a user carries is in milliseconds and makes sense, or is not set")
    public void haveTimes() {
        judge.that(UserTimes.everywhere(users.pages()));
    }

    @Then("every answer is one JSON document and nothing else, and is declared as JSON")
    public void areDocuments() {
        judge.that(JsonDocument.everywhere(users.pages()));
    }

    private void observeExtraFields(Exchange page) {
        ExtraFields.of(page)
                .forEach(field -> run.ledger().observe(new Observation("fields the contract does not name", field)));
    }
}
