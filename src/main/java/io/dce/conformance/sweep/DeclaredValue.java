package io.dce.conformance.sweep;

import io.dce.conformance.spec.Operation;
import io.dce.conformance.spec.Parameter;
import java.util.Optional;
import java.util.stream.Stream;

/** A value that the document itself gives for a variable of a path. */
final class DeclaredValue {
    private DeclaredValue() {}

    /** Its default, its example, or the first that it may be; empty where the document names none. */
    static Optional<Filling> of(Operation operation, String variable) {
        return operation.parameters().stream()
                .filter(p -> p.inPath() && p.name().equals(variable))
                .map(Parameter::schema)
                .flatMap(schema -> Stream.of(
                        schema.path("default"),
                        schema.path("example"),
                        schema.path("enum").path(0)))
                .filter(value -> value.isValueNode() && !value.asText().isBlank())
                .map(value -> new Filling(variable, value.asText(), "what the document says it may be", false))
                .findFirst();
    }
}
