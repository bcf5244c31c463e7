package io.dce.conformance.stub.platform;

import io.dce.conformance.stub.message.CallRefusal;
import io.dce.conformance.stub.message.StubCall;

/** Who gets in, and what they may do. */
public interface Policy {
    /**
     * Who the caller is.
     *
     * @throws CallRefusal if the caller doesn't get in
     */
    Visitor admit(StubCall call);

    /**
     * Lets the visitor do what the route is for.
     *
     * @throws CallRefusal if the visitor may not
     */
    void permit(Visitor visitor, Route route, StubCall call);
}
