package io.dce.conformance.exchange;

import java.util.List;

/**
 * Why no answer came.
 *
 * @param kind what failed
 * @param message in words, without secrets
 */
public record Fault(Kind kind, String message) {
    /** Whether it is one of these. */
    public boolean is(Kind... kinds) {
        return List.of(kinds).contains(kind);
    }

    /** What failed on the wire. */
    public enum Kind {
        /** No connection: refused, unknown host, no route, connect time-out. */
        CONNECT,
        /** No TLS: an untrusted certificate, a wrong host name, a failed handshake. */
        TLS,
        /** The answer, or its end, did not come within the time-out. */
        TIMEOUT,
        /** The connection broke before a status line came. */
        BROKEN,
        /** What came is not HTTP. */
        NOT_HTTP,
        /** The body is larger than the kit reads, which says nothing of the platform. */
        TOO_LARGE
    }
}
