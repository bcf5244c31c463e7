package io.dce.conformance.run;

import io.dce.conformance.cleanup.KeyCleanup;
import io.dce.conformance.client.sending.RunTime;
import io.dce.conformance.evidence.RunLedger;
import io.dce.conformance.evidence.ledger.Event;
import io.dce.conformance.report.console.Console;
import io.dce.conformance.steps.RunContext;
import java.util.List;
import java.util.Optional;

/** Tidies up once, at the end of a run or when it is interrupted (Ctrl-C), whichever comes first. */
public final class Interruption {
    private final KeyCleanup cleanup;
    private final RunLedger ledger;
    private final RunTime runTime;
    private final Console console;
    private final String prefix;
    private final Thread hook;
    private Optional<List<String>> left = Optional.empty();

    private Interruption(RunContext run, RunTime runTime, Console console) {
        this.cleanup = new KeyCleanup(run.config(), run.dce());
        this.ledger = run.ledger();
        this.runTime = runTime;
        this.console = console;
        this.prefix = run.dce().own().prefix();
        this.hook = new Thread(this::interrupted, "tidy-up");
    }

    /** Begins to watch for the end of this process. */
    public static Interruption tidiesUp(RunContext run, RunTime runTime, Console console) {
        Interruption interruption = new Interruption(run, runTime, console);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Revokes the keys of the run, and enters in its ledger those that are still there. */
    public void revokeAll() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is being ended: the hook has tidied up, or finds it done.
            return;
        }
    }

    private void interrupted() {
        console.say("interrupted: revoking the keys of this run, whose names begin with " + prefix);
        List<String> keys = end();
        say(keys);
        if (keys.isEmpty()) {
            console.say("all keys of this run are revoked");
        }
    }

    /** Once: whoever comes second waits for the first. */
    private synchronized List<String> end() {
        if (left.isEmpty()) {
            runTime.end();
            left = Optional.of(cleanup.revokeAll());
            try {
                left.get().forEach(key -> ledger.record(new Event.LeftBehind(key)));
            } catch (RuntimeException e) {
                // What can't be entered is said, or nobody would know.
                say(left.get());
                throw e;
            }
        }
        return left.get();
    }

    private void say(List<String> keys) {
        keys.forEach(key -> console.say("bold,red", "left behind: " + key));
    }
}
