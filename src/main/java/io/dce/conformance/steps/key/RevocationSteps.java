package io.dce.conformance.steps.key;

import io.cucumber.java.After;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.auth.Refusals;
import io.dce.conformance.check.key.CreatedKey;
import io.dce.conformance.check.key.KeyListing;
import io.dce.conformance.check.reading.OfferedOperations;
import io.dce.conformance.check.reading.ServedChecks;
import io.dce.conformance.check.reading.UnreadableAnswer;
import io.dce.conformance.client.Caller;
import io.dce.conformance.client.OneConnection;
import io.dce.conformance.client.ownership.OwnResources;
import io.dce.conformance.client.path.ContractPaths;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.steps.Callers;
import io.dce.conformance.steps.ConsistencyWait;
import io.dce.conformance.steps.PositiveControl;
import io.dce.conformance.steps.RunContext;
import io.dce.conformance.steps.VerdictJudge;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Steps that delete access keys. */
public final class RevocationSteps {
    /** How long a deleted key is watched from its deletion: the time that a key's shortest end takes too. */
    private static final Duration WATCH = Duration.ofSeconds(3);
    /** Time enough for each way in to be tried, however late it is by then. */
    private static final Duration A_ROUND = Duration.ofMillis(500);

    private final Callers callers;
    private final KeyMaking making;
    private final KeyRing ring;
    private final PositiveControl alice;
    private final OwnKeyList ownList;
    private final ConsistencyWait consistency;
    private final VerdictJudge judge;
    private final OwnResources own;
    private Optional<CreatedKey> deleted = Optional.empty();
    private Optional<Exchange> listed = Optional.empty();
    private Optional<Exchange> deletion = Optional.empty();
    private Optional<OneConnection> line = Optional.empty();

    public RevocationSteps(
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

    @When("Alice deletes the second one, while it is in use")
    public void deletesTheSecond() {
        line = Optional.of(callers.oneConnection());
        alice.control(onTheLine(ring.second()));
        delete(ring.second());
    }

    @When("Alice deletes the newest one")
    public void deletesTheNewest() {
        delete(ring.newest());
    }

    /** Who may do that is the platform's to say. */
    @When("Alice deletes the second one at her user's address")
    public void deletesAtTheUsersAddress() {
        CreatedKey key = ring.second();
        Exchange answer = callers.alice().deleteKeyOf(alice.id(), key.id());
        if (UnreadableAnswer.notOffered(answer)) {
            judge.that(Verdict.notApplicable("Alice may not: " + answer.summary()));
        }
        deleted = Optional.of(key);
        deletion = Optional.of(answer);
        ring.deleted(key);
    }

    /** Whatever else this run has made meanwhile, except what it has deleted itself. */
    @Then("no other key of this run has gone with it")
    public void noneHasGone() {
        Set<String> before = KeyListing.shown(listed.orElseThrow(), own.lasting());
        judge.that(consistency.until(() -> {
            Exchange now = callers.alice().listKeys();
            Set<String> expected = new HashSet<>(own.lasting());
            expected.retainAll(before);
            return KeyListing.showsAll(now, expected);
        }));
    }

    @Then("it vanishes from her list")
    public void vanishes() {
        CreatedKey key = deleted.orElseThrow();
        Exchange answer = deletion.orElseThrow();
        // That there is no such key is wrong of one that is there; that she may not delete it shows nothing.
        judge.that((answer.status() == 404 ? Optional.<Verdict>empty() : OfferedOperations.withheld(answer))
                .orElseGet(() -> ServedChecks.served(answer)));
        ownList.is(list -> KeyListing.lacks(list, key));
        String id = alice.id();
        boolean mayAsk = callers.alice().listKeysOf(id).status() == 200;
        judge.that(
                mayAsk
                        ? consistency.until(
                                () -> KeyListing.lacks(callers.alice().listKeysOf(id), key))
                        : Verdict.pass());
    }

    @Then("it is refused by every operation")
    public void refusedEverywhere() {
        KeyTrials trials = new KeyTrials(alice.reads(), own);
        judge.that(consistency.until(() -> refusedNow(trials)));
        // Where a platform knows no HEAD it says so instead of refusing.
        judge.that(Refusals.notServed(
                making.formerHolder(deleted.orElseThrow()).send("HEAD", ContractPaths.USERS, Map.of(), "")));
    }

    @Then("it stays refused while other keys come and go, and on the connection that it was used on")
    public void staysRefused() {
        CreatedKey key = deleted.orElseThrow();
        CreatedKey other = making.by(callers.alice());
        callers.alice().deleteKey(other.id());
        Caller holder = making.formerHolder(key);
        Iterator<Supplier<Exchange>> turns = Stream.generate(() ->
                        Stream.<Supplier<Exchange>>of(holder::currentUser, () -> onTheLine(key), holder::listKeys))
                .flatMap(turn -> turn)
                .iterator();
        judge.that(consistency.until(() -> consistency.all(
                watch(), () -> Refusals.refusedUnlessUnreached(turns.next().get()))));
    }

    private Duration watch() {
        Duration left =
                Duration.between(Instant.now(), deletion.orElseThrow().sentAt().plus(WATCH));
        return left.compareTo(A_ROUND) > 0 ? left : A_ROUND;
    }

    private Verdict refusedNow(KeyTrials trials) {
        Stream<Supplier<Exchange>> all = trials.by(making.formerHolder(deleted.orElseThrow()));
        return ConsistencyWait.inTurn(all.map(trial -> () -> Refusals.refusedUnlessUnreached(trial.get())));
    }

    private void delete(CreatedKey key) {
        listed = Optional.of(callers.alice().listKeys());
        deleted = Optional.of(key);
        deletion = Optional.of(callers.alice().deleteKey(key.id()));
        ownList.isDeletedFrom(deletion.get(), list -> KeyListing.shows(list, key));
        ring.deleted(key);
    }

    private Exchange onTheLine(CreatedKey key) {
        return line.orElseThrow().as(KeyMaking.credential(key)).currentUser();
    }

    /** The connection is the scenario's own. */
    @After
    public void hangUp() {
        line.ifPresent(OneConnection::close);
    }
}
