package io.dce.conformance.drift.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.drift.operation.Operation.Answer;
import io.dce.conformance.drift.operation.Operation.Body;
import io.dce.conformance.drift.operation.Operation.Header;
import io.dce.conformance.drift.schema.Schema;
import io.dce.conformance.drift.schema.Schemas;
import io.dce.conformance.openapi.DeclaredResponse;
import io.dce.conformance.openapi.DeclaredSchema;
import io.dce.conformance.openapi.reference.UnreadReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads what is sent along and what comes back. */
final class BodyReader {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PARTS = "multipart/form-data";

    private final Schemas schemas;
    private final JsonNode root;
    private final boolean swagger;

    BodyReader(Schemas schemas, JsonNode root, boolean swagger) {
        this.schemas = schemas;
        this.root = root;
        this.swagger = swagger;
    }

    /**
     * What is sent along.
     *
     * @param parameters those of the operation, among which Swagger 2.0 has its body
     */
    Optional<Body> sent(DeclaredSchema operation, Map<String, DeclaredSchema> parameters) {
        if (swagger) {
            return swagger(operation.node(), parameters);
        }
        DeclaredSchema body = operation.at("requestBody").resolved();
        Map<String, Schema> content = content(body);
        boolean form = content.containsKey(FORM) || content.containsKey(PARTS);
        return content.isEmpty() && !body.node().isObject()
                ? Optional.empty()
                : Optional.of(
                        new Body(body.node().path("required").asBoolean() || form && needsMember(content), content));
    }

    Map<String, Answer> answers(DeclaredSchema operation) {
        Map<String, Answer> answers = new TreeMap<>();
        Place.members(operation.at("responses"))
                .forEach((status, place) -> answers.put(
                        status.toUpperCase(Locale.ROOT).replace("DEFAULT", "default"),
                        new Answer(came(operation.node(), place), headers(place))));
        return answers;
    }

    private Map<String, Schema> came(JsonNode operation, DeclaredSchema answer) {
        if (!swagger) {
            return content(answer);
        }
        return answer.node().has("schema") ? typed(operation, "produces", schemas.at(answer.at("schema"))) : Map.of();
    }

    private Map<String, Header> headers(DeclaredSchema answer) {
        Map<String, Header> headers = new TreeMap<>();
        Place.members(answer.at("headers")).forEach((name, place) -> {
            if (!name.equalsIgnoreCase("Content-Type")) {
                headers.put(
                        name.toLowerCase(Locale.ROOT),
                        new Header(
                                place.node().path("required").asBoolean(),
                                schemas.at(swagger ? place : place.at("schema"))));
            }
        });
        return headers;
    }

    private Map<String, Schema> content(DeclaredSchema owner) {
        if (UnreadReference.is(owner.node())) {
            return Map.of(Operation.UNSAID, schemas.at(owner.at("schema")));
        }
        Map<String, Schema> content = new LinkedHashMap<>();
        Place.members(owner.at("content"))
                .forEach((type, place) ->
                        put(Place.mediaType(type), schemas.at(DeclaredResponse.schemaOf(place)), content));
        return content;
    }

    private Optional<Body> swagger(JsonNode operation, Map<String, DeclaredSchema> parameters) {
        ObjectNode form = JsonNodeFactory.instance.objectNode().put("type", "object");
        boolean file = false;
        for (DeclaredSchema place : parameters.values()) {
            JsonNode node = place.node();
            if (node.path("in").asText().equals("body")) {
                return Optional.of(new Body(
                        node.path("required").asBoolean(),
                        typed(operation, "consumes", schemas.at(place.at("schema")))));
            }
            if (node.path("in").asText().equals("formData")) {
                String name = node.path("name").asText();
                form.withObjectProperty("properties").set(name, node);
                if (node.path("required").asBoolean()) {
                    form.withArrayProperty("required").add(name);
                }
                file |= node.path("type").asText().equals("file");
            }
        }
        if (!form.has("properties")) {
            return Optional.empty();
        }
        Map<String, Schema> content = typed(operation, "consumes", schemas.at(new DeclaredSchema(form, "")));
        content.keySet().removeIf(type -> !type.equals(FORM) && !type.equals(PARTS));
        if (content.isEmpty()) {
            content.put(file ? PARTS : FORM, schemas.at(new DeclaredSchema(form, "")));
        }
        return Optional.of(new Body(form.has("required"), content));
    }

    private Map<String, Schema> typed(JsonNode operation, String keyword, Schema schema) {
        JsonNode types = operation.has(keyword) ? operation.get(keyword) : root.path(keyword);
        Map<String, Schema> content = new LinkedHashMap<>();
        types.forEach(type -> put(Place.mediaType(type.asText()), schema, content));
        if (content.isEmpty()) {
            put(Operation.UNSAID, schema, content);
        }
        return content;
    }

    /** A file is whatever its media type says: OpenAPI 3.0 has a schema for that, 3.1 has none. */
    private void put(String type, Schema schema, Map<String, Schema> content) {
        boolean file = !type.contains("json")
                && schema.content().shapes().stream()
                        .anyMatch(shape -> shape.facts().format().equals("binary"));
        content.putIfAbsent(type, file ? schemas.anything() : schema);
    }

    /** A form with a member that must be there is there itself, whether a document says so or not. */
    private static boolean needsMember(Map<String, Schema> content) {
        return List.of(FORM, PARTS).stream()
                .filter(content::containsKey)
                .flatMap(type -> content.get(type).content().shapes().stream())
                .anyMatch(shape -> !shape.members().required().isEmpty());
    }
}
