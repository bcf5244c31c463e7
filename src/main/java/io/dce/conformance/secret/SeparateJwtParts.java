package io.dce.conformance.secret;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the payloads and signatures of signed JWTs that a JSON document shows apart from each other, as values of their
 * own. Takes time in proportion to the document.
 */
final class SeparateJwtParts {
    /** Documents within documents' texts. */
    private static final int DEEPEST = 3;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(10_000)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final List<JwtSiblings> around = new ArrayList<>();
    private final List<String> secrets = new ArrayList<>();
    private final int depth;

    private SeparateJwtParts(int depth) {
        this.depth = depth;
    }

    /** What is secret in the documents there; nothing in what is no JSON, and what precedes the end of a broken one. */
    static List<String> in(String text) {
        return in(text, 0);
    }

    private static List<String> in(String text, int depth) {
        int start = start(text);
        if (start < 0) {
            return List.of();
        }
        SeparateJwtParts parts = new SeparateJwtParts(depth);
        parts.read(start == 0 ? text : text.substring(start));
        return parts.secrets;
    }

    /** Where a document begins that has more than one value. */
    private static int start(String text) {
        int object = text.indexOf('{');
        int array = text.indexOf('[');
        return object < 0 || array < 0 ? Math.max(object, array) : Math.min(object, array);
    }

    private void read(String text) {
        try (JsonParser in = JSON.createParser(text)) {
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                take(token, in);
            }
        } catch (JsonProcessingException e) {
            // The last value may have been cut.
            take("", text.substring(text.lastIndexOf('"') + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        while (!around.isEmpty()) {
            leave();
        }
    }

    private void take(JsonToken token, JsonParser in) throws IOException {
        if (token.isStructStart()) {
            around.add(new JwtSiblings());
        } else if (token.isStructEnd()) {
            leave();
        } else if (token == JsonToken.FIELD_NAME) {
            take("", in.currentName());
        } else if (token == JsonToken.VALUE_STRING) {
            String member = in.currentName();
            take(member == null ? "" : member, in.getText());
        }
    }

    private void take(String member, String text) {
        if (!around.isEmpty()) {
            around.get(around.size() - 1).add(member, text);
        }
        if (depth < DEEPEST && (text.startsWith("{") || text.startsWith("["))) {
            secrets.addAll(in(text, depth + 1));
        }
    }

    private void leave() {
        secrets.addAll(around.remove(around.size() - 1).secrets());
    }
}
