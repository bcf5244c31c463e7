package io.dce.conformance.stub.server;

import com.github.tomakehurst.wiremock.common.Notifier;

/** Keeps WireMock off the console. */
final class SilentNotifier implements Notifier {
    @Override
    public void info(String message) {}

    @Override
    public void error(String message) {}

    @Override
    public void error(String message, Throwable t) {}
}
