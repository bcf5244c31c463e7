package io.dce.conformance.secret;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The texts in a file of JSON, which are values; members' names and signs are the structure that holds them. */
final class JsonTexts {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonTexts() {}

    /** Every value that is a text; empty for what isn't JSON, one document after another. */
    static Optional<List<String>> of(byte[] bytes) {
        if (!mayBe(bytes)) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        try (JsonParser in = JSON.createParser(bytes)) {
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    texts.add(in.getText());
                }
            }
            return Optional.of(texts);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same documents with other values; empty for what isn't JSON. */
    static Optional<byte[]> changed(byte[] bytes, UnaryOperator<String> change) {
        if (!mayBe(bytes)) {
            return Optional.empty();
        }
        ByteArrayOutputStream written = new ByteArrayOutputStream(bytes.length);
        try (JsonParser in = JSON.createParser(bytes);
                JsonGenerator out = JSON.createGenerator(written)) {
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    out.writeString(change.apply(in.getText()));
                } else {
                    out.copyCurrentEventExact(in);
                }
            }
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(written.toByteArray());
    }

    private static boolean mayBe(byte[] bytes) {
        int at = 0;
        while (at < bytes.length && bytes[at] <= ' ' && bytes[at] >= 0) {
            at++;
        }
        return at < bytes.length && (bytes[at] == '{' || bytes[at] == '[');
    }
}
