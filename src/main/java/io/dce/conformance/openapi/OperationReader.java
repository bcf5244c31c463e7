package io.dce.conformance.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.openapi.DeclaredResponse.Content;
import io.dce.conformance.openapi.reference.UnreadReference;
import io.dce.conformance.openapi.text.DocumentException;
import io.dce.conformance.openapi.text.DocumentFinding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Reads one operation: what Swagger 2.0 and OpenAPI 3 say differently comes out the same. */
final class OperationReader {
    private static final Pattern STATUS = Pattern.compile("(?i)[1-5](\\d\\d|XX)|default");

    private final String source;
    private final JsonNode root;
    private final boolean swagger;
    private final BasePath base;
    private final List<DocumentFinding> findings;

    OperationReader(String source, JsonNode root, boolean swagger, BasePath base, List<DocumentFinding> findings) {
        this.findings = findings;
        this.base = base;
        this.source = source;
        this.root = root;
        this.swagger = swagger;
    }

    ApiOperation read(String path, String method, DeclaredSchema item) {
        DeclaredSchema place = item.at(method);
        JsonNode node = place.node();
        if (!node.isObject()) {
            throw new DocumentException(source, place.pointer(), "an operation is an object, but this is none");
        }
        List<ApiParameter> parameters = parameters(item, place);
        return new ApiOperation(
                method.toUpperCase(Locale.ROOT),
                base.path(item, place),
                path,
                place.pointer(),
                node.path("operationId").asText(),
                node.path("tags").path(0).asText("untagged"),
                parameters,
                responses(place),
                open(node),
                swagger ? swaggerBody(parameters, node) : openapiBody(place));
    }

    /** A parameter in the body or in a form; its media types are those of the operation, else of the document. */
    private Optional<RequestBody> swaggerBody(List<ApiParameter> parameters, JsonNode operation) {
        List<ApiParameter> inBody = parameters.stream()
                .filter(p -> p.in().equals("body") || p.in().equals("formData"))
                .toList();
        if (inBody.isEmpty()) {
            return Optional.empty();
        }
        boolean form = inBody.stream().anyMatch(p -> p.in().equals("formData"));
        JsonNode consumes = operation.has("consumes") ? operation.get("consumes") : root.path("consumes");
        List<String> types = new ArrayList<>();
        consumes.forEach(type -> types.add(type.asText()));
        return Optional.of(new RequestBody(
                inBody.stream().anyMatch(ApiParameter::required), form ? List.of("multipart/form-data") : types));
    }

    private static Optional<RequestBody> openapiBody(DeclaredSchema operation) {
        if (!operation.node().has("requestBody")) {
            return Optional.empty();
        }
        JsonNode body = operation.at("requestBody").resolved().node();
        List<String> types = new ArrayList<>();
        body.path("content").fieldNames().forEachRemaining(types::add);
        return Optional.of(new RequestBody(body.path("required").asBoolean(), types));
    }

    /** Those of the operation win over those of its path. */
    private List<ApiParameter> parameters(DeclaredSchema item, DeclaredSchema operation) {
        Map<String, ApiParameter> parameters = new LinkedHashMap<>();
        for (DeclaredSchema owner : List.of(item, operation)) {
            Set<String> own = new HashSet<>();
            for (int i = 0; i < owner.node().path("parameters").size(); i++) {
                DeclaredSchema place = owner.at("parameters", String.valueOf(i)).resolved();
                JsonNode node = place.node();
                String name = node.path("name").asText();
                String in = node.path("in").asText();
                if (UnreadReference.is(node)) {
                    continue;
                }
                if (name.isEmpty() || in.isEmpty()) {
                    findings.add(new DocumentFinding(
                            place.pointer(),
                            "a parameter has a name and a place (in), but this one hasn't; it is left out"));
                    continue;
                }
                if (!own.add(in + " " + name)) {
                    findings.add(new DocumentFinding(
                            owner.pointer() + "/parameters/" + i,
                            "the " + in + " parameter " + name + " is declared twice; the last one counts"));
                }
                parameters.put(
                        in + " " + name,
                        new ApiParameter(name, in, node.path("required").asBoolean(), valuesOf(place), examples(node)));
            }
        }
        return new ArrayList<>(parameters.values());
    }

    private Map<String, DeclaredResponse> responses(DeclaredSchema operation) {
        Map<String, DeclaredResponse> responses = new LinkedHashMap<>();
        JsonNode produces = operation.node().has("produces") ? operation.node().get("produces") : root.path("produces");
        operation.node().path("responses").fieldNames().forEachRemaining(status -> {
            if (!status.startsWith("x-") && !STATUS.matcher(status).matches()) {
                findings.add(new DocumentFinding(
                        operation.at("responses", status).pointer(),
                        "a status has three digits, as 404, or is a range, as 4XX, or default, but this is none; it is"
                                + " left out"));
            } else if (!status.startsWith("x-")) {
                DeclaredSchema place = operation.at("responses", status).resolved();
                responses.put(
                        status.toUpperCase(Locale.ROOT).replace("DEFAULT", "default"),
                        swagger ? swagger(place, produces) : openapi(place));
            }
        });
        return responses;
    }

    /** Its schema; in OpenAPI 3 that may be one of a media type, in Swagger 2.0 it is the parameter itself. */
    private DeclaredSchema valuesOf(DeclaredSchema parameter) {
        JsonNode content = parameter.node().path("content");
        DeclaredSchema schema = content.isEmpty()
                ? parameter.at("schema")
                : parameter.at("content", content.fieldNames().next(), "schema");
        return swagger && schema.node().isMissingNode() ? parameter : schema.resolved();
    }

    private static List<JsonNode> examples(JsonNode parameter) {
        List<JsonNode> examples = new ArrayList<>();
        List<JsonNode> owners = new ArrayList<>(List.of(parameter));
        parameter.path("content").forEach(owners::add);
        for (JsonNode owner : owners) {
            examples.add(owner.path("example"));
            owner.path("examples").forEach(example -> examples.add(example.path("value")));
        }
        examples.add(parameter.path("x-example"));
        examples.removeIf(JsonNode::isMissingNode);
        return examples;
    }

    private static DeclaredResponse swagger(DeclaredSchema place, JsonNode produces) {
        Optional<DeclaredSchema> schema =
                place.node().has("schema") ? Optional.of(place.at("schema")) : Optional.empty();
        List<Content> contents = new ArrayList<>();
        produces.forEach(type -> contents.add(new Content(type.asText(), schema)));
        if (contents.isEmpty() && schema.isPresent()) {
            contents.add(new Content("", schema));
        }
        return new DeclaredResponse(place.node().path("description").asText(), contents);
    }

    private static DeclaredResponse openapi(DeclaredSchema place) {
        List<Content> contents = new ArrayList<>();
        place.node().path("content").fieldNames().forEachRemaining(type -> {
            DeclaredSchema schema = DeclaredResponse.schemaOf(place.at("content", type));
            contents.add(new Content(type, schema.node().isMissingNode() ? Optional.empty() : Optional.of(schema)));
        });
        return new DeclaredResponse(place.node().path("description").asText(), contents);
    }

    /**
     * No requirement, or an empty one among them, of the operation's own or of the whole document: nobody need show
     * anything.
     */
    private boolean open(JsonNode operation) {
        JsonNode security = operation.has("security") ? operation.get("security") : root.path("security");
        return security.isArray()
                && (security.isEmpty()
                        || StreamSupport.stream(security.spliterator(), false)
                                .anyMatch(one -> one.isObject() && one.isEmpty()));
    }
}
