package io.dce.conformance.stub.message;

/** The refusals of the API itself, as google.rpc.Code and as HTTP. */
public enum RpcStatus {
    INVALID_ARGUMENT(3, 400),
    DEADLINE_EXCEEDED(4, 504),
    NOT_FOUND(5, 404),
    PERMISSION_DENIED(7, 403),
    RESOURCE_EXHAUSTED(8, 429),
    FAILED_PRECONDITION(9, 400),
    UNIMPLEMENTED(12, 501),
    INTERNAL(13, 500),
    UNAUTHENTICATED(16, 401);

    private final int code;
    private final int http;

    RpcStatus(int code, int http) {
        this.code = code;
        this.http = http;
    }

    /** The number of google.rpc.Code. */
    public int code() {
        return code;
    }

    /** The status of HTTP. */
    public int http() {
        return http;
    }

    public StubAnswer answer(String message) {
        var body = StrictJson.object().put("code", code).put("message", message);
        body.putArray("details");
        return StubAnswer.json(http, body);
    }

    public CallRefusal refusal(String message) {
        return new CallRefusal(answer(message));
    }
}
