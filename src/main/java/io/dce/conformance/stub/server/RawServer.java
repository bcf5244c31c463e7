package io.dce.conformance.stub.server;

import io.dce.conformance.stub.message.CallConnection;
import io.dce.conformance.stub.message.StubAnswer;
import io.dce.conformance.stub.message.StubCall;
import io.dce.conformance.stub.message.WireFormat;
import io.dce.conformance.stub.platform.StubException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A server of a few lines, for what WireMock's Jetty would never put on the wire; one thread for each connection. */
public final class RawServer implements StubServer {
    private static final String ADDRESS = "127.0.0.1";
    private static final int BACKLOG = 64;

    private final ServerSocket server;
    private final Function<StubCall, StubAnswer> platform;
    private final WireFormat wire;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

    private RawServer(ServerSocket server, Function<StubCall, StubAnswer> platform, WireFormat wire) {
        this.server = server;
        this.platform = platform;
        this.wire = wire;
    }

    public static RawServer start(int port, Function<StubCall, StubAnswer> platform, WireFormat wire) {
        try {
            RawServer front =
                    new RawServer(new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress()), platform, wire);
            daemon("dce-stub-accept", front::accept);
            return front;
        } catch (IOException e) {
            throw new StubException("cannot serve on port " + port + " of " + ADDRESS + ": " + e.getMessage(), e);
        }
    }

    @Override
    public URI url() {
        return URI.create("http://" + ADDRESS + ":" + server.getLocalPort());
    }

    @Override
    public void stop() {
        close(server);
        connections.forEach(RawServer::close);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket connection = server.accept();
                connection.setTcpNoDelay(true);
                connections.add(connection);
                daemon("dce-stub-connection", () -> serve(connection));
            } catch (IOException stopped) {
                close(server);
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            OutputStream out = new BufferedOutputStream(connection.getOutputStream(), 65_536);
            String peer = String.valueOf(connection.getRemoteSocketAddress());
            boolean open = true;
            for (long calls = 1; open; calls++) {
                Optional<StubCall> call = RawCall.read(in, url().toString(), new CallConnection(peer, calls));
                open = call.isPresent() && wire.write(call.get(), platform.apply(call.get()), out);
                out.flush();
            }
        } catch (IOException gone) {
            // the caller has hung up, or the wire is meant to break
        } finally {
            connections.remove(connection);
        }
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception closed) {
            // it is closed then
        }
    }
}
