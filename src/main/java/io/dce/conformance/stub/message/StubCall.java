package io.dce.conformance.stub.message;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A request as it came in.
 *
 * @param method in upper case
 * @param origin scheme and authority, as the caller spelled them
 * @param path as it was sent, without the query, still encoded
 * @param query as it was sent, without the question mark; empty if there was none
 * @param headers by their names in lower case
 * @param spelled the names of the headers as the caller spelled them
 * @param body read when it is first asked for
 * @param connection what it came in on
 */
public record StubCall(
        String method,
        String origin,
        String path,
        String query,
        Map<String, List<String>> headers,
        Set<String> spelled,
        Supplier<byte[]> body,
        CallConnection connection) {
    /** The values of a header; blanks around them are no part of them (RFC 9110, 5.5). */
    public List<String> header(String name) {
        return headerAsSent(name).stream().map(String::strip).toList();
    }

    /** The same with the blanks around them, as far as the server has left them. */
    public List<String> headerAsSent(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /** Whether it asks to read: HEAD is a GET whose body stays behind. */
    public boolean reads() {
        return method.equals("GET") || method.equals("HEAD");
    }

    /** The same with one value for a header. */
    public StubCall withHeader(String name, String value) {
        Map<String, List<String>> changed = new HashMap<>(headers);
        changed.put(name.toLowerCase(Locale.ROOT), List.of(value));
        return new StubCall(method, origin, path, query, changed, spelled, body, connection);
    }

    /** The same with another method. */
    public StubCall withMethod(String other) {
        return new StubCall(other, origin, path, query, headers, spelled, body, connection);
    }

    /** The same for another path. */
    public StubCall withPath(String other) {
        return new StubCall(method, origin, other, query, headers, spelled, body, connection);
    }

    /** The same with another query. */
    public StubCall withQuery(String other) {
        return new StubCall(method, origin, path, other, headers, spelled, body, connection);
    }

    /** The same with another body. */
    public StubCall withBody(byte[] other) {
        return new StubCall(method, origin, path, query, headers, spelled, () -> other, connection);
    }
}
