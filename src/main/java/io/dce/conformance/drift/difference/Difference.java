package io.dce.conformance.drift.difference;

/**
 * One thing that is different about an operation.
 *
 * @param severity what it does to callers
 * @param place where it is, in words; empty for the operation itself
 * @param words what it is, e.g. {@code was string, is integer}
 */
public record Difference(Severity severity, String place, String words) {
    /**
     * Place and words in a line.
     *
     * @param worst what the worst difference of the operation does; of one that does less, the line says what that is
     */
    public String line(Severity worst) {
        String line = (place + " " + words).strip();
        return severity == worst ? line : line + " (" + severity.words() + ")";
    }
}
