package io.dce.conformance.sweep.writes;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A server of the document works.yaml that is no stub: it has a store, and does what it is asked, to whoever gets in. It
 * creates what a PUT names, forgives a deletion of nothing, and reads no body where it needs none.
 */
final class Workshop implements AutoCloseable {
    static final String KEY = "the-key-of-the-workshop";
    private static final String BASE = "/apis/works.example/";
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, String> store = new ConcurrentSkipListMap<>();
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final Predicate<String> open;
    private final boolean careless;
    private final HttpServer server;

    /**
     * Starts it.
     *
     * @param open takes method and path, and says whether nobody is asked who calls
     */
    Workshop(Predicate<String> open) throws IOException {
        this(open, false);
    }

    /**
     * The same.
     *
     * @param careless whether a body that is none is taken for an empty one
     */
    Workshop(Predicate<String> open, boolean careless) throws IOException {
        this.open = open;
        this.careless = careless;
        store.put("m-1", "{\"id\":\"m-1\"}");
        store.put("0b8f6f2e-0a5c-4c8e-8a51-000000000001", "{\"id\":\"0b8f6f2e-0a5c-4c8e-8a51-000000000001\"}");
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** All that it keeps. */
    String kept() {
        return new TreeMap<>(store) + " " + done;
    }

    /** The bodies that came with anything but a GET. */
    List<String> bodies() {
        return List.copyOf(bodies);
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            String body = new String(call.getRequestBody().readAllBytes(), UTF_8);
            String method = call.getRequestMethod();
            String path = call.getRequestURI().getPath();
            if (!method.equals("GET")) {
                bodies.add(body);
            }
            String authorization = String.valueOf(call.getRequestHeaders().getFirst("Authorization"));
            boolean known = authorization.equals("Bearer " + KEY);
            if (!known && !open.test(method + " " + path)) {
                say(call, authorization.startsWith("Bearer ") ? 401 : 403, "who are you");
                return;
            }
            handle(call, method, path, body);
        }
    }

    private void handle(HttpExchange call, String method, String path, String body) throws IOException {
        String rest = path.startsWith(BASE) ? path.substring(BASE.length()) : "";
        String id = rest.replaceFirst("v1alpha[12]/machines/", "").replaceFirst("[/:].*", "");
        if (is(method + " " + rest, "GET v1alpha1/machines")) {
            say(call, 200, "{\"items\":[" + String.join(",", store.values()) + "]}");
        } else if (is(method + " " + rest, "GET v1alpha1/machines/[^/]+")) {
            say(call, store.containsKey(id) ? 200 : 404, store.getOrDefault(id, "no such machine"));
        } else if (is(
                method + " " + rest,
                "POST v1alpha1/machines|PUT v1alpha1/settings|(PUT|PATCH) v1alpha1/machines/[^/]+")) {
            JsonNode read = read(body);
            if (read == null && careless) {
                read = JSON.createObjectNode();
            }
            if (careless && rest.matches(".*/machines/[^/]+") && !store.containsKey(id)) {
                say(call, 404, "no such machine");
                return;
            }
            if (read == null) {
                say(call, 400, "no JSON");
                return;
            }
            store.put(rest, read.toString());
            say(call, 200, "{}");
        } else if (is(method + " " + rest, "DELETE v1alpha1/machines/[^/]+(/parts/.*)?")) {
            say(call, store.remove(id) == null ? 404 : 200, "gone");
        } else if (is(method + " " + rest, "POST v1alpha1/machines/[^/]+:restart|POST v1alpha2/machines/[^/]+/pause")) {
            if (!store.containsKey(id)) {
                say(call, 404, "no such machine");
                return;
            }
            done.add(path);
            say(call, 200, "{}");
        } else if (is(method + " " + rest, "POST v1alpha1/(restart|login)|DELETE v1alpha1/caches")) {
            done.add(path);
            say(call, 200, "{}");
        } else {
            say(call, 404, "404 page not found");
        }
    }

    private static boolean is(String asked, String pattern) {
        return Pattern.matches(pattern, asked);
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            return null;
        }
    }

    private static void say(HttpExchange call, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        call.getResponseHeaders().add("Content-Type", text.startsWith("{") ? "application/json" : "text/plain");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
