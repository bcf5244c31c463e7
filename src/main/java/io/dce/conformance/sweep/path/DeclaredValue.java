package io.dce.conformance.sweep.path;

import io.dce.conformance.openapi.ApiOperation;
import java.util.Optional;
import java.util.stream.Stream;

/** A value that the document itself gives for a variable of a path. */
final class DeclaredValue {
    private DeclaredValue() {}

    /** Its default, its example, or the first that it may be; empty where the document names none. */
    static Optional<ParameterValue> of(ApiOperation operation, String variable) {
        return operation.parameters().stream()
                .filter(p -> p.inPath() && p.name().equals(variable))
                .map(parameter -> parameter.schema().node())
                .flatMap(schema -> Stream.of(
                        schema.path("default"),
                        schema.path("example"),
                        schema.path("enum").path(0)))
                .filter(value -> value.isValueNode() && !value.asText().isBlank())
                .map(value -> new ParameterValue(variable, value.asText(), "what the document says it may be", false))
                .findFirst();
    }
}
