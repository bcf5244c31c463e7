package io.dce.conformance.stub.published.data;

/** A value, or the way to it, has become larger than it should. */
final class OutOfRoomException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutOfRoomException() {
        super("out of room", null, false, false);
    }
}
