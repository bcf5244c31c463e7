package io.dce.conformance.signoff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.evidence.result.RunResult;
import io.dce.conformance.signoff.dsse.SignOffException;
import io.dce.conformance.signoff.dsse.UnambiguousJson;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An in-toto statement, https://in-toto.io/Statement/v1: its subjects are the files of a run by their digests, its
 * predicate is what the run has found.
 *
 * @param subjects SHA-256 digests, in hexadecimal, by the name of the file or of {@value SignOff#RESULTS}, from the folder
 *     of the reports
 * @param predicate what was found
 */
public record Statement(SortedMap<String, String> subjects, JsonNode predicate) {
    private static final String TYPE = "https://in-toto.io/Statement/v1";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public static Statement of(RunResult result, Map<String, String> subjects) {
        return new Statement(new TreeMap<>(subjects), StatementPredicate.of(result));
    }

    byte[] bytes() {
        ObjectNode statement = JSON.createObjectNode();
        statement.put("_type", TYPE);
        ArrayNode list = statement.putArray("subject");
        subjects.forEach((name, digest) ->
                list.addObject().put("name", name).putObject("digest").put(StatementSubjects.algorithm(name), digest));
        statement.put("predicateType", StatementPredicate.TYPE);
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
    public static Statement read(byte[] bytes) {
        JsonNode statement = UnambiguousJson.object(bytes);
        if (!TYPE.equals(statement.path("_type").asText())
                || !StatementPredicate.TYPE.equals(
                        statement.path("predicateType").asText())
                || !statement
                        .path("predicate")
                        .path(StatementPredicate.EXTENSION)
                        .isObject()) {
            throw new SignOffException(
                    "is not a statement of this kit: it should be an in-toto statement with a predicate "
                            + StatementPredicate.TYPE + " and its field " + StatementPredicate.EXTENSION);
        }
        return new Statement(StatementSubjects.read(statement.path("subject")), statement.path("predicate"));
    }

    /** Whether these bytes say the same and nothing else, however they are laid out. */
    public boolean isSaidBy(byte[] statement) {
        return UnambiguousJson.object(bytes()).equals(UnambiguousJson.object(statement));
    }

    /** What the kit says besides what every test result has. */
    public JsonNode extension() {
        return predicate.path(StatementPredicate.EXTENSION);
    }
}
