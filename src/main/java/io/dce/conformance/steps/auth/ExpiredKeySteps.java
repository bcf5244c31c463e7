package io.dce.conformance.steps.auth;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.key.CreatedKey;
import io.dce.conformance.check.key.KeyExpiry;
import io.dce.conformance.client.Caller;
import io.dce.conformance.exchange.Credential;
import io.dce.conformance.steps.Callers;
import io.dce.conformance.steps.ConsistencyWait;
import io.dce.conformance.steps.PositiveControl;
import io.dce.conformance.steps.RefusalAttempts;
import io.dce.conformance.steps.RunContext;
import io.dce.conformance.steps.VerdictJudge;
import io.dce.conformance.steps.key.KeyMaking;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Steps with an expired key: one that was given, or one that the platform creates with an end that is near. */
public final class ExpiredKeySteps {
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final RunContext run;
    private final Callers callers;
    private final KeyMaking making;
    private final PositiveControl alice;
    private final RefusalAttempts attempts;
    private final ConsistencyWait consistency;
    private final VerdictJudge judge;
    private Optional<String> expired = Optional.empty();
    private Instant end = Instant.EPOCH;

    public ExpiredKeySteps(
            RunContext run,
            Callers callers,
            KeyMaking making,
            PositiveControl alice,
            RefusalAttempts attempts,
            ConsistencyWait consistency,
            VerdictJudge judge) {
        this.run = run;
        this.callers = callers;
        this.making = making;
        this.alice = alice;
        this.attempts = attempts;
        this.consistency = consistency;
        this.judge = judge;
    }

    @Given("Mallory has found an expired key of Alice's")
    public void found() {
        expired = run.config().expiredKey();
        expired.flatMap(KeyExpiry::saidBy).ifPresent(this::endedAt);
        expired = expired.or(this::made);
    }

    @Then("she is refused everywhere, at the latest after the allowed clock skew")
    public void refusedEverywhere() {
        Caller mallory = callers.as(Credential.bearer("Mallory (expired key)", expired.orElseThrow()));
        Instant now = Instant.now();
        Instant first = now.isAfter(end) ? now : end;
        Duration skew = Duration.between(first, end.plus(KeyExpiry.CLOCK_SKEW));
        Duration longest = (skew.isNegative() ? Duration.ZERO : skew).plus(consistency.consistency());
        judge.that(consistency.from(first, longest, () -> refusedNow(mallory)));
        attempts.add(alice.reads().by(mallory), expired.orElseThrow());
    }

    private void endedAt(Instant said) {
        if (said.isAfter(Instant.now())) {
            judge.that(Verdict.inconclusive("the key that was given as expired (DCE_EXPIRED_TOKEN) ends at " + said));
        }
        end = said;
    }

    /** Stops at the first operation that still serves: there is no need to try the others yet. */
    private Verdict refusedNow(Caller mallory) {
        return ConsistencyWait.inTurn(alice.reads()
                .eachBy(mallory)
                .map(read -> () -> KeyExpiry.deniedAfter(end, read.get(), alice.knownIds())));
    }

    private Optional<String> made() {
        end = Instant.now().plus(A_MOMENT).truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        Optional<CreatedKey> key = making.endingIfOffered(end);
        if (key.isEmpty()) {
            judge.that(Verdict.notApplicable("no expired key was given (DCE_EXPIRED_TOKEN), and "
                    + KeyMaking.takesNoEnd(end).reason()));
        }
        return key.map(CreatedKey::secret);
    }
}
