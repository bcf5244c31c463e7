package io.dce.conformance.exchange;

import java.net.URI;
import java.util.List;

/**
 * A request as it left.
 *
 * @param method the HTTP method
 * @param uri the absolute URI with its query
 * @param headers the fields that were sent, the credential included
 * @param body the body, empty when there is none
 * @param caller who asked, in words: "Alice", "a caller without a key"
 */
public record Request(String method, URI uri, List<Header> headers, String body, String caller) {
    public Request {
        headers = List.copyOf(headers);
    }

    /** Whether it asks for something and changes nothing (RFC 9110 9.2.1), as far as the kit sends such. */
    public boolean reads() {
        return "GET".equals(method) || "HEAD".equals(method);
    }

    /** Method and path with its query, e.g. {@code GET /apis/ghippo.io/v1alpha1/users?page=1}. */
    public String line() {
        return method + " " + uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }
}
