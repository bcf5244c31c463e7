package io.dce.conformance.run;

import io.dce.conformance.client.Dce;
import io.dce.conformance.client.RunTime;
import io.dce.conformance.target.TargetConfig;
import java.util.List;
import java.util.Optional;

/** Tidies up once, at the end of a run or when it is interrupted (Ctrl-C), whichever comes first. */
final class Interruption {
    private final Cleanup cleanup;
    private final RunTime runTime;
    private final Thread hook;
    private Optional<List<String>> left = Optional.empty();

    private Interruption(TargetConfig config, Dce dce, RunTime runTime, Console console) {
        this.cleanup = new Cleanup(config, dce);
        this.runTime = runTime;
        this.hook = new Thread(
                () -> {
                    console.say("interrupted: revoking the keys of this run");
                    end().forEach(id -> console.say("could not be revoked: key " + id));
                },
                "tidy-up");
    }

    static Interruption tidiesUp(TargetConfig config, Dce dce, RunTime runTime, Console console) {
        Interruption interruption = new Interruption(config, dce, runTime, console);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** The ids of keys that are still there. */
    List<String> revokeAll() {
        List<String> left = end();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is being ended: the hook has tidied up, or finds it done.
            return left;
        }
        return left;
    }

    /** Once: whoever comes second waits for the first. */
    private synchronized List<String> end() {
        if (left.isEmpty()) {
            runTime.end();
            left = Optional.of(cleanup.revokeAll());
        }
        return left.get();
    }
}
