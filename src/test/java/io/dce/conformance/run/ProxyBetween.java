package io.dce.conformance.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands between the kit and a platform, and changes what the platform answers. */
public final class ProxyBetween implements AutoCloseable {
    private static final Set<String> NOT_PASSED_ON =
            Set.of("accept-encoding", "connection", "content-length", "expect", "host", "http2-settings", "upgrade");

    private final URI platform;
    private final Change change;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What becomes of an answer. */
    public interface Change {
        Reply of(String path, Reply answer);
    }

    /** The parts of an answer that can be changed. */
    public record Reply(int status, String header, String body) {}

    private ProxyBetween(URI platform, Change change) throws IOException {
        this.platform = platform;
        this.change = change;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::pass);
        server.setExecutor(threads);
        server.start();
    }

    public static ProxyBetween kitAnd(URI platform, Change change) throws IOException {
        return new ProxyBetween(platform, change);
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create(platform + exchange.getRequestURI().toString()))
                    .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (!NOT_PASSED_ON.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                    values.forEach(value -> request.header(name, value));
                }
            });
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            Reply reply =
                    change.of(exchange.getRequestURI().getPath(), new Reply(answer.statusCode(), "", answer.body()));
            for (String name : List.of("Content-Type", "WWW-Authenticate")) {
                answer.headers()
                        .allValues(name)
                        .forEach(value -> exchange.getResponseHeaders().add(name, value));
            }
            if (!reply.header().isEmpty()) {
                exchange.getResponseHeaders().add("X-Planted", reply.header());
            }
            byte[] bytes = reply.body().getBytes(UTF_8);
            boolean none = bytes.length == 0 || "HEAD".equals(exchange.getRequestMethod());
            exchange.sendResponseHeaders(reply.status(), none ? -1 : bytes.length);
            if (!none) {
                exchange.getResponseBody().write(bytes);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
