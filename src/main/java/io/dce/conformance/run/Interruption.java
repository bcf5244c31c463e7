package io.dce.conformance.run;

import io.dce.conformance.client.Dce;
import io.dce.conformance.client.RunTime;
import io.dce.conformance.target.TargetConfig;
import java.util.List;

/** Tidies up once, at the end of a run or when it is interrupted (Ctrl-C), whichever comes first. */
final class Interruption {
    private final Cleanup cleanup;
    private final RunTime runTime;
    private final Thread hook;

    private Interruption(TargetConfig config, Dce dce, RunTime runTime, Console console) {
        this.cleanup = new Cleanup(config, dce);
        this.runTime = runTime;
        this.hook = new Thread(
                () -> {
                    console.say("interrupted: revoking the keys of this run");
                    List<String> left = end();
                    left.forEach(id -> console.say("could not be revoked: key " + id));
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
        Runtime.getRuntime().removeShutdownHook(hook);
        return left;
    }

    private List<String> end() {
        runTime.end();
        return cleanup.revokeAll();
    }
}
