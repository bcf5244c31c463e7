package io.dce.conformance.steps.key;

import io.cucumber.java.en.And;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.key.CreatedKey;
import io.dce.conformance.check.key.KeyFields;
import io.dce.conformance.check.key.KeyListing;
import io.dce.conformance.check.key.KeyOwnership;
import io.dce.conformance.check.reading.AnswerIds;
import io.dce.conformance.check.reading.OfferedOperations;
import io.dce.conformance.client.Caller;
import io.dce.conformance.client.ownership.OwnResources;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.steps.Callers;
import io.dce.conformance.steps.ConsistencyWait;
import io.dce.conformance.steps.PositiveControl;
import io.dce.conformance.steps.RunContext;
import io.dce.conformance.steps.VerdictJudge;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Steps that judge lists of access keys. */
public final class KeyListSteps {
    private static final int TIMES = 3;

    private final Callers callers;
    private final KeyMaking making;
    private final KeyRing ring;
    private final PositiveControl alice;
    private final OwnKeyList ownList;
    private final ConsistencyWait consistency;
    private final VerdictJudge judge;
    private final OwnResources own;
    private Optional<Exchange> list = Optional.empty();

    public KeyListSteps(
            Callers callers,
            KeyMaking making,
            KeyRing ring,
            PositiveControl alice,
            OwnKeyList ownList,
            ConsistencyWait consistency,
            VerdictJudge judge,
            RunContext run) {
        this.callers = callers;
        this.making = making;
        this.ring = ring;
        this.alice = alice;
        this.ownList = ownList;
        this.consistency = consistency;
        this.judge = judge;
        this.own = run.dce().own();
    }

    @Given("Alice has found it in her list")
    public void hasFoundIt() {
        list = Optional.of(shows(callers.alice(), ring.newest()));
    }

    @When("Alice lists her access keys")
    public void lists() {
        list = Optional.of(callers.alice().listKeys());
        OfferedOperations.withheld(list.get()).ifPresent(judge::that);
    }

    @When("Alice creates an access key named with {}")
    public void createsNamed(String kind) {
        ring.add(making.named(KeyNames.of(kind, own.newName()), "name with " + kind));
    }

    @Then("no key is listed twice")
    public void noneTwice() {
        // While pages are turned, keys that come and go move others from one page to the next.
        judge.that(
                list.orElseThrow().further().isEmpty()
                        ? KeyListing.noneTwice(list.orElseThrow())
                        : consistency.until(
                                () -> KeyListing.noneTwice(callers.alice().listKeys())));
    }

    @Then("her list shows the new key once, under its id and its name")
    public void listedOnce() {
        ownList.is(() -> shownBy(callers.alice()::listKeys));
    }

    /** Also in the list at her user's address, where she may ask for it. */
    @And("every field of a key is a text")
    public void inTexts() {
        judge.that(KeyFields.areTexts(list.orElseThrow()));
        Exchange ofUser = callers.alice().listKeysOf(alice.id());
        judge.that(ofUser.status() == 200 ? KeyFields.areTexts(ofUser) : Verdict.pass());
    }

    @Then("so do the list that the new key itself asks for and the list of her user")
    public void listedElsewhere() {
        CreatedKey key = ring.newest();
        String id = alice.id();
        judge.that(consistency.until(() -> shownBy(making.holder(key)::listKeys)));
        Supplier<Exchange> ofUser = () -> callers.alice().listKeysOf(id);
        boolean mayAsk = ofUser.get().status() == 200;
        judge.that(mayAsk ? consistency.until(() -> shownBy(ofUser)) : Verdict.pass());
    }

    @Then("its name comes back as it was given")
    public void nameComesBack() {
        CreatedKey key = ring.newest();
        Exchange shown = shows(callers.alice(), key);
        judge.that(KeyListing.showsName(shown, key));
    }

    @Then("the first key's entry is unchanged")
    public void entryIsAsItWas() {
        CreatedKey first = ring.first();
        judge.that(consistency.until(
                () -> KeyListing.unchanged(list.orElseThrow(), callers.alice().listKeys(), first)));
    }

    @Then("each of the two finds only their own key in their list")
    public void onlyTheirOwn() {
        for (CreatedKey key : ring.all()) {
            CreatedKey other = ring.first() == key ? ring.second() : ring.first();
            Caller owner = making.owner(key);
            judge.that(Verdict.all(Stream.of(owner, making.holder(key))
                    .map(caller -> KeyOwnership.showsOnly(shows(caller, key), key, other))));
            Supplier<Exchange> ofUser = () -> callers.alice().listKeysOf(AnswerIds.currentUserId(owner.currentUser()));
            boolean mayAsk = ofUser.get().status() == 200;
            judge.that(
                    mayAsk
                            ? consistency.until(() -> KeyOwnership.showsOnly(ofUser.get(), key, other))
                            : Verdict.pass());
        }
    }

    @And("no key is in both lists")
    public void noneInBoth() {
        judge.that(KeyOwnership.apart(
                shows(making.owner(ring.first()), ring.first()), shows(making.owner(ring.second()), ring.second())));
    }

    /** A list that shows the key; the scenario ends when none does. */
    private Exchange shows(Caller caller, CreatedKey key) {
        Exchange[] last = new Exchange[1];
        Verdict shown = consistency.until(() -> {
            last[0] = caller.listKeys();
            return KeyListing.shows(last[0], key);
        });
        if (!shown.passed()) {
            judge.that(Verdict.inconclusive("the positive control failed: " + shown.reason()));
        }
        return last[0];
    }

    private Verdict shownBy(Supplier<Exchange> lists) {
        CreatedKey key = ring.newest();
        return ConsistencyWait.inTurn(
                Stream.<Supplier<Verdict>>generate(() -> () -> KeyListing.showsOnce(lists.get(), key))
                        .limit(TIMES));
    }
}
