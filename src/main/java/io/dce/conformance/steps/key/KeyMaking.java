package io.dce.conformance.steps.key;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.key.CreatedKey;
import io.dce.conformance.check.key.KeyUse;
import io.dce.conformance.check.reading.OfferedOperations;
import io.dce.conformance.check.reading.UnreadableAnswer;
import io.dce.conformance.client.Caller;
import io.dce.conformance.client.ownership.OwnResources;
import io.dce.conformance.exchange.Credential;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.steps.Callers;
import io.dce.conformance.steps.RunContext;
import io.dce.conformance.steps.VerdictJudge;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Creates access keys for scenarios that need one. If none can be created, the scenario can't be assessed. */
public final class KeyMaking {
    private final Callers callers;
    private final VerdictJudge judge;
    private final OwnResources own;

    /** A key without an end that was asked for by that name. */
    private record Asked(String name, Exchange creation) {}

    public KeyMaking(Callers callers, VerdictJudge judge, RunContext run) {
        this.callers = callers;
        this.judge = judge;
        this.own = run.dce().own();
    }

    /** A key without an end, under a name of its own. */
    CreatedKey by(Caller caller) {
        return lasting(made(asked(caller)));
    }

    /** A key without an end; empty where the caller may not have one, or nobody may. */
    Optional<CreatedKey> ifOffered(Caller caller) {
        Asked asked = asked(caller);
        return UnreadableAnswer.notOffered(asked.creation()) ? Optional.empty() : Optional.of(lasting(made(asked)));
    }

    /** A key of that name; without one the scenario is not applicable, since names are the platform's to allow. */
    CreatedKey named(String name, String what) {
        Exchange creation = callers.alice().createKey(name, Optional.empty());
        if (refusesValue(creation)) {
            judge.that(Verdict.notApplicable("the platform takes no " + what + ": " + creation.summary()));
        }
        return lasting(made(creation, name));
    }

    /** A key of that name; empty where the platform takes no such name. */
    Optional<CreatedKey> ifTaken(String name) {
        Exchange creation = callers.alice().createKey(name, Optional.empty());
        return refusesValue(creation) ? Optional.empty() : Optional.of(lasting(made(creation, name)));
    }

    /** A key that ends then; empty as {@link #askForOneEndingAt} is. */
    public Optional<CreatedKey> endingAt(Instant end) {
        String name = own.newName();
        return askForOneEndingAt(end, name).map(creation -> made(creation, name));
    }

    /** The same; empty also where the key may not create keys, or nobody may. */
    public Optional<CreatedKey> endingIfOffered(Instant end) {
        String name = own.newName();
        return askForOneEndingAt(end, name)
                .filter(creation -> !UnreadableAnswer.notOffered(creation))
                .map(creation -> made(creation, name));
    }

    /** Why a scenario that needs such a key is not applicable. */
    public static Verdict takesNoEnd(Instant end) {
        if (!end.isAfter(Instant.now())) {
            return Verdict.inconclusive("the end, " + end + ", had passed before the platform could take it");
        }
        return Verdict.notApplicable("the platform makes no key that ends at " + end
                + ", neither in milliseconds since 1970 nor in RFC 3339");
    }

    /** Asks for a key that ends then, in the format that the platform takes; empty when it takes none, or no such end. */
    Optional<Exchange> askForOneEndingAt(Instant end, String name) {
        return Stream.of(String.valueOf(end.toEpochMilli()), end.toString())
                .map(text -> callers.alice().createKey(name, Optional.of(text)))
                .filter(creation -> !refusesValue(creation))
                .findFirst();
    }

    /** A key of Bob's; not applicable when he may have none, or when his key is Alice's after all. */
    CreatedKey byBob() {
        Caller bob = callers.bob();
        if (KeyUse.sameUser(callers.alice().currentUser(), List.of(bob.currentUser()))
                .passed()) {
            judge.that(Verdict.notApplicable("the second key that was given belongs to the user of the first"));
        }
        Asked asked = asked(bob);
        if (asked.creation().answer().filter(a -> a.refused()).isPresent()) {
            judge.that(Verdict.notApplicable(
                    "the second user may not create keys: " + asked.creation().summary()));
        }
        return made(asked);
    }

    /** Whoever shows the new key. */
    Caller holder(CreatedKey key) {
        return callers.as(credential(key));
    }

    /** Whoever shows it when it is no good any more. */
    Caller formerHolder(CreatedKey key) {
        return callers.as(credential(key));
    }

    /** How its holder shows the new key. */
    static Credential credential(CreatedKey key) {
        return Credential.bearer(key.owner() + "'s new key", key.secret());
    }

    /** Who created it. */
    Caller owner(CreatedKey key) {
        return key.owner().equals(Callers.BOB) ? callers.bob() : callers.alice();
    }

    /** Once more where no answer came in time, under another name: the first request may have been carried out. */
    private Asked asked(Caller caller) {
        Asked first = askedOnce(caller);
        return first.creation().late() ? askedOnce(caller) : first;
    }

    private Asked askedOnce(Caller caller) {
        String name = own.newName();
        return new Asked(name, caller.createKey(name, Optional.empty()));
    }

    private CreatedKey made(Asked asked) {
        return made(asked.creation(), asked.name());
    }

    private CreatedKey lasting(CreatedKey key) {
        if (key.owner().equals(Callers.ALICE)) {
            own.lasts(key.id());
        }
        return key;
    }

    private CreatedKey made(Exchange creation, String name) {
        return CreatedKey.of(creation, name).orElseGet(() -> {
            judge.that(OfferedOperations.withheld(creation)
                    .orElseGet(() -> Verdict.inconclusive("no access key could be made: " + creation.summary())));
            throw new IllegalStateException("the judge ends the scenario");
        });
    }

    private static boolean refusesValue(Exchange creation) {
        int status = creation.status();
        return status >= 400
                && status < 500
                && !List.of(401, 403, 404, 405, 429).contains(status);
    }
}
