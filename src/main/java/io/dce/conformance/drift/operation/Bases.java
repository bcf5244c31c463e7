package io.dce.conformance.drift.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.openapi.ApiDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What stands before the paths of a document: of a server only its path, since hosts differ by installation. */
final class Bases {
    private final List<String> ofDocument = new ArrayList<>();

    Bases(ApiDocument document) {
        ofDocument.add(document.basePath());
        paths(document.root().path("servers")).stream().skip(1).forEach(ofDocument::add);
    }

    /** Those of an operation: the servers of its own, of its path, or of the document. */
    List<String> of(JsonNode operation, JsonNode item) {
        return Stream.of(operation, item)
                .map(node -> paths(node.path("servers")))
                .filter(paths -> !paths.isEmpty())
                .findFirst()
                .orElse(ofDocument);
    }

    private static List<String> paths(JsonNode servers) {
        List<String> paths = new ArrayList<>();
        for (JsonNode server : servers) {
            String url = server.path("url").asText();
            for (Map.Entry<String, JsonNode> variable : server.path("variables").properties()) {
                url = url.replace(
                        "{" + variable.getKey() + "}",
                        variable.getValue().path("default").asText());
            }
            String path = url.replaceFirst("(?i)^(https?:)?//[^/?#]*", "").replaceAll("/+$", "");
            paths.add(path.isEmpty() || path.startsWith("/") ? path : "/" + path);
        }
        return paths;
    }
}
