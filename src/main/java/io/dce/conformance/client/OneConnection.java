package io.dce.conformance.client;

import io.dce.conformance.exchange.Credential;
import java.util.function.Function;

/** A connection that several callers take turns on, to show what one of them leaves behind for the next. */
public final class OneConnection implements AutoCloseable {
    private final Function<Credential, Caller> callers;
    private final Runnable close;

    OneConnection(Function<Credential, Caller> callers, Runnable close) {
        this.callers = callers;
        this.close = close;
    }

    /** The next caller on it. */
    public Caller as(Credential credential) {
        return callers.apply(credential);
    }

    @Override
    public void close() {
        close.run();
    }
}
