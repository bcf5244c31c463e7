package io.dce.conformance.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;

/** Writes JSON pointers (RFC 6901). */
final class JsonPointers {
    private JsonPointers() {}

    /** The pointer of a local reference, as {@code #/definitions/User}. */
    static String ofReference(String reference) {
        return URLDecoder.decode(reference.substring(reference.indexOf('#') + 1).replace("+", "%2B"), UTF_8);
    }

    /** A member's name as a step of a pointer. */
    static String step(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
