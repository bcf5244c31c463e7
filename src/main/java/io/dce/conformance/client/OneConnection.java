package io.dce.conformance.client;

import io.dce.conformance.exchange.Credential;
import java.util.function.Function;

/** A connection that several callers take turns on, to show what one of them leaves behind for the next. */
public final class OneConnection implements AutoCloseable {
    private final Function<Credential, Caller> callers;
    private final Function<Credential, Caller> toBeRefused;
    private final Runnable close;

    OneConnection(Function<Credential, Caller> callers, Function<Credential, Caller> toBeRefused, Runnable close) {
        this.callers = callers;
        this.toBeRefused = toBeRefused;
        this.close = close;
    }

    /** The next caller on it. */
    public Caller as(Credential credential) {
        return callers.apply(credential);
    }

    /** The next one on it, who ought to be refused. */
    public Caller toBeRefused(Credential credential) {
        return toBeRefused.apply(credential);
    }

    @Override
    public void close() {
        close.run();
    }
}
