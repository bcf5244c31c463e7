package io.dce.conformance.rule;

/** How binding a rule is (RFC 2119). */
public enum Level {
    /** A platform that breaks it is not conformant. */
    MUST,
    /** Breaking it is a warning, unless the run is strict. */
    SHOULD
}
