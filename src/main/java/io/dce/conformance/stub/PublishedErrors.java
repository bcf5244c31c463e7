package io.dce.conformance.stub;

import io.dce.conformance.spec.ErrorForm;
import io.dce.conformance.spec.Operation;
import java.util.Locale;

/** The errors of a published operation, in the envelope of its module's family. */
final class PublishedErrors {
    private final ErrorForm form;

    private PublishedErrors(ErrorForm form) {
        this.form = form;
    }

    static PublishedErrors of(Operation operation) {
        return new PublishedErrors(ErrorForm.of(operation).orElse(ErrorForm.CODE));
    }

    Answer answer(Status status, String message) {
        Answer plain = status.answer(message);
        if (form == ErrorForm.CODE) {
            return plain;
        }
        return plain.withJson(
                Json.object().put("id", status.name().toLowerCase(Locale.ROOT)).put("message", message));
    }
}
