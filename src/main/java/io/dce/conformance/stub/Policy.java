package io.dce.conformance.stub;

/** Who gets in, and what they may do. */
interface Policy {
    /**
     * Who the caller is.
     *
     * @throws Refusal if the caller doesn't get in
     */
    Visitor admit(Call call);

    /**
     * Lets the visitor do what the route is for.
     *
     * @throws Refusal if the visitor may not
     */
    void permit(Visitor visitor, Route route, Call call);
}
