package io.dce.conformance.drift.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.drift.operation.Operation.Parameter;
import io.dce.conformance.drift.schema.Schema;
import io.dce.conformance.drift.schema.Schemas;
import io.dce.conformance.openapi.DeclaredSchema;
import io.dce.conformance.openapi.PathTemplate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the parameters of an operation that don't stand in a body. */
final class ParameterReader {
    /** OpenAPI says these by media types. */
    private static final Set<String> IGNORED = Set.of("header accept", "header content-type");

    private final Schemas schemas;
    private final boolean swagger;

    ParameterReader(Schemas schemas, boolean swagger) {
        this.schemas = schemas;
        this.swagger = swagger;
    }

    /** All of them; those of the operation win over those of its path. */
    Map<String, DeclaredSchema> places(DeclaredSchema item, DeclaredSchema operation) {
        Map<String, DeclaredSchema> places = new LinkedHashMap<>();
        for (DeclaredSchema owner : List.of(item, operation)) {
            for (DeclaredSchema place : Place.elements(owner.at("parameters"))) {
                String in = place.node().path("in").asText();
                String name = place.node().path("name").asText();
                places.put(in + " " + (in.equals("header") ? name.toLowerCase(Locale.ROOT) : name), place);
            }
        }
        places.keySet().removeAll(IGNORED);
        return places;
    }

    /** Those that go into the address or the headers; what stands in the path is known by its number. */
    Map<String, Parameter> read(String path, Map<String, DeclaredSchema> places) {
        List<String> variables = PathTemplate.variables(path);
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        places.forEach((key, place) -> {
            Parameter parameter = parameter(place);
            int number = variables.indexOf(parameter.name());
            if (Set.of("query", "header", "cookie").contains(parameter.in())) {
                parameters.put(key, parameter);
            } else if (parameter.in().equals("path") && number >= 0) {
                parameters.put("path " + number, parameter);
            }
        });
        return parameters;
    }

    private Parameter parameter(DeclaredSchema place) {
        JsonNode node = place.node();
        String in = node.path("in").asText();
        boolean path = in.equals("path");
        return new Parameter(
                node.path("name").asText(),
                in,
                path || node.path("required").asBoolean(),
                style(node, path || in.equals("header")),
                schema(place));
    }

    private Schema schema(DeclaredSchema place) {
        if (swagger) {
            return schemas.at(place);
        }
        return Place.members(place.at("content")).values().stream()
                .findFirst()
                .map(content -> schemas.at(content.at("schema")))
                .orElseGet(() -> schemas.at(place.at("schema")));
    }

    /** In the words of Swagger 2.0, where OpenAPI 3 can say the same. */
    private String style(JsonNode node, boolean simple) {
        if (swagger) {
            return node.path("collectionFormat").asText("csv");
        }
        if (node.has("content")) {
            return Place.mediaType(node.path("content").fieldNames().next());
        }
        String style = node.path("style").asText(simple ? "simple" : "form");
        boolean explode = node.path("explode").asBoolean(style.equals("form"));
        return switch (style) {
            case "form" -> explode ? "multi" : "csv";
            case "simple" -> "csv";
            case "spaceDelimited" -> "ssv";
            case "pipeDelimited" -> "pipes";
            default -> style + (explode ? " exploded" : "");
        };
    }
}
