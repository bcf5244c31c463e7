package io.dce.conformance.stub.published;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.openapi.DeclaredResponse;
import io.dce.conformance.openapi.DeclaredResponse.Content;
import io.dce.conformance.openapi.DeclaredSchema;
import io.dce.conformance.stub.message.StrictJson;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The one of the declared media types that an answer has.
 *
 * @param type the media type, with its parameters
 * @param schema what the body is declared to be
 */
record DeclaredContent(String type, Optional<DeclaredSchema> schema) {
    private static final String JSON = "application/json";

    /** Of several, what the caller names; else JSON, what is written as JSON, and what comes first. */
    static Optional<DeclaredContent> of(DeclaredResponse response, StubCall call) {
        List<String> accepted = call.header("accept").stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(DeclaredContent::plain)
                .toList();
        return Stream.<Predicate<String>>of(
                        type -> accepted.contains(plain(type)),
                        type -> type.equals(JSON),
                        type -> plain(type).equals(JSON) && !type.contains("stream"),
                        type -> plain(type).equals("*/*") || type.isEmpty(),
                        type -> plain(type).endsWith("+json"),
                        type -> true)
                .flatMap(fits -> response.contents().stream()
                        .filter(content -> fits.test(content.mediaType().toLowerCase(Locale.ROOT))))
                .findFirst()
                .map(DeclaredContent::of);
    }

    private static DeclaredContent of(Content content) {
        String type = content.mediaType();
        return new DeclaredContent(
                type.isEmpty() || type.startsWith("*/") ? JSON : type.replace("/*", "/plain"), content.schema());
    }

    private static String plain(String type) {
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** Whether a body is one JSON document. */
    boolean json() {
        return plain(type).equals(JSON) || plain(type).endsWith("+json") && !sequence();
    }

    private boolean sequence() {
        String plain = plain(type);
        return plain.contains("ndjson")
                || plain.contains("jsonl")
                || plain.contains("json-seq")
                || plain.contains("stream+json");
    }

    /** An answer with a value. */
    StubAnswer answer(int status, JsonNode value) {
        StubAnswer answer = StubAnswer.json(status, value).withHeader("content-type", type);
        return json() ? answer : answer.withBody(written(value).getBytes(UTF_8));
    }

    /** JSON is YAML too. */
    private String written(JsonNode value) {
        String json = new String(StrictJson.write(value), UTF_8);
        String text = value.isValueNode() ? value.asText() : json;
        String plain = plain(type);
        if (sequence()) {
            return (plain.contains("json-seq") ? "\u001e" : "") + json + "\n";
        }
        if (plain.equals("text/event-stream")) {
            return "data: " + json + "\n\n";
        }
        if (plain.contains("html")) {
            return "<!doctype html><html lang=\"en\"><title>" + escaped(text) + "</title></html>\n";
        }
        if (plain.contains("xml")) {
            return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><value>" + escaped(text) + "</value>\n";
        }
        return plain.contains("yaml") || !value.isValueNode() ? json + "\n" : text;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
