package io.dce.conformance.steps.key;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.key.CreatedKey;
import io.dce.conformance.check.key.KeyExpiry;
import io.dce.conformance.client.Caller;
import io.dce.conformance.client.ownership.OwnResources;
import io.dce.conformance.evidence.RunLedger;
import io.dce.conformance.evidence.ledger.Observation;
import io.dce.conformance.steps.ConsistencyWait;
import io.dce.conformance.steps.PositiveControl;
import io.dce.conformance.steps.RunContext;
import io.dce.conformance.steps.VerdictJudge;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Steps with access keys that expire, and access keys that do not. */
public final class KeyExpirySteps {
    private static final Duration A_WHILE = Duration.ofHours(31);
    private static final Duration FIFTEEN_YEARS = Duration.ofDays(15 * 365 + 4);
    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    private final OwnKeyList ownList;
    private final KeyMaking making;
    private final KeyRing ring;
    private final KeyPresence presence;
    private final PositiveControl alice;
    private final ConsistencyWait consistency;
    private final VerdictJudge judge;
    private final OwnResources own;
    private final RunLedger ledger;
    private Optional<Instant> end = Optional.empty();
    private Optional<CreatedKey> ending = Optional.empty();

    public KeyExpirySteps(
            OwnKeyList ownList,
            KeyMaking making,
            KeyRing ring,
            KeyPresence presence,
            PositiveControl alice,
            ConsistencyWait consistency,
            VerdictJudge judge,
            RunContext run) {
        this.ownList = ownList;
        this.making = making;
        this.ring = ring;
        this.presence = presence;
        this.alice = alice;
        this.consistency = consistency;
        this.judge = judge;
        this.own = run.dce().own();
        this.ledger = run.ledger();
    }

    @Given("Alice has created an access key that ends after tomorrow")
    public void endsLater() {
        create(A_WHILE);
    }

    /** In 2038 the seconds since 1970 outgrow 32 bits. */
    @Given("Alice has created an access key that ends in fifteen years")
    public void endsMuchLater() {
        create(FIFTEEN_YEARS);
    }

    /** It works before its end. Where new keys take their time to become valid, one with a longer life is needed. */
    @Given("Alice has created another that ends in a moment, and works until then")
    public void endsInAMoment() {
        Verdict worked = Verdict.error("nothing was tried");
        for (Duration life : List.of(A_MOMENT, A_MOMENT.plus(consistency.consistency()))) {
            ask(life);
            if (ending.isPresent()) {
                worked = consistency.within(life, () -> presence.worksNow(ending.orElseThrow()));
                if (worked.passed()) {
                    return;
                }
            }
        }
        // A moment may be over before a slow platform hears of it: only the longer life tells what it takes.
        judge.that(
                ending.isEmpty()
                        ? KeyMaking.takesNoEnd(end.orElseThrow())
                        : KeyExpiry.beforeTheEnd(end.orElseThrow(), worked));
    }

    @Then("its secret says when it ends")
    public void secretSays() {
        judge.that(KeyExpiry.inSecret(ending.orElseThrow(), end.orElseThrow()));
    }

    @Then("her list says when it ends")
    public void listSays() {
        ownList.is(list -> KeyExpiry.inList(list, ending.orElseThrow(), end.orElseThrow()));
    }

    @Then("until then it works")
    public void works() {
        judge.that(presence.works(ending.orElseThrow()));
    }

    @Then("after its end it is refused by every operation")
    public void refusedWhenOver() {
        Instant over = end.orElseThrow();
        Caller holder = making.formerHolder(ending.orElseThrow());
        KeyTrials trials = new KeyTrials(alice.reads(), own);
        judge.that(consistency.from(
                over,
                KeyExpiry.CLOCK_SKEW.plus(consistency.consistency()),
                () -> ConsistencyWait.inTurn(
                        trials.by(holder).map(trial -> () -> KeyExpiry.refusedAfter(over, trial.get())))));
    }

    @Then("neither its secret nor her list says that it ends")
    public void endless() {
        CreatedKey key = ring.newest();
        Instant now = Instant.now();
        judge.that(KeyExpiry.noneInSecret(key, now));
        KeyExpiry.yearsAhead(key, now)
                .ifPresent(at -> ledger.observe(
                        new Observation("keys without an end", "their secret has an end years ahead, exp " + at)));
        ownList.is(list -> KeyExpiry.noneInList(list, key, now));
    }

    @Then("the key without an end still works")
    public void lasts() {
        judge.that(presence.works(ring.first()));
    }

    private void create(Duration life) {
        ask(life);
        ending.ifPresentOrElse(ring::add, () -> judge.that(KeyMaking.takesNoEnd(end.orElseThrow())));
    }

    /** To the second, and at none that a platform might round to. */
    private void ask(Duration life) {
        Instant then = Instant.now().plus(life).truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        while (then.getEpochSecond() % 5 == 0) {
            then = then.plusSeconds(1);
        }
        ending = making.endingAt(then);
        end = Optional.of(then);
    }
}
