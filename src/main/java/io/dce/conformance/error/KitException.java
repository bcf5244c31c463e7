package io.dce.conformance.error;

/** Something that keeps a command from its end and has a cause that its user can mend; the message names that. */
public abstract class KitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitStatus ending;

    protected KitException(ExitStatus ending, String message) {
        super(message);
        this.ending = ending;
    }

    protected KitException(ExitStatus ending, String message, Throwable cause) {
        super(message, cause);
        this.ending = ending;
    }

    /** How the process is to end. */
    public ExitStatus ending() {
        return ending;
    }
}
