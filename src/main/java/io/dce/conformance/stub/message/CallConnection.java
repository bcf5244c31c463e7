package io.dce.conformance.stub.message;

/**
 * The connection that a call came in on.
 *
 * @param peer the caller's address and port: the same for every call on a connection
 * @param calls how many calls the connection has carried, this one included
 */
public record CallConnection(String peer, long calls) {}
