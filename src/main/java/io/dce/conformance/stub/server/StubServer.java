package io.dce.conformance.stub.server;

import java.net.URI;

/** A server that a platform is served with. */
public interface StubServer {
    /** Where it is, without a slash at the end. */
    URI url();

    void stop();
}
