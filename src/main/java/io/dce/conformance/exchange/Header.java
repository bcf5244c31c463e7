package io.dce.conformance.exchange;

/**
 * One header field as it came or went; names are compared without regard to case (RFC 9110 5.1).
 *
 * @param name the field's name as spelled
 * @param value the field's value without surrounding blanks
 */
public record Header(String name, String value) {
    /** Whether this field has the given name. */
    public boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }
}
