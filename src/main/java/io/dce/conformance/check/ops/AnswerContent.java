package io.dce.conformance.check.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.dce.conformance.check.reading.JsonReader;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.openapi.ApiOperation;
import io.dce.conformance.openapi.DeclaredResponse;
import io.dce.conformance.openapi.DeclaredResponse.Content;
import io.dce.conformance.openapi.DeclaredSchema;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a document says of the body that has come, by its media type: of several that are declared, the closest counts.
 *
 * @param come the media type of the answer
 * @param kind how the body is judged
 * @param declared what is declared for it; empty where nothing is
 */
record AnswerContent(MediaType come, Kind kind, Optional<Content> declared) {
    /** What a gateway of gRPC calls a body that isn't JSON. */
    private static final String FILE = "apiHttpBody";

    private static final Pattern SEPARATOR = Pattern.compile("[\n\r\u001e]+");

    /** How a body is judged. */
    enum Kind {
        /** As one JSON document. */
        JSON,
        /** As JSON documents, one a line. */
        LINES,
        /** As a text. */
        TEXT,
        /** Not at all. */
        OTHER
    }

    static AnswerContent of(ApiOperation operation, Exchange exchange) {
        List<Content> contents = operation
                .response(exchange.status())
                .map(DeclaredResponse::contents)
                .orElse(List.of());
        List<Content> typed =
                contents.stream().filter(c -> !c.mediaType().isEmpty()).toList();
        MediaType come = MediaType.of(exchange.answer()
                .flatMap(answer -> answer.header("Content-Type"))
                .orElse(""));
        if (typed.isEmpty()) {
            return new AnswerContent(come, Kind.JSON, contents.stream().findFirst());
        }
        Optional<Content> closest = typed.stream()
                .filter(content -> type(content).fits(come) > 0)
                .max(Comparator.comparingInt(content -> type(content).fits(come)));
        if (closest.isPresent()) {
            return new AnswerContent(come, kind(come), closest);
        }
        Optional<Content> json =
                typed.stream().filter(content -> type(content).json()).findFirst();
        boolean expected = json.isPresent() || come.json();
        return new AnswerContent(
                come,
                expected ? Kind.JSON : Kind.OTHER,
                json.or(() -> contents.stream().findFirst()));
    }

    private static Kind kind(MediaType come) {
        if (come.lines()) {
            return Kind.LINES;
        }
        return come.json() ? Kind.JSON : come.text() ? Kind.TEXT : Kind.OTHER;
    }

    private static MediaType type(Content content) {
        return MediaType.of(content.mediaType());
    }

    /** What is declared of the body. */
    Optional<DeclaredSchema> schema() {
        return declared.flatMap(Content::schema);
    }

    /** Whether a JSON type has come that the document names or allows. */
    boolean namedJson() {
        return come.json()
                && declared.filter(content -> type(content).fits(come) > 0).isPresent();
    }

    /** Whether it is declared to be a problem (RFC 9457). */
    boolean problem() {
        return declared.filter(content -> type(content).problem()).isPresent();
    }

    /** Whether the body is a file by its schema. */
    boolean file() {
        return schema().filter(s -> s.name().endsWith(FILE) || "file".equals(s.type()) || "binary".equals(s.format()))
                .isPresent();
    }

    /** The values that the schema is for; none where the body can't be read, or the schema is for something else. */
    List<JsonNode> values(Exchange exchange) {
        return switch (kind) {
            case JSON ->
                Optional.of(JsonReader.exactly(exchange)).filter(body -> !body.isMissingNode()).stream()
                        .toList();
            case LINES -> lines(exchange);
            case TEXT -> ofText() ? List.of(TextNode.valueOf(text(exchange))) : List.of();
            case OTHER -> List.of();
        };
    }

    /** The first line that is no JSON document, counted from 1; empty where all are. */
    static Optional<Integer> brokenLine(Exchange exchange) {
        List<String> lines = documents(exchange);
        for (int i = 0; i < lines.size(); i++) {
            if (JsonReader.exactly(lines.get(i)).isMissingNode()) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    /** The schema of an array is for all lines together (OpenAPI 3.2), another one for each. */
    private List<JsonNode> lines(Exchange exchange) {
        List<JsonNode> lines =
                documents(exchange).stream().map(JsonReader::exactly).toList();
        boolean together = schema().filter(s -> s.type().equals("array")).isPresent();
        return together ? List.of(JsonNodeFactory.instance.arrayNode().addAll(lines)) : lines;
    }

    private static List<String> documents(Exchange exchange) {
        return SEPARATOR
                .splitAsStream(text(exchange))
                .filter(line -> !line.isBlank())
                .toList();
    }

    private boolean ofText() {
        return schema().filter(s -> s.type().equals("string")).isPresent();
    }

    private static String text(Exchange exchange) {
        return exchange.answer().map(answer -> answer.text()).orElse("");
    }
}
