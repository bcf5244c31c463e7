package io.dce.conformance.stub;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A finished answer: status, headers and body. */
final class Answer {
    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    private Answer(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = Collections.unmodifiableMap(headers);
        this.body = body;
    }

    static Answer bare(int status, byte[] body) {
        return new Answer(status, Map.of(), body);
    }

    static Answer json(JsonNode body) {
        return json(200, body);
    }

    static Answer json(int status, JsonNode body) {
        return new Answer(status, Map.of("content-type", "application/json"), Json.writeSpaced(body));
    }

    static Answer text(int status, String body) {
        return new Answer(status, Map.of("content-type", "text/plain"), body.getBytes(UTF_8));
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body.clone();
    }

    Answer withHeader(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.put(name, value);
        return new Answer(status, changed, body);
    }

    Answer withStatus(int changed) {
        return new Answer(changed, headers, body);
    }

    Answer withoutHeader(String name) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.remove(name);
        return new Answer(status, changed, body);
    }

    Answer withJson(JsonNode changed) {
        return withBody(Json.writeSpaced(changed));
    }

    /** The body as an object; empty if it is none. */
    Optional<ObjectNode> object() {
        return Json.readObject(body);
    }

    /** The body as text. */
    String text() {
        return new String(body, UTF_8);
    }

    Answer withBody(byte[] changed) {
        return new Answer(status, headers, changed.clone());
    }
}
