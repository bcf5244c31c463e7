package io.dce.conformance.steps.auth;

import io.cucumber.java.en.And;
import io.cucumber.java.en.But;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.auth.Refusals;
import io.dce.conformance.check.reading.AnswerIds;
import io.dce.conformance.check.reading.ServedChecks;
import io.dce.conformance.check.reading.UnreadableAnswer;
import io.dce.conformance.client.Caller;
import io.dce.conformance.client.ownership.OwnResources;
import io.dce.conformance.client.path.ContractPaths;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.steps.Callers;
import io.dce.conformance.steps.PositiveControl;
import io.dce.conformance.steps.RefusalAttempts;
import io.dce.conformance.steps.RunContext;
import io.dce.conformance.steps.VerdictJudge;
import io.dce.conformance.steps.key.ChangeAvailability;
import io.dce.conformance.steps.page.PageSizeChoice;
import io.dce.conformance.steps.page.UserPages;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Steps of Bob, who has a valid key but may not list users. */
public final class BobSteps {
    private static final int SOME = 4;
    private static final int FEW = 10;

    private final Callers callers;
    private final PositiveControl alice;
    private final RefusalAttempts attempts;
    private final VerdictJudge judge;
    private final OwnResources own;
    private final ChangeAvailability changes;

    public BobSteps(
            Callers callers,
            PositiveControl alice,
            RefusalAttempts attempts,
            ChangeAvailability changes,
            VerdictJudge judge,
            RunContext run) {
        this.callers = callers;
        this.alice = alice;
        this.attempts = attempts;
        this.changes = changes;
        this.judge = judge;
        this.own = run.dce().own();
    }

    @Given("Bob may not list users")
    public void bobIsThere() {
        callers.bobKey();
    }

    @When("Bob asks for every page of the users and for their details")
    public void bobAsks() {
        Exchange first = users();
        Caller bob = callers.bob();
        attempts.add(new UserPages(first).by(bob));
        attempts.add(List.of(
                bob.listUsers(""),
                bob.listUsers(1, 1),
                bob.listUsers(1, PageSizeChoice.LARGEST),
                bob.searchUsers("a", 1, FEW)));
        if (!UnreadableAnswer.notOffered(callers.alice().getUser(alice.id()))) {
            others(Stream.of(first, last(first))).forEach(id -> attempts.add(List.of(bob.getUser(id))));
        }
    }

    /** Where Alice may not ask for the keys of others either, nothing shows that there are any to see. */
    @When("Bob asks for the keys of others")
    public void bobAsksForKeys() {
        for (String id : others(Stream.of(users())).limit(SOME).toList()) {
            if (ServedChecks.served(callers.alice().listKeysOf(id)).passed()) {
                attempts.add(List.of(callers.bob().listKeysOf(id)));
            }
        }
        if (attempts.exchanges().isEmpty()) {
            judge.that(Verdict.notApplicable("Alice may not ask for the keys of others either"));
        }
    }

    @When("Bob tries to create keys for others")
    public void bobCreatesKeys() {
        String id = alice.id();
        boolean hers = id.equals(AnswerIds.currentUserId(callers.bob().currentUser()));
        if (hers) {
            judge.that(Verdict.notApplicable("the second key that was given belongs to the user of the first"));
        }
        Exchange attempt = callers.bob().createKeyOf(id, own.newName());
        if (UnreadableAnswer.absent(attempt) && !changes.offered(attempt)) {
            judge.that(Verdict.notApplicable("Alice may not create keys there either"));
        }
        attempts.add(List.of(attempt));
    }

    @Then("he is forbidden every time")
    public void forbidden() {
        judge.that(Verdict.all(attempts.exchanges().stream().map(Refusals::forbidden)));
    }

    /** As Alice sees them. */
    private Exchange users() {
        Exchange first = callers.alice().listUsers(1, FEW);
        alice.control(first);
        return first;
    }

    /** The last page of that size, as Alice sees it, or the first where there is no other. */
    private Exchange last(Exchange first) {
        int pages = (AnswerIds.total(first) + FEW - 1) / FEW;
        return pages > 1 ? callers.alice().listUsers(pages, FEW) : first;
    }

    /** Alice, and whoever else is on these pages and isn't he. */
    private Stream<String> others(Stream<Exchange> pages) {
        String his = AnswerIds.currentUserId(callers.bob().currentUser());
        return Stream.concat(Stream.of(alice.id()), pages.flatMap(page -> AnswerIds.itemIds(page).stream()))
                .filter(id -> !id.equals(his))
                .distinct();
    }

    /** Where a platform knows no HEAD it says so instead of forbidding it. */
    @And("he is not served the headers alone either")
    public void noHead() {
        judge.that(Refusals.notServed(callers.bob().send("HEAD", ContractPaths.USERS, Map.of(), "")));
    }

    @But("the platform still knows who he is")
    public void known() {
        Exchange self = callers.bob().currentUser();
        judge.that(ServedChecks.served(self).and(() -> AnswerIds.named(self)));
    }
}
