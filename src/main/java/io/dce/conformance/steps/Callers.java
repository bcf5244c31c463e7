package io.dce.conformance.steps;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.client.Caller;
import io.dce.conformance.client.OneConnection;
import io.dce.conformance.evidence.ledger.Journal;
import io.dce.conformance.exchange.Credential;
import io.dce.conformance.forge.Forger;

/**
 * The callers of the scenarios. Alice holds the key under test, Bob the key of a user who may not list users, and
 * Mallory shows invalid keys.
 */
public final class Callers {
    public static final String ALICE = "Alice";
    public static final String BOB = "Bob";

    private final RunContext run;
    private final Journal journal;
    private final VerdictJudge judge;

    public Callers(RunContext run, Journal journal, VerdictJudge judge) {
        this.run = run;
        this.journal = journal;
        this.judge = judge;
    }

    /** The holder of the key that was given. */
    public Caller alice() {
        return as(Credential.bearer(ALICE, aliceKey()));
    }

    /** She, where errors and time-outs are judged as they come. */
    public Caller aliceOnTheWire() {
        return run.dce().onTheWire(Credential.bearer(ALICE, aliceKey()), journal);
    }

    /** Her key. */
    public String aliceKey() {
        return run.config().key().orElseThrow();
    }

    /** Makes what is no key from hers. */
    public Forger forger() {
        return new Forger(aliceKey());
    }

    /** The holder of the limited key; without one the scenario ends as not applicable. */
    public Caller bob() {
        return as(Credential.bearer(BOB, bobKey()));
    }

    /** His key; without one the scenario ends as not applicable. */
    public String bobKey() {
        if (run.config().limitedKey().isEmpty()) {
            judge.that(Verdict.notApplicable("no second user's key was given (DCE_LIMITED_TOKEN)"));
        }
        return run.config().limitedKey().orElseThrow();
    }

    /** Somebody without a key. */
    public Caller nobody() {
        return as(Credential.none());
    }

    /** Whoever shows this. */
    public Caller as(Credential credential) {
        return run.dce().as(credential, journal);
    }

    /** A connection of its own, that callers take turns on. */
    public OneConnection oneConnection() {
        return run.dce().oneConnection(journal);
    }
}
