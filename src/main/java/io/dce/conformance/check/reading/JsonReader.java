package io.dce.conformance.check.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.dce.conformance.exchange.Exchange;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The raw JSON of an answer: exactly one document in UTF-8 (RFC 8259), nothing before it and nothing after. */
public final class JsonReader {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final JsonMapper EXACT = STRICT.rebuild()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** How the parser's messages go on about its own settings and sources. */
    private static final Pattern OF_THE_PARSER = Pattern.compile(
            "( \\((start marker at|bound as|not recognized as)|: (enable|not allowed|was expecting)) .*$");

    private JsonReader() {}

    /** The document; missing when there is none, or none that is well formed. */
    public static JsonNode of(Exchange exchange) {
        try {
            return parse(exchange);
        } catch (JsonProcessingException | CharacterCodingException e) {
            return MissingNode.getInstance();
        }
    }

    /** The same with every digit of its numbers, unless one has more zeros than can be counted. */
    public static JsonNode exactly(Exchange exchange) {
        try {
            return parse(EXACT, exchange);
        } catch (JsonProcessingException | CharacterCodingException e) {
            return of(exchange);
        }
    }

    /** A text as one document with every digit; missing when it is none. */
    public static JsonNode exactly(String text) {
        try {
            return EXACT.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** What keeps the body from being one well-formed document; empty when it is one. */
    public static Optional<String> problem(Exchange exchange) {
        try {
            return parse(exchange).isMissingNode() ? Optional.of("there is no body") : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.of("the body is not UTF-8");
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null
                    ? ""
                    : " (line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ")";
            return Optional.of(OF_THE_PARSER.matcher(e.getOriginalMessage()).replaceFirst("") + place);
        }
    }

    /** Whether the body may be a document, but one with more levels or longer numbers than are read. */
    public static boolean exceedsLimits(Exchange exchange) {
        try {
            parse(exchange);
            return false;
        } catch (StreamConstraintsException e) {
            return true;
        } catch (JsonProcessingException | CharacterCodingException e) {
            return false;
        }
    }

    private static JsonNode parse(Exchange exchange) throws JsonProcessingException, CharacterCodingException {
        return parse(STRICT, exchange);
    }

    private static JsonNode parse(JsonMapper mapper, Exchange exchange)
            throws JsonProcessingException, CharacterCodingException {
        if (exchange.answer().isEmpty()) {
            return MissingNode.getInstance();
        }
        return mapper.readTree(exchange.answer().get().body().utf8());
    }
}
