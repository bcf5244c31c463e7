package io.dce.conformance.cleanup;

import io.dce.conformance.config.KitJar;

/** Says how to clean up. */
public final class CleanupHint {
    private CleanupHint() {}

    /**
     * The command that revokes what a run has left.
     *
     * @param url the platform's
     * @param prefix how the names of the run's keys begin; empty for those of any run
     */
    public static String command(String url, String prefix) {
        return "java -jar " + KitJar.inCommands() + " cleanup -Ddce.url=" + url
                + (prefix.isEmpty() ? "" : " --run " + prefix);
    }
}
