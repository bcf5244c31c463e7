package io.dce.conformance.cli;

import io.dce.conformance.error.ExitStatus;
import io.dce.conformance.evidence.result.Conclusion;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** How a run tells its exit code to the launcher: a JVM that can't start ends with 1 as well, and that is no verdict. */
final class LauncherExit {
    /** The system property that tells the run that its exit code is heard by a launcher. */
    static final String LAUNCHED = "io.dce.conformance.launched";

    /** What a verdict's code is told with. */
    private static final int VERDICT = 200;

    /** A process that a signal has ended tells it so. */
    private static final int SIGNAL = 128;

    private LauncherExit() {}

    /** What a run tells its launcher instead of an exit code. */
    static int told(int exitCode) {
        return exitCode <= Conclusion.NOT_PROVEN.exitCode() ? VERDICT + exitCode : exitCode;
    }

    /** Whether a signal has ended the run. */
    static boolean ofSignal(int told) {
        return told > SIGNAL && told < VERDICT;
    }

    /** The exit code that was meant. */
    static int heard(int told, Consumer<String> err) {
        if (told >= VERDICT && told <= told(Conclusion.NOT_PROVEN.exitCode())) {
            return told - VERDICT;
        }
        if (Stream.of(ExitStatus.values()).anyMatch(ending -> ending.exitCode() == told && told(told) == told)) {
            return told;
        }
        if (ofSignal(told)) {
            err.accept("the run was ended by signal " + (told - SIGNAL) + ", before it could conclude");
            return told;
        }
        err.accept("the run could not be started, or Java broke down: it ended with " + told + " and no conclusion");
        return ExitStatus.INTERNAL.exitCode();
    }
}
