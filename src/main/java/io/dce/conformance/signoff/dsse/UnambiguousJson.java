package io.dce.conformance.signoff.dsse;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** JSON that every reader reads alike: one object in UTF-8, nothing before or behind it, no member twice in any object. */
public final class UnambiguousJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private UnambiguousJson() {}

    /**
     * Reads it.
     *
     * @throws SignOffException if it is anything else
     */
    public static JsonNode object(byte[] bytes) {
        try {
            JsonNode node = JSON.readTree(
                    UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
            if (!node.isObject()) {
                throw new SignOffException("is not a JSON object");
            }
            return node;
        } catch (CharacterCodingException e) {
            throw new SignOffException("is not a JSON document: it is not UTF-8");
        } catch (JsonProcessingException e) {
            throw new SignOffException("is not a JSON document: " + e.getOriginalMessage());
        }
    }
}
