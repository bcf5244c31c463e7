package io.dce.conformance.drift.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.openapi.DeclaredSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads what is needed to sign in: by what it is, not by the name that the document gives to it. */
final class CredentialsReader {
    /** The only way to say it in Swagger 2.0. */
    private static final String BEARER = "bearer token";

    private final JsonNode root;
    private final boolean swagger;
    private final Map<String, DeclaredSchema> schemes;

    CredentialsReader(JsonNode root, boolean swagger) {
        this.root = root;
        this.swagger = swagger;
        String place = swagger ? "/securityDefinitions" : "/components/securitySchemes";
        schemes = Place.members(new DeclaredSchema(root, place));
    }

    List<Map<String, Set<String>>> read(JsonNode operation) {
        JsonNode security = operation.has("security") ? operation.get("security") : root.path("security");
        List<Map<String, Set<String>>> ways = new ArrayList<>();
        for (JsonNode way : security) {
            Map<String, Set<String>> needed = new TreeMap<>();
            for (Map.Entry<String, JsonNode> scheme : way.properties()) {
                Set<String> scopes = needed.computeIfAbsent(words(scheme.getKey()), k -> new TreeSet<>());
                scheme.getValue().forEach(scope -> scopes.add(scope.asText()));
            }
            ways.add(needed);
        }
        return ways.isEmpty() ? List.of(Map.of()) : ways;
    }

    private String words(String name) {
        if (!schemes.containsKey(name)) {
            return name;
        }
        JsonNode scheme = schemes.get(name).node();
        String type = scheme.path("type").asText();
        return switch (type) {
            case "basic" -> "basic authentication";
            case "http" -> http(scheme.path("scheme").asText().toLowerCase(Locale.ROOT));
            case "apiKey" -> key(scheme.path("in").asText(), scheme.path("name").asText());
            case "oauth2", "openIdConnect", "mutualTLS" -> type;
            default -> name;
        };
    }

    private static String http(String scheme) {
        return scheme.equals("bearer") ? BEARER : scheme + " authentication";
    }

    private String key(String in, String name) {
        boolean bearer = swagger && in.equals("header") && name.equalsIgnoreCase("Authorization");
        String shown = in.equals("header") ? name.toLowerCase(Locale.ROOT) : name;
        return bearer ? BEARER : "key in the " + in + " " + shown;
    }
}
