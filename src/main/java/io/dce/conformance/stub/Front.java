package io.dce.conformance.stub;

import java.net.URI;

/** A server that a platform is served with. */
interface Front {
    /** Where it is, without a slash at the end. */
    URI url();

    void stop();
}
