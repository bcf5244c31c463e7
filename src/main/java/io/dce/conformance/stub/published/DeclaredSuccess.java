package io.dce.conformance.stub.published;

import io.dce.conformance.openapi.ApiOperation;
import io.dce.conformance.openapi.DeclaredResponse;
import io.dce.conformance.stub.message.StubAnswer;
import java.util.Optional;

/**
 * What an operation answers when all is well: 200, or whatever else it declares.
 *
 * @param status the status
 * @param response what is declared of it
 */
record DeclaredSuccess(int status, Optional<DeclaredResponse> response) {
    static DeclaredSuccess of(ApiOperation operation) {
        boolean plain = operation.declares(200) || operation.responses().isEmpty();
        int status = plain
                ? 200
                : operation.responses().keySet().stream()
                        .filter(code -> code.matches("[23]\\d\\d"))
                        .map(Integer::valueOf)
                        .sorted()
                        .findFirst()
                        .orElse(200);
        return new DeclaredSuccess(status, operation.response(status));
    }

    /** Whether there is nothing to be shown: by its status, or since the caller is sent elsewhere. */
    boolean bodiless() {
        return status == 204 || status == 205 || status >= 300;
    }

    StubAnswer empty() {
        StubAnswer empty = StubAnswer.bare(status, new byte[0]);
        return status >= 300 && status != 304 ? empty.withHeader("location", "https://example.com/") : empty;
    }
}
