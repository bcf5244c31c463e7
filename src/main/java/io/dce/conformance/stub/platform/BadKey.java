package io.dce.conformance.stub.platform;

/** A key that the gateway does not accept, and the words in which Envoy says why. */
final class BadKey extends Exception {
    private static final long serialVersionUID = 1L;

    BadKey(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return getMessage();
    }
}
