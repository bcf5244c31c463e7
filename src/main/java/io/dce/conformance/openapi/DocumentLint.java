package io.dce.conformance.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.openapi.text.DocumentFinding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What is odd about a document, each thing once: none of it keeps the document from being read. */
final class DocumentLint {
    private final JsonNode root;
    private final List<ApiOperation> operations;
    private final List<DocumentFinding> found = new ArrayList<>();

    DocumentLint(JsonNode root, List<ApiOperation> operations) {
        this.root = root;
        this.operations = operations;
    }

    List<DocumentFinding> all() {
        info();
        tags();
        operationIds();
        security("/security", root.path("security"));
        operations.forEach(this::operation);
        paths();
        return found;
    }

    private void info() {
        String title = root.path("info").path("title").asText();
        String version = root.path("info").path("version").asText();
        if (title.isBlank() || title.endsWith(".proto")) {
            add("/info/title", "the title is " + (title.isBlank() ? "missing" : "that of a source file: " + title));
        }
        if (version.isBlank() || version.equals("version not set")) {
            add("/info/version", "the version is not set");
        }
    }

    private void tags() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < root.path("tags").size(); i++) {
            String tag = root.path("tags").get(i).path("name").asText();
            if (tag.isEmpty()) {
                add("/tags/" + i, "a tag is an object with a name, but this is none");
            } else if (!seen.add(tag)) {
                add("/tags/" + i, "the tag " + tag + " is declared twice");
            }
        }
    }

    private void operationIds() {
        Map<String, String> first = new HashMap<>();
        for (ApiOperation operation : operations) {
            String id = operation.operationId();
            String twin = id.isEmpty() ? null : first.putIfAbsent(id, operation.title());
            if (twin != null) {
                add(operation.pointer() + "/operationId", "the operationId " + id + " is that of " + twin + " too");
            }
        }
    }

    private void security(String place, JsonNode security) {
        boolean right = security.isMissingNode()
                || security.isArray()
                        && StreamSupport.stream(security.spliterator(), false).allMatch(JsonNode::isObject);
        if (!right) {
            add(place, "security is a list of objects, one for each way to sign in, but this is none; it is left out");
        }
    }

    private void operation(ApiOperation operation) {
        security(operation.pointer() + "/security", root.at(operation.pointer()).path("security"));
        if (operation.operationId().isEmpty()) {
            add(operation.pointer(), "the operation has no operationId");
        }
        if (operation.responses().isEmpty()) {
            add(operation.pointer(), "the operation declares no responses");
        }
        List<String> declared = operation.parameters().stream()
                .filter(ApiParameter::inPath)
                .map(ApiParameter::name)
                .toList();
        List<String> variables = operation.variables();
        variables.stream()
                .filter(v -> !declared.contains(v))
                .forEach(v -> add(operation.pointer(), "the path parameter " + v + " is not declared"));
        declared.stream()
                .filter(d -> !variables.contains(d))
                .forEach(d -> add(operation.pointer(), "the path parameter " + d + " does not stand in the path"));
        if ("GET".equals(operation.method())) {
            reading(operation);
        }
        boolean bodied = operation.parameters().stream().anyMatch(p -> "body".equals(p.in()))
                || root.at(operation.pointer()).has("requestBody");
        if (bodied && Set.of("GET", "HEAD", "DELETE").contains(operation.method())) {
            add(operation.pointer(), operation.method() + " declares a body");
        }
    }

    private void reading(ApiOperation get) {
        List<String> types = get.success().map(DeclaredResponse::mediaTypes).orElse(List.of());
        if (get.file() && types.stream().anyMatch(ApiOperation::json)) {
            add(get.pointer(), "a success is a file, but JSON is declared");
        }
        if (get.stream() && types.stream().noneMatch(ApiOperation::sequence)) {
            add(get.pointer(), "a success is a stream of documents, which OpenAPI can't declare");
        }
    }

    /** Paths that are the same but for the names of their variables, and paths that another one's variable matches. */
    private void paths() {
        Map<String, String> shapes = new LinkedHashMap<>();
        Map<String, ApiOperation> literal = new LinkedHashMap<>();
        for (ApiOperation operation : operations) {
            String shape = operation.method() + " " + PathTemplate.shape(operation.path());
            String twin = shapes.putIfAbsent(shape, operation.path());
            if (twin != null) {
                add(operation.pointer(), "the path differs from " + twin + " by names of variables only");
            }
            literal.putIfAbsent(shape, operation);
        }
        literal.forEach((shape, operation) -> shadows(shape).stream()
                .filter(literal::containsKey)
                .forEach(other -> add(
                        operation.pointer(),
                        "the path is matched by " + literal.get(other).path() + " too")));
    }

    /** The shapes that have a variable where this one has a word. */
    private static List<String> shadows(String shape) {
        String[] steps = shape.split("/", -1);
        List<String> shadows = new ArrayList<>();
        for (int i = 1; i < steps.length; i++) {
            if (!steps[i].contains("{}")) {
                String[] changed = steps.clone();
                changed[i] = "{}";
                shadows.add(String.join("/", changed));
            }
        }
        return shadows;
    }

    private void add(String place, String what) {
        found.add(new DocumentFinding(place, what));
    }
}
