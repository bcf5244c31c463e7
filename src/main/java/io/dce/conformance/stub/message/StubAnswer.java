package io.dce.conformance.stub.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A finished answer: status, headers and body. */
public final class StubAnswer {
    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    private StubAnswer(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = Collections.unmodifiableMap(headers);
        this.body = body;
    }

    public static StubAnswer bare(int status, byte[] body) {
        return new StubAnswer(status, Map.of(), body);
    }

    public static StubAnswer json(JsonNode body) {
        return json(200, body);
    }

    public static StubAnswer json(int status, JsonNode body) {
        return new StubAnswer(status, Map.of("content-type", "application/json"), StrictJson.writeSpaced(body));
    }

    public static StubAnswer text(int status, String body) {
        return new StubAnswer(status, Map.of("content-type", "text/plain"), body.getBytes(UTF_8));
    }

    public int status() {
        return status;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public byte[] body() {
        return body.clone();
    }

    public StubAnswer withHeader(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.put(name, value);
        return new StubAnswer(status, changed, body);
    }

    public StubAnswer withStatus(int changed) {
        return new StubAnswer(changed, headers, body);
    }

    public StubAnswer withoutHeader(String name) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.remove(name);
        return new StubAnswer(status, changed, body);
    }

    public StubAnswer withJson(JsonNode changed) {
        return withBody(StrictJson.writeSpaced(changed));
    }

    /** The body as an object; empty if it is none. */
    public Optional<ObjectNode> object() {
        return StrictJson.readObject(body);
    }

    /** The body as text. */
    public String text() {
        return new String(body, UTF_8);
    }

    public StubAnswer withBody(byte[] changed) {
        return new StubAnswer(status, headers, changed.clone());
    }
}
