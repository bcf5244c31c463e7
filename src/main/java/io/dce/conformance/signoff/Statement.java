package io.dce.conformance.signoff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.evidence.RunResult;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An in-toto statement, https://in-toto.io/Statement/v1: its subjects are the files of a run by their digests, its
 * predicate is what the run has found.
 *
 * @param subjects SHA-256 digests, in hexadecimal, by the name of the file, from the folder of the reports
 * @param predicate what was found
 */
record Statement(SortedMap<String, String> subjects, JsonNode predicate) {
    static final String MEDIA_TYPE = "application/vnd.in-toto+json";

    private static final String TYPE = "https://in-toto.io/Statement/v1";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static Statement of(RunResult result, Map<String, String> subjects) {
        return new Statement(new TreeMap<>(subjects), Predicate.of(result));
    }

    byte[] bytes() {
        ObjectNode statement = JSON.createObjectNode();
        statement.put("_type", TYPE);
        ArrayNode list = statement.putArray("subject");
        subjects.forEach((name, digest) ->
                list.addObject().put("name", name).putObject("digest").put("sha256", digest));
        statement.put("predicateType", Predicate.TYPE);
        statement.set("predicate", predicate);
        try {
            return JSON.writeValueAsBytes(statement);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads one.
     *
     * @throws SignOffException if it is none of ours
     */
    static Statement read(byte[] bytes) {
        JsonNode statement;
        try {
            statement = JSON.readTree(bytes);
        } catch (IOException e) {
            throw new SignOffException("is no JSON document");
        }
        if (!TYPE.equals(statement.path("_type").asText())
                || !Predicate.TYPE.equals(statement.path("predicateType").asText())
                || !statement.path("predicate").path(Predicate.EXTENSION).isObject()) {
            throw new SignOffException(
                    "is no statement of this kit: it should be an in-toto statement with a predicate " + Predicate.TYPE
                            + " and its field " + Predicate.EXTENSION);
        }
        SortedMap<String, String> subjects = new TreeMap<>();
        for (JsonNode subject : statement.path("subject")) {
            subjects.put(
                    subject.path("name").asText(),
                    subject.path("digest").path("sha256").asText());
        }
        return new Statement(subjects, statement.path("predicate"));
    }

    /** Whether two documents say the same once they are written: numbers are then of one kind. */
    static boolean same(JsonNode one, JsonNode other) {
        try {
            return JSON.readTree(JSON.writeValueAsBytes(one)).equals(JSON.readTree(JSON.writeValueAsBytes(other)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the kit says besides what every test result has. */
    JsonNode extension() {
        return predicate.path(Predicate.EXTENSION);
    }
}
