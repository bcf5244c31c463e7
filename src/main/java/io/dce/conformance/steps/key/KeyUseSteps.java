package io.dce.conformance.steps.key;

import io.cucumber.java.en.Then;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.key.CreatedKey;
import io.dce.conformance.check.key.KeyUse;
import io.dce.conformance.check.reading.AnswerIds;
import io.dce.conformance.check.reading.OfferedOperations;
import io.dce.conformance.check.reading.UnreadableAnswer;
import io.dce.conformance.client.Caller;
import io.dce.conformance.client.OneConnection;
import io.dce.conformance.client.ownership.OwnResources;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.steps.Callers;
import io.dce.conformance.steps.ConsistencyWait;
import io.dce.conformance.steps.PositiveControl;
import io.dce.conformance.steps.ProtectedReads;
import io.dce.conformance.steps.RunContext;
import io.dce.conformance.steps.VerdictJudge;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Steps that judge what a new key opens, and whom it identifies. */
public final class KeyUseSteps {
    private static final int ROUNDS = 2;
    private static final int TIMES = 6;

    private final Callers callers;
    private final KeyMaking making;
    private final KeyRing ring;
    private final PositiveControl alice;
    private final ChangeAvailability changes;
    private final ConsistencyWait consistency;
    private final VerdictJudge judge;
    private final OwnResources own;

    public KeyUseSteps(
            Callers callers,
            KeyMaking making,
            KeyRing ring,
            PositiveControl alice,
            ChangeAvailability changes,
            ConsistencyWait consistency,
            VerdictJudge judge,
            RunContext run) {
        this.callers = callers;
        this.making = making;
        this.ring = ring;
        this.alice = alice;
        this.changes = changes;
        this.consistency = consistency;
        this.judge = judge;
        this.own = run.dce().own();
    }

    @Then("the new key opens what its creator's key opens, again and again")
    public void opensTheSame() {
        ProtectedReads reads = new ProtectedReads(alice.id());
        Caller holder = making.holder(ring.newest());
        List<Exchange> creator = reads.by(making.owner(ring.newest()));
        Supplier<Verdict> round = () -> KeyUse.alike(creator, reads.by(holder));
        judge.that(consistency.until(
                () -> ConsistencyWait.inTurn(Stream.generate(() -> round).limit(ROUNDS))));
    }

    @Then("it is served on one connection as on another")
    public void onOneConnection() {
        CreatedKey key = ring.newest();
        judge.that(consistency.until(() -> {
            try (OneConnection line = callers.oneConnection()) {
                Caller holder = line.as(KeyMaking.credential(key));
                return ConsistencyWait.inTurn(
                        Stream.<Supplier<Verdict>>generate(() -> () -> KeyUse.known(holder.currentUser()))
                                .limit(TIMES));
            }
        }));
    }

    @Then("it creates and deletes keys as its creator's key does")
    public void changesTheSame() {
        Caller holder = making.holder(ring.newest());
        Exchange creation = holder.createKey(own.newName(), Optional.empty());
        judge.that(KeyUse.works(creation));
        Optional<Exchange> deletion = AnswerIds.createdId(creation).map(holder::deleteKey);
        deletion.filter(tried -> UnreadableAnswer.notOffered(tried) && !changes.offered(tried))
                .flatMap(OfferedOperations::withheld)
                .ifPresent(judge::that);
        deletion.map(KeyUse::works).ifPresent(judge::that);
    }

    @Then("every time it identifies its creator")
    public void namesItsCreator() {
        Exchange creator = making.owner(ring.newest()).currentUser();
        Caller holder = making.holder(ring.newest());
        judge.that(KeyUse.sameUser(
                creator, Stream.generate(holder::currentUser).limit(TIMES).toList()));
    }
}
