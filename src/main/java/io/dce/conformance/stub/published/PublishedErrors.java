package io.dce.conformance.stub.published;

import io.dce.conformance.openapi.ApiOperation;
import io.dce.conformance.openapi.ErrorForm;
import io.dce.conformance.stub.message.RpcStatus;
import io.dce.conformance.stub.message.StrictJson;
import io.dce.conformance.stub.message.StubAnswer;
import java.util.Locale;

/** The errors of a published operation, in the envelope of its module's family. */
final class PublishedErrors {
    private final ErrorForm form;

    private PublishedErrors(ErrorForm form) {
        this.form = form;
    }

    static PublishedErrors of(ApiOperation operation) {
        return new PublishedErrors(ErrorForm.of(operation).orElse(ErrorForm.CODE));
    }

    StubAnswer answer(RpcStatus status, String message) {
        StubAnswer plain = status.answer(message);
        if (form == ErrorForm.CODE) {
            return plain;
        }
        return plain.withJson(StrictJson.object()
                .put("id", status.name().toLowerCase(Locale.ROOT))
                .put("message", message));
    }
}
