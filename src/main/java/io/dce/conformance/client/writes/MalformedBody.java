package io.dce.conformance.client.writes;

import java.util.regex.Pattern;

/** The one body that a writing request may have here: what reads it fails at the first byte. */
public final class MalformedBody {
    /**
     * Nothing begins with a closing brace: no JSON, strict or lenient, no YAML and no XML. Its parts are no objects either,
     * and it isn't empty, which some take for an empty message.
     */
    public static final String TEXT = "}-dce-conformance-is-no-document";

    /** A media type under which a body is read as JSON (RFC 6839 section 3.1). */
    private static final Pattern JSON = Pattern.compile("application/([a-z0-9.-]+\\+)?json");

    /**
     * What a form is sent as: gateways of gRPC read such a POST as another method. Anything is a form, so that it leaves only
     * for a path that can be deleted, and only what its identifiers are keeps it from harm.
     */
    static final String FORM = "application/x-www-form-urlencoded";

    private MalformedBody() {}

    /** Whether this is one of JSON's media types, in lower case and without parameters. */
    static boolean isJson(String mediaType) {
        return JSON.matcher(mediaType).matches();
    }
}
