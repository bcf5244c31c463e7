package io.dce.conformance.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * One header field as it came or went; names are compared without regard to case (RFC 9110 5.1).
 *
 * @param name the field's name as spelled
 * @param value the field's value without surrounding blanks
 */
public record Header(String name, String value) {
    /**
     * The first of many fields, for a record that must not grow with what a platform sends.
     *
     * @param most how many characters of names and values are wanted; a last field says how many fields are left out
     */
    public static List<Header> first(List<Header> headers, int most) {
        List<Header> first = new ArrayList<>();
        int length = 0;
        for (Header header : headers) {
            length += header.name().length() + header.value().length();
            if (length > most) {
                first.add(new Header("…", (headers.size() - first.size()) + " fields more"));
                return first;
            }
            first.add(header);
        }
        return headers;
    }

    /** Whether this field has the given name. */
    public boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }
}
