package io.dce.conformance.sweep.path;

import io.dce.conformance.openapi.ApiOperation;
import io.dce.conformance.sweep.value.GivenValue;
import java.util.Optional;

/** A value that the document itself gives for a variable of a path. */
final class DeclaredValue {
    private DeclaredValue() {}

    /** Its default, its example, or the first that it may be; empty where the document names none. */
    static Optional<ParameterValue> of(ApiOperation operation, String variable) {
        return operation.parameters().stream()
                .filter(p -> p.inPath() && p.name().equals(variable))
                .flatMap(p -> GivenValue.of(p).stream())
                // As a step of a path, dots lead elsewhere.
                .filter(value -> !value.matches("\\.\\.?"))
                .map(value -> new ParameterValue(variable, value, "what the document says it may be", false))
                .findFirst();
    }
}
