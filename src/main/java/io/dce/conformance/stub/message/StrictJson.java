package io.dce.conformance.stub.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** JSON documents to and from bytes; reading is strict: one document, no name twice. */
public final class StrictJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static byte[] write(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With a blank after each comma, as protojson writes it in some versions. */
    static byte[] writeSpaced(JsonNode node) {
        try {
            return MAPPER.writer(new Spaced()).writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The object that the bytes of a request spell, as grpc-gateway reads it; empty if they spell anything else. What
     * follows the first document isn't looked at; a byte order mark or half a surrogate pair is no JSON.
     */
    public static Optional<ObjectNode> readFirst(byte[] bytes) {
        boolean marked = bytes.length > 0 && bytes[0] == (byte) 0xEF;
        ObjectReader first = MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        try (JsonParser parser = first.createParser(bytes)) {
            ObjectNode object = !marked && first.readTree(parser) instanceof ObjectNode read ? read : null;
            return Optional.ofNullable(object).filter(read -> UTF_8.newEncoder().canEncode(unescaped(read)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String unescaped(ObjectNode object) {
        StringBuilder text = new StringBuilder();
        object.properties()
                .forEach(member ->
                        text.append(member.getKey()).append(member.getValue().asText()));
        return text.toString();
    }

    private static final class Spaced extends MinimalPrettyPrinter {
        private static final long serialVersionUID = 1L;

        @Override
        public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
            json.writeRaw(", ");
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw(", ");
        }
    }

    /** The object that the bytes spell; empty if they spell anything else. */
    public static Optional<ObjectNode> readObject(byte[] bytes) {
        try {
            return MAPPER.readTree(bytes) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
