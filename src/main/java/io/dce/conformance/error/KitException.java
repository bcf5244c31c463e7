package io.dce.conformance.error;

import java.util.List;

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

    /** What there is to tell, a line each; a line may hold any character, and is escaped where it is shown. */
    public List<String> lines() {
        return List.of(getMessage());
    }

    /** How the process is to end. */
    public ExitStatus ending() {
        return ending;
    }
}
