package io.dce.conformance.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dce.conformance.exchange.Credential;
import io.restassured.builder.RequestSpecBuilder;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequest;
import org.apache.http.entity.StringEntity;
import org.apache.http.message.BasicHttpEntityEnclosingRequest;
import org.apache.http.message.BasicHttpRequest;

/** One attempt of a request, in either way that it can be sent: by a generated operation, or as it stands. */
final class Attempt {
    /** A request of these states its length even if it has no body (RFC 9110 8.6). */
    private static final Set<String> BODIED = Set.of("POST", "PUT", "PATCH");

    /** What is to be done with an attempt. */
    interface Sending {
        void by(Attempt attempt) throws IOException;
    }

    private final WireClient http;
    private final URI base;
    private final Credential credential;
    private final Supplier<RequestSpecBuilder> specification;

    Attempt(WireClient http, URI base, Credential credential, Supplier<RequestSpecBuilder> specification) {
        this.http = http;
        this.base = base;
        this.credential = credential;
        this.specification = specification;
    }

    /** For a generated operation, which rest-assured sends. */
    Supplier<RequestSpecBuilder> specification() {
        return specification;
    }

    /** Without rest-assured, which takes a few milliseconds of processor time for each request. */
    void send(String method, String target, Map<String, String> headers, String body) throws IOException {
        String line = base.getRawPath()
                + target
                + credential
                        .query()
                        .map(q -> (target.contains("?") ? "&" : "?") + q.name() + "=" + q.value())
                        .orElse("");
        Map<String, String> fields = new LinkedHashMap<>(Courier.OWN_HEADERS);
        fields.put("Accept", "*/*");
        if (!body.isEmpty()) {
            fields.put("Content-Type", "application/json");
        }
        headers.forEach((name, value) -> {
            fields.keySet().removeIf(name::equalsIgnoreCase);
            fields.put(name, value);
        });
        HttpRequest request = request(method, line, body);
        fields.forEach(request::setHeader);
        http.execute(new HttpHost(base.getHost(), base.getPort(), base.getScheme()), request);
    }

    private static HttpRequest request(String method, String line, String body) {
        if (body.isEmpty() && !BODIED.contains(method)) {
            return new BasicHttpRequest(method, line);
        }
        BasicHttpEntityEnclosingRequest request = new BasicHttpEntityEnclosingRequest(method, line);
        if (!body.isEmpty()) {
            request.setEntity(new StringEntity(body, UTF_8));
        }
        return request;
    }
}
