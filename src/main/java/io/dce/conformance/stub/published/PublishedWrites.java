package io.dce.conformance.stub.published;

import io.dce.conformance.openapi.RequestBody;
import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StrictJson;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.published.PublishedRoutes.Found;
import io.dce.conformance.stub.published.PublishedRoutes.Served;
import io.dce.conformance.stub.published.data.SchemaValues;
import java.util.function.Function;

/**
 * Answers the operations of published documents that write, and does nothing: a body that is no JSON is named as such,
 * whatever a path names is unknown, and everything else is not implemented.
 */
final class PublishedWrites {
    private final Function<Served, SchemaValues> values;

    PublishedWrites(Function<Served, SchemaValues> values) {
        this.values = values;
    }

    StubAnswer answer(Found found, StubCall call) {
        Served served = found.served();
        PublishedErrors errors = new PublishedErrors(served.operation(), values.apply(served), call);
        boolean reads = served.operation().request().flatMap(RequestBody::json).isPresent();
        if (reads && StrictJson.readFirst(call.body().get()).isEmpty()) {
            return errors.answer(RpcStatus.INVALID_ARGUMENT, "the body is no JSON object");
        }
        return served.operation().variables().stream()
                .findFirst()
                .map(variable -> errors.answer(RpcStatus.NOT_FOUND, variable + " not found"))
                .orElseGet(() -> errors.answer(RpcStatus.UNIMPLEMENTED, "the stub changes nothing"));
    }
}
