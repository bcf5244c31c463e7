package io.dce.conformance.check.ops.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What gRPC's gateway writes for what a document declares (ProtoJSON), though JSON Schema says otherwise: 64-bit numbers
 * are texts, and so is what no number can say; a message that isn't set is {@code null}, and so is what Go writes for a list
 * that isn't. Where the document was made from Protocol Buffers, a wrapped value that isn't set is {@code null} too, and a
 * value of an enum that the platform has no name for is its number.
 */
final class ProtoJson {
    private static final Set<String> WIDE = Set.of("int64", "uint64");
    private static final Set<String> NO_NUMBER = Set.of("NaN", "Infinity", "-Infinity");

    /** Types that only a document made from Protocol Buffers has. */
    private static final List<String> OF_A_GATEWAY = List.of("protobufAny", "rpcStatus");

    private final boolean gateway;

    /**
     * For a document.
     *
     * @param root the whole of it
     */
    ProtoJson(JsonNode root) {
        this.gateway = Stream.of("/definitions", "/components/schemas")
                .flatMap(place -> root.at(place).properties().stream())
                .anyMatch(type -> OF_A_GATEWAY.stream().anyMatch(type.getKey()::endsWith));
    }

    /** Whether a gateway writes a value for one of that type, which it isn't. */
    boolean standsFor(String type, KeywordUse use) {
        JsonNode value = use.value();
        String format = use.schema().path("format").asText();
        if (value.isNull() && use.member()) {
            return gateway || type.equals("object") || type.equals("array") || format.equals("date-time");
        }
        return switch (type) {
            case "string" -> isNumberOf(use.schema().path("enum"), value);
            case "integer" -> value.isTextual() && WIDE.contains(format) && whole(value);
            case "number" -> value.isTextual() && NO_NUMBER.contains(value.asText());
            default -> false;
        };
    }

    /** Whether a gateway writes a value for one of an enum, which it isn't. */
    boolean standsForOneOf(KeywordUse use) {
        boolean number = isNumberOf(use.keyword(), use.value());
        if (number) {
            use.judging().numbersEnum();
        }
        return number || gateway && use.value().isNull() && use.member();
    }

    /** The number that a value is, which may be a text where it has 64 bits; empty where it is none. */
    Optional<BigDecimal> number(JsonNode schema, JsonNode value) {
        boolean wide = value.isTextual() && WIDE.contains(schema.path("format").asText()) && whole(value);
        return wide ? Optional.of(new BigDecimal(value.asText())) : JsonValues.number(value);
    }

    /** What an enum holds is a number of 32 bits; a platform that is older than its data has no name for it. */
    private boolean isNumberOf(JsonNode names, JsonNode value) {
        return gateway
                && value.isNumber()
                && value.canConvertToExactIntegral()
                && value.canConvertToInt()
                && !names.isEmpty()
                && StreamSupport.stream(names.spliterator(), false).allMatch(JsonNode::isTextual);
    }

    private static boolean whole(JsonNode value) {
        return value.asText().matches("-?\\d{1,20}");
    }
}
