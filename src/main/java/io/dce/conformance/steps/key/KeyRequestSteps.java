package io.dce.conformance.steps.key;

import io.cucumber.java.en.But;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.dce.conformance.check.key.CreatedKey;
import io.dce.conformance.check.key.InvalidKeyRequests;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.steps.Callers;
import io.dce.conformance.steps.RunContext;
import io.dce.conformance.steps.VerdictJudge;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Steps with invalid requests for a key. */
public final class KeyRequestSteps {
    private static final int SECONDS_OF_A_YEAR = 365 * 24 * 3600;

    private final Callers callers;
    private final KeyMaking making;
    private final OwnKeyList ownList;
    private final VerdictJudge judge;
    private final String name;
    /** No other key ends at that second: so a key without a name is recognised. */
    private final Instant end = Instant.now()
            .truncatedTo(ChronoUnit.SECONDS)
            .plus(Duration.ofDays(400))
            .plusSeconds(ThreadLocalRandom.current().nextInt(SECONDS_OF_A_YEAR));

    private Optional<Exchange> before = Optional.empty();
    private Optional<Exchange> asked = Optional.empty();

    public KeyRequestSteps(Callers callers, KeyMaking making, OwnKeyList ownList, VerdictJudge judge, RunContext run) {
        this.callers = callers;
        this.making = making;
        this.ownList = ownList;
        this.judge = judge;
        this.name = run.dce().own().newName();
    }

    @When("Alice asks for an access key with {}")
    public void asksWith(String flaw) {
        before = Optional.of(callers.alice().listKeys());
        asked = Optional.of(callers.alice().createKeyFrom(body(flaw)));
    }

    @Then("the request is refused as invalid")
    public void refused() {
        judge.that(InvalidKeyRequests.refused(asked.orElseThrow()));
    }

    @But("it has created nothing: the list shows the key of a later valid request, and no other new one")
    public void createdNothing() {
        CreatedKey sound = making.by(callers.alice());
        ownList.is(list -> InvalidKeyRequests.createdNothing(before.orElseThrow(), list, sound, name, end));
    }

    private String body(String flaw) {
        return switch (flaw) {
            case "JSON that breaks off" -> "{\"name\":\"" + name + "\",\"expiredAt\":";
            case "JSON that is a list" -> "[{\"name\":\"" + name + "\"}]";
            case "no name" -> "{\"expiredAt\":\"" + end.toEpochMilli() + "\"}";
            case "an empty name" -> "{\"name\":\"\",\"expiredAt\":\"" + end.toEpochMilli() + "\"}";
            default -> throw new IllegalArgumentException("no request is known with " + flaw);
        };
    }
}
