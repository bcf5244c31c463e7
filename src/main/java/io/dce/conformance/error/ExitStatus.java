package io.dce.conformance.error;

/** An end without a verdict. 0, 1 and 2 are those of verdicts; these are the codes of BSD's sysexits. */
public enum ExitStatus {
    /** The folder for reports holds what isn't the kit's to remove: nothing was asked, and nothing is proven. */
    REFUSED(2),
    /** The command line, a setting or a given file cannot be used. */
    USAGE(64),
    /** The kit's own fault. */
    INTERNAL(70),
    /** What was found cannot be written. */
    OUTPUT(74);

    private final int exitCode;

    ExitStatus(int exitCode) {
        this.exitCode = exitCode;
    }

    /** What the process ends with. */
    public int exitCode() {
        return exitCode;
    }
}
