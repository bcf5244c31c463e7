package io.dce.conformance.check.ops.schema;

/**
 * What of a body is not as its schema says.
 *
 * @param place the JSON pointer of the place; empty for the whole body
 * @param problem what is wrong there
 */
public record SchemaViolation(String place, String problem) {
    /** In one line. */
    public String words() {
        return (place.isEmpty() ? "the body" : place) + ": " + problem;
    }
}
