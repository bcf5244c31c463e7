package io.dce.conformance.stub.message;

/** The end of a call that isn't served: thrown where that is found out, carrying the answer. */
public final class CallRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient StubAnswer answer;

    public CallRefusal(StubAnswer answer) {
        super("refused with " + answer.status(), null, false, false);
        this.answer = answer;
    }

    public StubAnswer answer() {
        return answer;
    }
}
