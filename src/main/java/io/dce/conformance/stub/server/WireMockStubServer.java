package io.dce.conformance.stub.server;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.platform.StubException;
import java.net.BindException;
import java.net.URI;
import java.security.KeyStore;
import java.util.Optional;
import java.util.function.Function;

/** The WireMock server that a platform is served with. */
public final class WireMockStubServer implements StubServer {
    private static final String ADDRESS = "127.0.0.1";
    /** Enough for 32 calls at once, beside Jetty's own. */
    private static final int THREADS = 40;

    private static final long IDLE_CONNECTION_MILLIS = 120_000;

    private final WireMockServer server;
    private final boolean tls;

    private WireMockStubServer(WireMockServer server, boolean tls) {
        this.server = server;
        this.tls = tls;
    }

    public static WireMockStubServer start(int port, Optional<KeyStore> tls, Function<StubCall, StubAnswer> platform) {
        WireMockConfiguration configuration = tls.<WireMockConfiguration>map(InMemoryTls::new)
                .orElseGet(WireMockConfiguration::new)
                .port(port)
                .bindAddress(ADDRESS);
        if (tls.isPresent()) {
            configuration.httpDisabled(true).httpsPort(port);
        }
        WireMockServer server = new WireMockServer(configure(configuration, platform));
        try {
            server.start();
            return new WireMockStubServer(server, tls.isPresent());
        } catch (FatalStartupException e) {
            throw new StubException(reason(port, e), e);
        }
    }

    @Override
    public URI url() {
        return URI.create(
                tls ? "https://" + ADDRESS + ":" + server.httpsPort() : "http://" + ADDRESS + ":" + server.port());
    }

    @Override
    public void stop() {
        server.stop();
    }

    /** WireMock with all switched off that isn't needed to serve: it takes time to load. */
    private static WireMockConfiguration configure(
            WireMockConfiguration configuration, Function<StubCall, StubAnswer> platform) {
        return configuration
                .httpServerFactory(BareJettyServer::new)
                .containerThreads(THREADS)
                .jettyAcceptors(1)
                .jettyIdleTimeout(IDLE_CONNECTION_MILLIS)
                .http2PlainDisabled(true)
                .http2TlsDisabled(true)
                .useChunkedTransferEncoding(ChunkedEncodingPolicy.ALWAYS)
                .extensions(new WireMockAdapter(platform))
                .extensionScanningEnabled(false)
                .templatingEnabled(false)
                .disableOptimizeXmlFactoriesLoading(true)
                .mappingSource(new NoMappings())
                .httpClientFactory((options, trustAll, trusted, systemProperties) -> null)
                .notifier(new SilentNotifier())
                .stubRequestLoggingDisabled(true)
                .disableRequestJournal();
    }

    private static String reason(int port, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                String detail = cause.getMessage().contains("in use") ? "it is in use already" : cause.getMessage();
                return "cannot serve on port " + port + " of " + ADDRESS + ": " + detail;
            }
        }
        return "cannot serve on port " + port + " of " + ADDRESS + ": " + failure.getMessage();
    }
}
