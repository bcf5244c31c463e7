package io.dce.conformance.sweep;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dce.conformance.openapi.ApiOperation;
import io.dce.conformance.openapi.UrlPath;
import io.dce.conformance.sweep.path.ParameterValue;
import io.dce.conformance.sweep.value.MadeValue;
import io.dce.conformance.sweep.value.RequiredHeaders;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The request-target of an operation (RFC 9112 section 3.2): path and query, with all that the document demands. */
public final class RequestTarget {
    private final ApiOperation operation;

    /** Of an operation. */
    public RequestTarget(ApiOperation operation) {
        this.operation = operation;
    }

    /**
     * With these values.
     *
     * @param values for the variables of the path
     * @param query what is asked for besides, already encoded; may be empty
     */
    public String of(List<ParameterValue> values, String query) {
        String path = operation.path();
        for (ParameterValue filling : values) {
            String step = URLEncoder.encode(filling.value(), UTF_8).replace("+", "%20");
            path = path.replace("{" + filling.parameter() + "}", step);
        }
        String whole = Stream.of(required(), query).filter(q -> !q.isEmpty()).collect(Collectors.joining("&"));
        return operation.basePath() + UrlPath.encoded(path) + (whole.isEmpty() ? "" : "?" + whole);
    }

    /** The header fields that the document demands. */
    public Map<String, String> headers() {
        return RequiredHeaders.of(operation);
    }

    private String required() {
        return operation.parameters().stream()
                .filter(parameter -> parameter.inQuery() && parameter.required())
                .map(parameter -> URLEncoder.encode(parameter.name(), UTF_8) + "="
                        + URLEncoder.encode(MadeValue.of(parameter), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
