package io.dce.conformance.stub.published;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.openapi.ApiOperation;
import io.dce.conformance.openapi.DeclaredSchema;
import io.dce.conformance.openapi.ErrorForm;
import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StrictJson;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.published.data.SchemaValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The errors of a published operation: as it declares them, else in the envelope of its module's family. */
final class PublishedErrors {
    private static final String PROBLEM = "application/problem+json";
    /** Where a number is wanted, the status of HTTP is one; {@code code} is that of gRPC in its own envelope alone. */
    private static final List<String> NUMBERS = List.of("code", "status", "statusCode", "status_code", "errorCode");

    private static final List<String> NAMES =
            List.of("id", "code", "error", "reason", "type", "errorCode", "error_code");
    private static final List<String> WORDS =
            List.of("message", "msg", "title", "detail", "description", "error_description", "errorMessage");

    private final ApiOperation operation;
    private final SchemaValues values;
    private final StubCall call;

    PublishedErrors(ApiOperation operation, SchemaValues values, StubCall call) {
        this.operation = operation;
        this.values = values;
        this.call = call;
    }

    /** For something that keeps the operation from being served at all: an error that it declares, where there is one. */
    StubAnswer unserved(String message) {
        int status = List.of(404, 501, 403, 400, 500).stream()
                .filter(operation::declares)
                .findFirst()
                .orElse(RpcStatus.NOT_FOUND.http());
        return answer(RpcStatus.NOT_FOUND, message).withStatus(status);
    }

    StubAnswer answer(RpcStatus status, String message) {
        StubAnswer family = ofFamily(status, message);
        Optional<DeclaredContent> content =
                operation.response(status.http()).flatMap(response -> DeclaredContent.of(response, call));
        if (content.isEmpty()) {
            return family;
        }
        Optional<DeclaredSchema> schema = content.get().schema();
        if (!content.get().json()) {
            return content.get().answer(status.http(), StrictJson.object().textNode(message));
        }
        boolean problem = content.get().type().startsWith(PROBLEM);
        boolean fits = schema.isEmpty()
                || family.object()
                        .filter(body -> says(schema.get()) && values.satisfies(schema.get(), body))
                        .isPresent();
        if (fits && !problem) {
            return family.withHeader("content-type", content.get().type());
        }
        JsonNode body =
                schema.flatMap(s -> values.told(s, told(s, status, message))).orElseGet(() -> problem(status, message));
        return content.get().answer(status.http(), body);
    }

    /** Whether the envelope of a family is what is declared: what isn't declared tells callers nothing. */
    private static boolean says(DeclaredSchema schema) {
        return schema.properties().containsKey("message")
                && (schema.properties().containsKey("code")
                        || schema.properties().containsKey("id"));
    }

    private StubAnswer ofFamily(RpcStatus status, String message) {
        StubAnswer plain = status.answer(message);
        if (ErrorForm.of(operation).orElse(ErrorForm.CODE) == ErrorForm.CODE) {
            return plain;
        }
        return plain.withJson(StrictJson.object().put("id", name(status)).put("message", message));
    }

    private static ObjectNode problem(RpcStatus status, String message) {
        return StrictJson.object()
                .put("type", "about:blank")
                .put("title", name(status))
                .put("status", status.http())
                .put("detail", message);
    }

    private static Map<String, JsonNode> told(DeclaredSchema schema, RpcStatus status, String message) {
        ObjectNode nodes = StrictJson.object();
        Map<String, JsonNode> told = new LinkedHashMap<>();
        schema.properties().forEach((name, member) -> {
            boolean number = member.type().equals("integer") || member.type().equals("number");
            if (number && NUMBERS.contains(name)) {
                told.put(name, nodes.numberNode(status.http()));
            } else if (name.equals("type") && member.format().startsWith("uri")) {
                told.put(name, nodes.textNode("about:blank"));
            } else if (!number && name.equals("status")) {
                told.put(name, nodes.textNode(String.valueOf(status.http())));
            } else if (!number && WORDS.contains(name)) {
                told.put(name, nodes.textNode(message));
            } else if (!number && NAMES.contains(name)) {
                told.put(name, nodes.textNode(name(status)));
            }
        });
        return told;
    }

    private static String name(RpcStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
