package io.dce.conformance.openapi.reference;

/** A reference that is not followed; the message goes on from the reference: "leads …". */
final class ReferenceException extends Exception {
    private static final long serialVersionUID = 1L;

    ReferenceException(String problem) {
        super(problem);
    }
}
