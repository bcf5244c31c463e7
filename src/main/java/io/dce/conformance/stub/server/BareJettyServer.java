package io.dce.conformance.stub.server;

import com.github.tomakehurst.wiremock.common.HttpsSettings;
import com.github.tomakehurst.wiremock.common.JettySettings;
import com.github.tomakehurst.wiremock.common.Notifier;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.RequestHandler;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty.JettyFaultInjectorFactory;
import com.github.tomakehurst.wiremock.jetty.JettyHttpUtils;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpUtils;
import com.github.tomakehurst.wiremock.servlet.FaultInjectorFactory;
import wiremock.org.eclipse.jetty.io.NetworkTrafficListener;
import wiremock.org.eclipse.jetty.server.Handler;
import wiremock.org.eclipse.jetty.server.HttpConfiguration;
import wiremock.org.eclipse.jetty.server.HttpConnectionFactory;
import wiremock.org.eclipse.jetty.server.Server;
import wiremock.org.eclipse.jetty.server.ServerConnector;
import wiremock.org.eclipse.jetty.server.handler.gzip.GzipHandler;
import wiremock.org.eclipse.jetty.servlet.ServletContextHandler;
import wiremock.org.eclipse.jetty.servlet.ServletHolder;
import wiremock.org.eclipse.jetty.util.thread.QueuedThreadPool;
import wiremock.org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/**
 * WireMock's Jetty with nothing but the servlet that serves stubs: without the admin interface and the files, which
 * would answer beside the gateway, and which take time to start.
 */
final class BareJettyServer extends Jetty11HttpServer {
    BareJettyServer(Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
        super(options, admin, stubs);
    }

    /** Threads that keep no JVM alive: who forgets to close a stub can still end. */
    @Override
    protected Server createServer(Options options) {
        QueuedThreadPool threads = new QueuedThreadPool(options.containerThreads());
        threads.setDaemon(true);
        Server server = new Server(threads);
        server.addBean(new ScheduledExecutorScheduler("dce-stub", true));
        server.setErrorHandler(new PlainErrors());
        return server;
    }

    @Override
    protected ServerConnector createHttpConnector(
            String address, int port, JettySettings settings, NetworkTrafficListener listener) {
        return configured(super.createHttpConnector(address, port, settings, listener));
    }

    @Override
    protected ServerConnector createHttpsConnector(
            String address, HttpsSettings https, JettySettings settings, NetworkTrafficListener listener) {
        return configured(super.createHttpsConnector(address, https, settings, listener));
    }

    @Override
    protected Handler createHandler(Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
        ServletHolder servlet = new ServletHolder(new StubServlet());
        servlet.setInitParameter(RequestHandler.HANDLER_CLASS_KEY, StubRequestHandler.class.getName());
        servlet.setInitParameter(FaultInjectorFactory.INJECTOR_CLASS_KEY, JettyFaultInjectorFactory.class.getName());

        JettyHttpUtils utils = new Jetty11HttpUtils();
        ServletContextHandler context = new ServletContextHandler(null, "/", ServletContextHandler.NO_SESSIONS);
        context.setAttribute(StubRequestHandler.class.getName(), stubs);
        context.setAttribute(JettyHttpUtils.class.getName(), utils);
        context.setAttribute(JettyFaultInjectorFactory.class.getName(), new JettyFaultInjectorFactory(utils));
        context.setAttribute(ChunkedEncodingPolicy.class.getName(), options.getChunkedEncodingPolicy());
        context.setAttribute(Notifier.KEY, options.notifier());
        context.addServlet(servlet, "/");

        GzipHandler gzip = new GzipHandler();
        gzip.addIncludedMethods("POST", "PUT", "PATCH", "DELETE");
        gzip.setHandler(context);
        return gzip;
    }

    /**
     * RFC 9110 6.6.1: a server with a clock says when it answers. And a header that an earlier request on the connection
     * sent is recognised by its exact characters: Jetty would otherwise take a key in other letters for the key.
     */
    private static ServerConnector configured(ServerConnector connector) {
        HttpConfiguration configuration =
                connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
        configuration.setSendDateHeader(true);
        configuration.setHeaderCacheCaseSensitive(true);
        return connector;
    }
}
