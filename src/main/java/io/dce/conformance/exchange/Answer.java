package io.dce.conformance.exchange;

import java.util.List;
import java.util.Optional;

/**
 * What came back, as far as it came.
 *
 * @param status the HTTP status code
 * @param headers the fields in their order
 * @param body the bytes of the body with their content coding undone; as far as they came when {@code faults} has any
 * @param faults what was wrong with its framing or content coding (RFC 9112 6 to 8), in words; empty when sound
 */
public record Answer(int status, List<Header> headers, BodyBytes body, List<String> faults) {
    public Answer {
        headers = List.copyOf(headers);
        faults = List.copyOf(faults);
    }

    /** One with a copy of these bytes. */
    public Answer(int status, List<Header> headers, byte[] body, List<String> faults) {
        this(status, headers, BodyBytes.of(body), faults);
    }

    /** The first value of a field, if it is there. */
    public Optional<String> header(String name) {
        return headers.stream().filter(h -> h.is(name)).map(Header::value).findFirst();
    }

    /** The body as text; bytes that are not UTF-8 become replacement characters. */
    public String text() {
        return body.text();
    }

    /** Whether the status is one of success. */
    public boolean succeeded() {
        return status >= 200 && status < 300;
    }

    /** Whether the status is that of a refused caller. */
    public boolean refused() {
        return status == 401 || status == 403;
    }
}
