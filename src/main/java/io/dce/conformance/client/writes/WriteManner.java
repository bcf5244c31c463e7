package io.dce.conformance.client.writes;

/** How a writing operation is asked. */
public enum WriteManner {
    /** As its document has it. */
    PLAIN,
    /** With a query that means nothing. */
    WITH_QUERY,
    /** A deletion as a POST that asks for another method: some servers do as it says. */
    OVERRIDDEN,
    /** A deletion's path with the POST of a form: gateways of gRPC take that for a GET. */
    AS_FORM
}
