package io.dce.conformance.openapi;

import java.util.Optional;

/** How a module tells an error: the family of its envelope. */
public enum ErrorForm {
    /** {@code code}, a number, {@code message} and {@code details}: google.rpc.Status, as most modules have it. */
    CODE,
    /** {@code id}, a text, and {@code message}: baize, hydra and mspider. */
    ID;

    /** The family that an operation declares for its errors; empty where it declares nothing of the kind. */
    public static Optional<ErrorForm> of(ApiOperation operation) {
        return operation
                .response(500)
                .flatMap(DeclaredResponse::schema)
                .map(DeclaredSchema::properties)
                .flatMap(members -> {
                    if (members.containsKey("code")) {
                        return Optional.of(CODE);
                    }
                    return members.containsKey("id") ? Optional.of(ID) : Optional.empty();
                });
    }
}
