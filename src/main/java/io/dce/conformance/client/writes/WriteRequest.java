package io.dce.conformance.client.writes;

import java.util.Map;

/**
 * A writing request, as a caller sends it.
 *
 * @param method the HTTP method
 * @param target the path below the platform's URL, with its query
 * @param headers what it says besides the kit's own fields
 * @param body all of it; empty for none
 */
public record WriteRequest(String method, String target, Map<String, String> headers, String body) {
    public WriteRequest {
        headers = Map.copyOf(headers);
    }
}
