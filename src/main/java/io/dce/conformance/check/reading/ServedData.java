package io.dce.conformance.check.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.exchange.Exchange;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What an answer shows that nobody says by chance: the values that tell one thing from another, and the members it has. */
public final class ServedData {
    private static final int MOST_VALUES = 1_000;

    /** A UUID, another name with digits in it, or an e-mail address; no place, time or version. */
    private static final Pattern TELLING = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
            + "|(?!v?\\d+[.a-z])(?=.*\\d)(?=.*[A-Za-z])[\\w.-]{8,253}"
            + "|[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");

    /** Members of errors in all common envelopes. */
    private static final Set<String> OF_ERRORS = Set.of(
            "apiVersion",
            "code",
            "detail",
            "details",
            "error",
            "errors",
            "id",
            "instance",
            "kind",
            "message",
            "metadata",
            "msg",
            "path",
            "reason",
            "requestId",
            "status",
            "success",
            "timestamp",
            "title",
            "traceId",
            "type");

    private final JsonNode body;
    private final Set<String> values;

    /** Reads an answer. */
    public ServedData(Exchange served) {
        this.body = JsonReader.of(served);
        this.values = values(body);
    }

    /** The values, as they stand in it; those of a long answer as far as they are needed to recognise it. */
    public Set<String> values() {
        return values;
    }

    private static Set<String> values(JsonNode body) {
        Set<String> values = new LinkedHashSet<>();
        leaves(body)
                .map(JsonNode::asText)
                .filter(text -> TELLING.matcher(text).matches())
                .takeWhile(text -> values.size() < MOST_VALUES)
                .forEach(values::add);
        return Collections.unmodifiableSet(values);
    }

    /** The first member of another answer that this one has too, with something in it. */
    public Optional<String> member(Exchange other) {
        JsonNode answer = JsonReader.of(other);
        return names(answer)
                .filter(name -> body.has(name) && !OF_ERRORS.contains(name))
                .filter(name -> !answer.path(name).isNull() && !isEmpty(answer.path(name)))
                .findFirst();
    }

    private static boolean isEmpty(JsonNode node) {
        return node.isTextual() ? node.asText().isBlank() : node.isContainerNode() && node.isEmpty();
    }

    private static Stream<String> names(JsonNode node) {
        return StreamSupport.stream(((Iterable<String>) node::fieldNames).spliterator(), false);
    }

    private static Stream<JsonNode> leaves(JsonNode node) {
        return node.isContainerNode()
                ? StreamSupport.stream(node.spliterator(), false).flatMap(ServedData::leaves)
                : node.isTextual() ? Stream.of(node) : Stream.empty();
    }
}
