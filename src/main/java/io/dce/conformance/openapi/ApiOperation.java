package io.dce.conformance.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An operation of a document.
 *
 * @param method the HTTP method, in capitals
 * @param basePath what stands before its path; empty for nothing
 * @param path its path template
 * @param pointer where it stands in the document, as a JSON pointer
 * @param operationId its name; empty where it has none
 * @param tag the first of its tags; "untagged" where it has none
 * @param parameters its parameters, those of its path included
 * @param responses what it may answer, by status code, range ({@code 4XX}) or {@code default}
 * @param open whether the document says that nobody need sign in for it
 * @param request the body that a request may have; empty where it has none
 */
public record ApiOperation(
        String method,
        String basePath,
        String path,
        String pointer,
        String operationId,
        String tag,
        List<ApiParameter> parameters,
        Map<String, DeclaredResponse> responses,
        boolean open,
        Optional<RequestBody> request) {
    private static final Pattern SEQUENCE = Pattern.compile(
            "(?i)(text/event-stream|application/(x-)?(jsonl|jsonlines|json-lines|ndjson|json-seq|json-stream|stream\\+json)"
                    + "|.*\\+json-seq)\\s*(;.*)?");

    /** What a gateway of gRPC calls a body that isn't JSON. */
    private static final String FILE = "apiHttpBody";

    public ApiOperation {
        parameters = List.copyOf(parameters);
        responses = Map.copyOf(responses);
    }

    /** One whose requests have no body. */
    public ApiOperation(
            String method,
            String basePath,
            String path,
            String pointer,
            String operationId,
            String tag,
            List<ApiParameter> parameters,
            Map<String, DeclaredResponse> responses,
            boolean open) {
        this(method, basePath, path, pointer, operationId, tag, parameters, responses, open, Optional.empty());
    }

    /** Method and path. */
    public String title() {
        return method + " " + path;
    }

    /** The names of the variables of its path, in their order. */
    public List<String> variables() {
        return PathTemplate.variables(path);
    }

    /** A variable of its path and those that follow it without a word between, as in {@code {cluster}/{namespace}/{name}}. */
    public List<String> variablesInARowFrom(String variable) {
        return Arrays.stream(path.substring(path.indexOf("{" + variable + "}")).split("/"))
                .takeWhile(PathTemplate::isVariable)
                .flatMap(step -> PathTemplate.variables(step).stream())
                .toList();
    }

    /** What it declares for a status: that status, its range, or the default; empty where nothing is declared. */
    public Optional<DeclaredResponse> response(int status) {
        return Optional.ofNullable(responses.get(String.valueOf(status)))
                .or(() -> Optional.ofNullable(responses.get(status / 100 + "XX")))
                .or(() -> Optional.ofNullable(responses.get("default")));
    }

    /** Whether a status is declared by itself or by its range. */
    public boolean declares(int status) {
        return responses.containsKey(String.valueOf(status)) || responses.containsKey(status / 100 + "XX");
    }

    /** What a success is. */
    public Optional<DeclaredResponse> success() {
        return responses.entrySet().stream()
                .filter(e -> e.getKey().startsWith("2"))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The schema of a success, where one is declared. */
    public Optional<DeclaredSchema> body() {
        return success().flatMap(DeclaredResponse::schema);
    }

    /** Whether a success is a file: by its schema, or because no declared media type is JSON. */
    public boolean file() {
        boolean named = body().filter(
                        s -> s.name().endsWith(FILE) || "file".equals(s.type()) || "binary".equals(s.format()))
                .isPresent();
        List<String> types = success().map(DeclaredResponse::mediaTypes).orElse(List.of());
        return named || !types.isEmpty() && types.stream().noneMatch(ApiOperation::json);
    }

    /** Whether a success never ends, as gRPC's gateway says it: a sequence of documents, or by its media type. */
    public boolean stream() {
        return success()
                        .filter(r -> r.description().contains("streaming responses")
                                || r.mediaTypes().stream().anyMatch(ApiOperation::sequence))
                        .isPresent()
                || body().filter(s -> s.resolved().node().path("title").asText().startsWith("Stream result of"))
                        .isPresent();
    }

    /** Whether it takes a query parameter of this name. */
    public boolean takes(String query) {
        return parameters.stream().anyMatch(p -> p.inQuery() && p.name().equals(query));
    }

    static boolean json(String type) {
        String plain = type.toLowerCase(Locale.ROOT);
        return (plain.contains("json") && !sequence(type)) || plain.equals("*/*") || plain.equals("application/*");
    }

    /** Whether it is many documents, one behind the other (OpenAPI 3.2, section 4.14.1). */
    static boolean sequence(String type) {
        return SEQUENCE.matcher(type).matches();
    }
}
