package io.dce.conformance.client.ownership;

/** A request that the kit itself refused to send: read-only mode, or a resource that is not this run's. */
public final class RequestWithheldException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RequestWithheldException(String message) {
        super(message);
    }
}
