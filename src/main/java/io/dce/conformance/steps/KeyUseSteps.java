package io.dce.conformance.steps;

import io.cucumber.java.en.Then;
import io.dce.conformance.check.CreatedKey;
import io.dce.conformance.check.Identity;
import io.dce.conformance.check.Usability;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.client.Caller;
import io.dce.conformance.client.OneConnection;
import io.dce.conformance.client.OwnResources;
import io.dce.conformance.exchange.Exchange;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What a new key opens, and whom it names. */
public final class KeyUseSteps {
    private static final int ROUNDS = 2;
    private static final int TIMES = 6;

    private final Callers callers;
    private final KeyMaking making;
    private final KeyRing ring;
    private final Witness alice;
    private final Patience patience;
    private final Judge judge;
    private final OwnResources own;

    public KeyUseSteps(
            Callers callers,
            KeyMaking making,
            KeyRing ring,
            Witness alice,
            Patience patience,
            Judge judge,
            RunContext run) {
        this.callers = callers;
        this.making = making;
        this.ring = ring;
        this.alice = alice;
        this.patience = patience;
        this.judge = judge;
        this.own = run.dce().own();
    }

    @Then("the new key opens what its creator's key opens, again and again")
    public void opensTheSame() {
        Reads reads = new Reads(alice.id());
        Caller holder = making.holder(ring.newest());
        List<Exchange> creator = reads.by(making.owner(ring.newest()));
        Supplier<Verdict> round = () -> Usability.alike(creator, reads.by(holder));
        judge.that(patience.until(
                () -> Patience.inTurn(Stream.generate(() -> round).limit(ROUNDS))));
    }

    @Then("it is served on one connection as on another")
    public void onOneConnection() {
        CreatedKey key = ring.newest();
        judge.that(patience.until(() -> {
            try (OneConnection line = callers.oneConnection()) {
                Caller holder = line.as(KeyMaking.credential(key));
                return Patience.inTurn(
                        Stream.<Supplier<Verdict>>generate(() -> () -> Usability.works(holder.currentUser()))
                                .limit(TIMES));
            }
        }));
    }

    @Then("it creates and deletes keys as its creator's key does")
    public void changesTheSame() {
        Caller holder = making.holder(ring.newest());
        Exchange creation = holder.createKey(own.newName(), Optional.empty());
        judge.that(Usability.works(creation));
        Identity.createdId(creation).ifPresent(id -> judge.that(Usability.works(holder.deleteKey(id))));
    }

    @Then("every time it names the one who created it")
    public void namesItsCreator() {
        Exchange creator = making.owner(ring.newest()).currentUser();
        Caller holder = making.holder(ring.newest());
        judge.that(Usability.sameUser(
                creator, Stream.generate(holder::currentUser).limit(TIMES).toList()));
    }
}
