package io.dce.conformance.steps;

import io.dce.conformance.client.Dce;
import io.dce.conformance.config.TargetConfig;
import io.dce.conformance.evidence.RunLedger;
import io.dce.conformance.rule.Catalogue;
import io.dce.conformance.secret.SecretRegistry;

/**
 * What all scenarios of a run share.
 *
 * @param config what is judged, with its URL and key
 * @param catalogue the rules
 * @param dce the platform
 * @param secrets what is scrubbed
 * @param ledger where results go
 */
public record RunContext(TargetConfig config, Catalogue catalogue, Dce dce, SecretRegistry secrets, RunLedger ledger) {
    /**
     * Cucumber builds the step classes itself and offers no other door: the run stands at the thread that launches it,
     * and the worker threads of that launch inherit it. So several runs can go on at once.
     */
    private static final InheritableThreadLocal<RunContext> CURRENT = new InheritableThreadLocal<>();

    /** Does something, e.g. launches Cucumber, within this run. */
    public void during(Runnable launch) {
        CURRENT.set(this);
        try {
            launch.run();
        } finally {
            CURRENT.remove();
        }
    }

    /** The run that this thread works for. */
    public static RunContext current() {
        RunContext current = CURRENT.get();
        if (current == null) {
            throw new IllegalStateException("scenarios run within a run: start them with the run command");
        }
        return current;
    }
}
