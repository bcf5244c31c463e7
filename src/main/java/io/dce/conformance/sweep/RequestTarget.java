package io.dce.conformance.sweep;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dce.conformance.openapi.ApiDocument;
import io.dce.conformance.openapi.ApiOperation;
import io.dce.conformance.openapi.ApiParameter;
import io.dce.conformance.openapi.UrlPath;
import io.dce.conformance.sweep.path.ParameterValue;
import java.net.URLEncoder;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The request-target of an operation (RFC 9112 section 3.2): path and query, with all that the document demands. */
final class RequestTarget {
    private final ApiDocument document;
    private final ApiOperation operation;

    RequestTarget(ApiDocument document, ApiOperation operation) {
        this.document = document;
        this.operation = operation;
    }

    /**
     * With these values.
     *
     * @param values for the variables of the path
     * @param query what is asked for besides, already encoded; may be empty
     */
    String of(List<ParameterValue> values, String query) {
        String path = operation.path();
        for (ParameterValue filling : values) {
            String step = URLEncoder.encode(filling.value(), UTF_8).replace("+", "%20");
            path = path.replace("{" + filling.parameter() + "}", step);
        }
        String whole = Stream.of(required(), query).filter(q -> !q.isEmpty()).collect(Collectors.joining("&"));
        return document.basePath() + UrlPath.encoded(path) + (whole.isEmpty() ? "" : "?" + whole);
    }

    private String required() {
        return operation.parameters().stream()
                .filter(parameter -> parameter.inQuery() && parameter.required())
                .map(parameter ->
                        URLEncoder.encode(parameter.name(), UTF_8) + "=" + URLEncoder.encode(allowed(parameter), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** A value that the document allows. */
    private static String allowed(ApiParameter parameter) {
        return Stream.of(
                        parameter.schema().node().path("default"),
                        parameter.schema().node().path("example"),
                        parameter.schema().node().path("enum").path(0))
                .filter(value -> value.isValueNode())
                .map(value -> value.asText())
                .findFirst()
                .orElse("1");
    }
}
