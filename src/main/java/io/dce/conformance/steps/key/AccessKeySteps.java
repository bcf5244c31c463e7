package io.dce.conformance.steps.key;

import io.cucumber.java.en.And;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.key.CreatedKey;
import io.dce.conformance.check.key.KeyCreation;
import io.dce.conformance.check.key.KeyListing;
import io.dce.conformance.check.key.KeyReplacement;
import io.dce.conformance.check.reading.UnreadableAnswer;
import io.dce.conformance.client.ownership.OwnResources;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.steps.Callers;
import io.dce.conformance.steps.PositiveControl;
import io.dce.conformance.steps.RunContext;
import io.dce.conformance.steps.VerdictJudge;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Steps that create access keys. */
public final class AccessKeySteps {
    private static final int SEVERAL = 3;
    private static final int MANY = 5;

    private final Callers callers;
    private final KeyMaking making;
    private final KeyRing ring;
    private final KeyPresence presence;
    private final PositiveControl alice;
    private final OwnKeyList ownList;
    private final VerdictJudge judge;
    private final OwnResources own;
    private final String nameAtTheUsersAddress;
    private final List<Exchange> creations = new ArrayList<>();

    public AccessKeySteps(
            Callers callers,
            KeyMaking making,
            KeyRing ring,
            KeyPresence presence,
            PositiveControl alice,
            OwnKeyList ownList,
            VerdictJudge judge,
            RunContext run) {
        this.callers = callers;
        this.making = making;
        this.ring = ring;
        this.presence = presence;
        this.alice = alice;
        this.ownList = ownList;
        this.judge = judge;
        this.own = run.dce().own();
        this.nameAtTheUsersAddress = own.newName();
    }

    @Given("Alice has created an access key")
    public void aliceHasCreatedOne() {
        ring.add(making.by(callers.alice()));
    }

    @Given("Alice has created an access key that works and is listed")
    public void aliceHasCreatedOneThatWorks() {
        start(() -> List.of(making.by(callers.alice())));
    }

    @Given("Alice has created three access keys that work and are listed")
    public void aliceHasCreatedThree() {
        start(() ->
                Stream.generate(() -> making.by(callers.alice())).limit(SEVERAL).toList());
    }

    @And("another one with {} in its name, where the platform takes such names")
    public void another(String kind) {
        making.ifTaken(KeyNames.of(kind, own.newName())).ifPresent(ring::add);
    }

    @Given("Bob has created an access key that works and is listed")
    public void bobHasCreatedOne() {
        start(() -> List.of(making.byBob()));
    }

    @When("Alice asks for several access keys")
    public void asksForSeveral() {
        for (int i = 0; i < SEVERAL; i++) {
            creations.add(callers.alice().createKey(own.newName(), Optional.empty()));
        }
    }

    @When("Alice asks for an access key that ends tomorrow")
    public void asksForOneThatEnds() {
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        Optional<Exchange> creation = making.askForOneEndingAt(tomorrow, own.newName());
        if (creation.isEmpty()) {
            judge.that(KeyMaking.takesNoEnd(tomorrow));
        }
        creations.addAll(creation.stream().toList());
    }

    /** Who may do that is the platform's to say. */
    @When("Alice asks for an access key at her user's address")
    public void asksAtTheUsersAddress() {
        Exchange creation = callers.alice().createKeyOf(alice.id(), nameAtTheUsersAddress);
        if (UnreadableAnswer.notOffered(creation)) {
            judge.that(Verdict.notApplicable("Alice may not: " + creation.summary()));
        }
        creations.add(creation);
    }

    @Then("none of them is listed any more")
    public void allUnlisted() {
        ownList.is(creations, "", KeyListing::lacks);
    }

    @Then("it is listed once, under the id that the answer shows")
    public void isListed() {
        ownList.is(creations, nameAtTheUsersAddress, KeyListing::showsOnce);
    }

    @Given("Alice has created an access key and used it")
    public void aliceHasCreatedAndUsedOne() {
        aliceHasCreatedOne();
        presence.meet(ring.newest());
    }

    @Given("Bob has created an access key and used it")
    public void bobHasCreatedAndUsedOne() {
        ring.add(making.byBob());
        presence.meet(ring.newest());
    }

    @When("Alice creates five more access keys")
    public void createsMore() {
        create(MANY);
    }

    @When("Alice creates access keys and deletes them again")
    public void createsAndDeletes() {
        asksForSeveral();
        creations.forEach(creation -> CreatedKey.of(creation, "").ifPresent(this::deletes));
    }

    private void deletes(CreatedKey key) {
        ownList.isDeletedFrom(callers.alice().deleteKey(key.id()), list -> KeyListing.shows(list, key));
    }

    @When("Alice creates another access key of the same name and uses it")
    public void createsOneOfTheSameName() {
        ring.add(making.named(ring.first().name(), "second key of a name"));
        presence.meet(ring.newest());
    }

    @Then("each answer shows the id and the secret of a new key")
    public void showsIdAndSecret() {
        judge.that(Verdict.all(creations.stream()
                .map(creation -> KeyCreation.complete(
                        creation, own.before(creation.request().caller())))));
    }

    /** Those of other scenarios among them, also if they are deleted by now: they were keys all the same. */
    @Then("no two keys that were ever created share an id or a secret")
    public void distinct() {
        judge.that(KeyReplacement.distinct(own.creations(), creations, own::before));
    }

    private void create(int count) {
        for (int i = 0; i < count; i++) {
            aliceHasCreatedOne();
        }
    }

    /**
     * What a scenario starts from is not what it judges. Where others' changes disturb keys it is calmer the second time.
     */
    private void start(Supplier<List<CreatedKey>> make) {
        List<CreatedKey> keys = make.get();
        Verdict there = presence.areThere(keys);
        if (!there.passed()) {
            keys = make.get();
            there = presence.areThere(keys);
        }
        if (!there.passed()) {
            judge.that(Verdict.inconclusive("the positive control failed: " + there.reason()));
        }
        keys.forEach(ring::add);
    }
}
