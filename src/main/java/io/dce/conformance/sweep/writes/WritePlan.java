package io.dce.conformance.sweep.writes;

import io.dce.conformance.client.writes.HarmlessWrites;
import io.dce.conformance.openapi.ApiDocument;
import io.dce.conformance.openapi.ApiOperation;
import io.dce.conformance.openapi.PathTemplate;
import io.dce.conformance.openapi.RequestBody;
import io.dce.conformance.sweep.OperationResult;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How an operation that writes can be asked without harm, or why not.
 *
 * @param document where it is declared
 * @param operation which one
 * @param hindrance why it is not asked; empty where it is
 * @param mediaType what its body is sent as; empty for none
 * @param identified whether its path names a thing, which nobody has
 * @param readable whether the document has a read for the same path
 * @param postable whether the document has a POST for the same path
 */
public record WritePlan(
        ApiDocument document,
        ApiOperation operation,
        Optional<NotAskedReason> hindrance,
        Optional<String> mediaType,
        boolean identified,
        boolean readable,
        boolean postable) {
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
    /** What can be read before anybody has signed in is changed by nobody before that. */
    private static final Pattern SIGNS_IN = Pattern.compile("(?i).*/(login|register|sign-?(in|up))");

    private static final Pattern SIGNS_OUT =
            Pattern.compile("(?i).*[/:](log-?_?out|sign-?_?(out|off)|log-?_?off)(/.*|:.*)?");

    /** A word in the plural, behind which POST makes one more of its kind. */
    private static final Pattern COLLECTION = Pattern.compile(".*/[A-Za-z-]+s");

    /** Of all operations of a document that don't read, in its order. */
    public static List<WritePlan> of(ApiDocument document) {
        return document.operations().stream()
                .filter(operation -> !operation.method().equals("GET"))
                .map(operation -> of(document, operation))
                .toList();
    }

    /** Where it is declared, as results name it. */
    public String place() {
        return OperationResult.place(document, operation);
    }

    private static WritePlan of(ApiDocument document, ApiOperation operation) {
        boolean readable = has(document, "GET", operation);
        Optional<NotAskedReason> hindrance = hindrance(operation, readable);
        boolean deletes = operation.method().equals("DELETE");
        Optional<String> mediaType = operation
                .request()
                .flatMap(RequestBody::json)
                .or(() -> deletes ? Optional.empty() : Optional.of("application/json"));
        return new WritePlan(
                document,
                operation,
                hindrance,
                mediaType,
                !identifiers(operation).isEmpty(),
                readable,
                has(document, "POST", operation));
    }

    private static Optional<NotAskedReason> hindrance(ApiOperation operation, boolean readable) {
        if (!WRITES.contains(operation.method())) {
            return Optional.of(NotAskedReason.READS);
        }
        if (operation.open() || SIGNS_IN.matcher(operation.path()).matches()) {
            return Optional.of(NotAskedReason.PUBLIC);
        }
        if (SIGNS_OUT.matcher(operation.path()).matches()) {
            return Optional.of(NotAskedReason.SIGNS_OUT);
        }
        if (!HarmlessWrites.isPlain(operation.basePath() + operation.path())) {
            return Optional.of(NotAskedReason.ODD_PATH);
        }
        if (operation.request().filter(body -> body.json().isEmpty()).isPresent()) {
            return Optional.of(NotAskedReason.BODY_NOT_JSON);
        }
        return operation.method().equals("DELETE") ? ofADeletion(operation) : ofAChange(operation, readable);
    }

    /** A gateway may drop the body of a deletion, so that it protects nothing. */
    private static Optional<NotAskedReason> ofADeletion(ApiOperation operation) {
        List<String> steps = List.of(operation.path().split("/"));
        boolean named = identifiers(operation).stream()
                .anyMatch(name -> steps.subList(Math.max(0, steps.size() - 2), steps.size()).stream()
                        .anyMatch(step -> step.contains("{" + name + "}")));
        return named ? Optional.empty() : Optional.of(NotAskedReason.DELETES_AT_LARGE);
    }

    private static Optional<NotAskedReason> ofAChange(ApiOperation operation, boolean readable) {
        boolean named = !identifiers(operation).isEmpty();
        if (!named) {
            return operation.request().filter(RequestBody::required).isPresent()
                    ? Optional.empty()
                    : Optional.of(NotAskedReason.NO_IDENTIFIER);
        }
        boolean makes = readable
                || operation.path().endsWith("}")
                || COLLECTION.matcher(operation.path()).matches();
        return operation.request().isEmpty() && makes ? Optional.of(NotAskedReason.MAY_CREATE) : Optional.empty();
    }

    /** Variables of the path that anything may be the value of: a choice or a flag identifies nothing. */
    private static List<String> identifiers(ApiOperation operation) {
        return operation.variables().stream()
                .filter(name -> operation.parameters().stream()
                        .filter(p -> p.inPath() && p.name().equals(name))
                        .map(p -> p.schema().resolved())
                        .allMatch(schema -> Set.of("", "string", "integer").contains(schema.type())
                                && schema.node().path("enum").isEmpty()
                                && !schema.node().has("const")))
                .toList();
    }

    private static boolean has(ApiDocument document, String method, ApiOperation beside) {
        return document.operations().stream()
                .anyMatch(o -> o.method().equals(method)
                        && shape(o).equals(shape(beside))
                        && o.basePath().equals(beside.basePath()));
    }

    private static String shape(ApiOperation operation) {
        return PathTemplate.shape(operation.path());
    }
}
