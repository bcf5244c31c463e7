package io.dce.conformance.check.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.exchange.Exchange;
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

    private ServedData() {}

    /** The values, as they stand in it; those of a long answer as far as they are needed to recognise it. */
    public static Set<String> values(Exchange served) {
        Set<String> values = new LinkedHashSet<>();
        leaves(JsonReader.of(served))
                .map(JsonNode::asText)
                .filter(text -> TELLING.matcher(text).matches())
                .takeWhile(text -> values.size() < MOST_VALUES)
                .forEach(values::add);
        return values;
    }

    /** The first member of another answer that the one that was served has too, with something in it. */
    public static Optional<String> member(Exchange served, Exchange other) {
        JsonNode known = JsonReader.of(served);
        JsonNode body = JsonReader.of(other);
        return names(body)
                .filter(name -> known.has(name) && !OF_ERRORS.contains(name))
                .filter(name -> !body.path(name).isNull() && !isEmpty(body.path(name)))
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
