package io.dce.conformance.check.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What gRPC's gateway writes for what a document declares (ProtoJSON), though a validator of JSON Schema minds it: 64-bit
 * numbers are texts, and so is what no number can say; a message that isn't set is {@code null}, and so is what Go writes for
 * a list that isn't. Where the document was made from Protocol Buffers, a wrapped value that isn't set is {@code null} too,
 * and a value of an enum that the platform has no name for is its number.
 */
final class ProtoJson {
    private static final Set<String> WIDE = Set.of("int64", "uint64");
    private static final Set<String> NO_NUMBER = Set.of("NaN", "Infinity", "-Infinity");

    /** Types that only a document made from Protocol Buffers has. */
    private static final List<String> OF_A_GATEWAY = List.of("protobufAny", "rpcStatus");

    private final JsonNode root;
    private final boolean gateway;

    /**
     * For a document.
     *
     * @param root the whole of it
     */
    ProtoJson(JsonNode root) {
        this.root = root;
        this.gateway = Stream.of("/definitions", "/components/schemas")
                .flatMap(place -> root.at(place).properties().stream())
                .anyMatch(type -> OF_A_GATEWAY.stream().anyMatch(type.getKey()::endsWith));
    }

    /** Whether what a validator minds is what a gateway writes. */
    boolean allows(Error error) {
        JsonNode value = error.getInstanceNode();
        JsonNode schema = declared(error);
        String type = schema.path("type").asText();
        String format = schema.path("format").asText();
        boolean time = format.equals("date-time");
        return switch (error.getKeyword()) {
            case "enum" -> numbersEnum(error) || unsetWrapper(error);
            case "format" -> time && value.asText().isEmpty();
            case "type" ->
                unsetWrapper(error)
                        || isNumberOf(schema, value)
                        || value.isNull() && member(error) && (type.equals("object") || type.equals("array") || time)
                        || value.isTextual() && type.equals("integer") && WIDE.contains(format) && whole(value)
                        || value.isTextual() && type.equals("number") && NO_NUMBER.contains(value.asText());
            default -> false;
        };
    }

    /** Whether what a validator minds is the number of an enum's value. */
    boolean numbersEnum(Error error) {
        return error.getKeyword().equals("enum") && isNumberOf(declared(error), error.getInstanceNode());
    }

    /** What an enum holds is a number of 32 bits; a platform that is older than its data has no name for it. */
    private boolean isNumberOf(JsonNode schema, JsonNode value) {
        return gateway
                && schema.path("type").asText().equals("string")
                && schema.path("enum").isArray()
                && value.isNumber()
                && value.canConvertToExactIntegral()
                && value.canConvertToInt();
    }

    private boolean unsetWrapper(Error error) {
        return gateway && error.getInstanceNode().isNull() && member(error);
    }

    private JsonNode declared(Error error) {
        String place = error.getSchemaLocation().getFragment().toString();
        return root.at(place.substring(0, Math.max(0, place.lastIndexOf('/'))));
    }

    /** An element of an array is always set. */
    private static boolean member(Error error) {
        NodePath place = error.getInstanceLocation();
        return place.getNameCount() > 0 && place.getElement(-1) instanceof String;
    }

    private static boolean whole(JsonNode value) {
        return value.asText().matches("-?\\d{1,20}");
    }
}
