package io.dce.conformance.openapi;

/** A regular expression that can't be read, or not be looked for; the message goes on from the pattern: "is …". */
public final class PatternException extends Exception {
    private static final long serialVersionUID = 1L;

    PatternException(String problem) {
        super(problem);
    }
}
