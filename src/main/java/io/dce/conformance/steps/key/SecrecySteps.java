package io.dce.conformance.steps.key;

import io.cucumber.java.en.But;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.dce.conformance.check.key.CreatedKey;
import io.dce.conformance.check.key.KeyListing;
import io.dce.conformance.check.key.KeySecrecy;
import io.dce.conformance.check.key.KeyUse;
import io.dce.conformance.check.reading.AnswerIds;
import io.dce.conformance.check.reading.ServedChecks;
import io.dce.conformance.client.Caller;
import io.dce.conformance.client.ownership.OwnResources;
import io.dce.conformance.client.path.ContractPaths;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.secret.SecretRegistry;
import io.dce.conformance.steps.Callers;
import io.dce.conformance.steps.ConsistencyWait;
import io.dce.conformance.steps.PositiveControl;
import io.dce.conformance.steps.ProtectedReads;
import io.dce.conformance.steps.RunContext;
import io.dce.conformance.steps.VerdictJudge;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Steps that search for the secret of a key where it must not appear again. */
public final class SecrecySteps {
    private static final Duration A_WHILE = Duration.ofHours(31);

    private final Callers callers;
    private final KeyMaking making;
    private final KeyRing ring;
    private final PositiveControl alice;
    private final ConsistencyWait consistency;
    private final VerdictJudge judge;
    private final OwnResources own;
    private final SecretRegistry secrets;
    private final List<Exchange> asked = new ArrayList<>();

    public SecrecySteps(
            Callers callers,
            KeyMaking making,
            KeyRing ring,
            PositiveControl alice,
            ConsistencyWait consistency,
            VerdictJudge judge,
            RunContext run) {
        this.callers = callers;
        this.making = making;
        this.ring = ring;
        this.alice = alice;
        this.consistency = consistency;
        this.judge = judge;
        this.own = run.dce().own();
        this.secrets = run.secrets();
    }

    @When("Alice lists her keys until the new one is among them")
    public void listsUntilItIsThere() {
        consistency.until(() -> {
            Exchange list = callers.alice().listKeys();
            asked.add(list);
            return KeyListing.shows(list, ring.first());
        });
    }

    @When("Alice reads whatever there is to read")
    public void aliceReads() {
        reads(callers.alice());
    }

    @When("the new key reads whatever there is to read")
    public void newKeyReads() {
        Caller holder = making.holder(ring.first());
        consistency.until(() -> {
            Exchange self = holder.currentUser();
            asked.add(self);
            return ServedChecks.served(self);
        });
        reads(holder);
    }

    @When("Bob reads whatever he may")
    public void bobReads() {
        Exchange self = callers.bob().currentUser();
        asked.add(self);
        asked.addAll(new ProtectedReads(AnswerIds.currentUserId(self)).by(callers.bob()));
        asked.addAll(new ProtectedReads(alice.id()).by(callers.bob()));
    }

    @When("Alice and a caller without a key send requests that fail")
    public void askInVain() {
        mistakes(callers.alice());
        asked.addAll(new ProtectedReads(alice.id()).by(callers.nobody()));
    }

    @When("Alice creates a key with an end and deletes it, and creates one at her user's address")
    public void another() {
        Instant end = Instant.now().plus(A_WHILE).truncatedTo(ChronoUnit.SECONDS);
        CreatedKey other = making.endingAt(end).orElseGet(() -> making.by(callers.alice()));
        asked.add(other.creation());
        asked.add(callers.alice().listKeys());
        asked.add(callers.alice().deleteKey(other.id()));
        asked.add(callers.alice().createKeyOf(alice.id(), own.newName()));
    }

    @When("Alice deletes the key and looks again")
    public void deletesIt() {
        CreatedKey key = ring.first();
        asked.add(callers.alice().deleteKey(key.id()));
        asked.addAll(new ProtectedReads(alice.id()).by(callers.alice()));
        asked.addAll(new ProtectedReads(alice.id()).by(making.holder(key)));
        asked.add(callers.alice().deleteKey(key.id()));
    }

    @But("the secret is in no answer after the one that created it")
    public void kept() {
        judge.that(KeySecrecy.kept(ring.first(), asked, secrets::keyFoundIn));
    }

    @Then("the secret of her own key is in none of the answers")
    public void ownKeyKept() {
        judge.that(KeySecrecy.hidden(callers.aliceKey(), asked, secrets::keyFoundIn));
    }

    /** Everything that answers with data: the first and the last page of the users, and the one with the owner. */
    private void reads(Caller caller) {
        Exchange first = caller.listUsers(1, 10);
        Exchange self = caller.currentUser();
        asked.addAll(List.of(first, self, caller.certs()));
        asked.add(caller.listUsers(Math.max(1, (AnswerIds.total(first) + 9) / 10), 10));
        asked.add(caller.listUsers(Map.of("page", "1", "pageSize", "10", "search", KeyUse.nameOf(self))));
        asked.addAll(new ProtectedReads(AnswerIds.currentUserId(self)).by(caller));
        asked.add(caller.listVersions());
        for (String path : List.of(ContractPaths.USERS, ContractPaths.CURRENT_USER, ContractPaths.CURRENT_USER_KEYS)) {
            asked.add(caller.send("HEAD", path, Map.of(), ""));
        }
        // No document has a key's own page, and a platform may have one all the same.
        for (CreatedKey key : ring.all()) {
            asked.add(caller.get(ContractPaths.key(key.id())));
            asked.add(caller.get(ContractPaths.key(AnswerIds.currentUserId(self), key.id())));
        }
    }

    /** Everything that answers with an error. */
    private void mistakes(Caller caller) {
        asked.add(caller.getUser(own.invented().uuid()));
        asked.add(caller.listUsers(Map.of("page", "first")));
        asked.add(caller.deleteKey(own.invented().uuid()));
        asked.add(caller.createKeyFrom("{\"name\":"));
        asked.add(caller.createKey("", Optional.empty()));
    }
}
