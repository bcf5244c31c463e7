package io.dce.conformance.stub;

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
final class RawFront implements Front {
    private static final String ADDRESS = "127.0.0.1";
    private static final int BACKLOG = 64;

    private final ServerSocket server;
    private final Function<Call, Answer> platform;
    private final Wire wire;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

    private RawFront(ServerSocket server, Function<Call, Answer> platform, Wire wire) {
        this.server = server;
        this.platform = platform;
        this.wire = wire;
    }

    static RawFront start(int port, Function<Call, Answer> platform, Wire wire) {
        try {
            RawFront front =
                    new RawFront(new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress()), platform, wire);
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
        connections.forEach(RawFront::close);
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
                Optional<Call> call = RawCall.read(in, url().toString(), new Connection(peer, calls));
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
