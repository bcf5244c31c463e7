package io.dce.conformance.exchange;

import java.util.Optional;

/**
 * What a caller shows, and how.
 *
 * @param caller who it is, in words
 * @param authorization the header line as it goes over the wire, e.g. {@code Authorization: Bearer KEY}; empty for none
 * @param query name and value of a query parameter that carries a key; empty for none
 */
public record Credential(String caller, Optional<String> authorization, Optional<Header> query) {
    /** Nothing is shown. */
    public static Credential none() {
        return new Credential("a caller without a key", Optional.empty(), Optional.empty());
    }

    /** The same, shown by somebody else. */
    public Credential called(String other) {
        return new Credential(other, authorization, query);
    }

    /** An access key as the page says: {@code Authorization: Bearer KEY}. */
    public static Credential bearer(String caller, String key) {
        return line(caller, "Authorization: Bearer " + key);
    }

    /** A header line, byte for byte. */
    public static Credential line(String caller, String line) {
        return new Credential(caller, Optional.of(line), Optional.empty());
    }

    /** A key in the query string, and no header. */
    public static Credential inQuery(String caller, String parameter, String key) {
        return new Credential(caller, Optional.empty(), Optional.of(new Header(parameter, key)));
    }
}
