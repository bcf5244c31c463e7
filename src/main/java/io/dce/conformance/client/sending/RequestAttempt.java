package io.dce.conformance.client.sending;

import static io.restassured.config.EncoderConfig.encoderConfig;
import static io.restassured.config.ObjectMapperConfig.objectMapperConfig;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dce.conformance.client.ownership.RequestWithheldException;
import io.dce.conformance.exchange.Credential;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.builder.ResponseBuilder;
import io.restassured.config.RestAssuredConfig;
import io.restassured.filter.Filter;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.http.HttpRequest;
import org.apache.http.entity.StringEntity;
import org.apache.http.message.BasicHttpEntityEnclosingRequest;
import org.apache.http.message.BasicHttpRequest;

/** One attempt of a request, in either way that it can be asked for: by a generated operation, or as it stands. */
public final class RequestAttempt {
    /** A request of these states its length even if it has no body (RFC 9110 8.6). */
    private static final Set<String> BODIED = Set.of("POST", "PUT", "PATCH");

    /** What isn't given isn't sent. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_NULL, Include.NON_NULL))
            .build();

    private static final RestAssuredConfig PLAIN = RestAssuredConfig.newConfig()
            .encoderConfig(encoderConfig()
                    .defaultContentCharset("UTF-8")
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false))
            .objectMapperConfig(objectMapperConfig().jackson2ObjectMapperFactory((type, charset) -> JSON));

    /** What a generated operation gets. Nobody looks at it: the exchange tells what the wire has shown. */
    private static final Response SENT =
            new ResponseBuilder().setStatusCode(200).build();

    /** What is to be done with an attempt. */
    public interface Sending {
        void by(RequestAttempt attempt) throws IOException;
    }

    private final HttpSender sender;
    private final ExchangeRecording recording;
    private final URI base;
    private final Credential credential;

    RequestAttempt(HttpSender sender, ExchangeRecording recording, URI base, Credential credential) {
        this.sender = sender;
        this.recording = recording;
        this.base = base;
        this.credential = credential;
    }

    /** A body of the contract, as it is sent. */
    public String json(Object body) throws IOException {
        return JSON.writeValueAsString(body);
    }

    /** For a generated operation: rest-assured says what is to be sent, and leaves the sending to us. */
    public RequestSpecBuilder specification() {
        Filter sender = (request, response, context) -> {
            send(request);
            return SENT;
        };
        return new RequestSpecBuilder().setBaseUri(base).setConfig(PLAIN).addFilter(sender);
    }

    /**
     * As it stands.
     *
     * @param target path below the platform's URL, with its query
     */
    public void send(String method, String target, Map<String, String> headers, String body) throws IOException {
        sendLine(method, base.getRawPath() + target, headers, body);
    }

    private void send(FilterableRequestSpecification request) {
        URI uri = URI.create(request.getURI());
        Map<String, String> headers = new LinkedHashMap<>();
        request.getHeaders().forEach(header -> headers.put(header.getName(), header.getValue()));
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String body = request.getBody() == null ? "" : request.getBody().toString();
        try {
            sendLine(request.getMethod(), uri.getRawPath() + query, headers, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sendLine(String method, String target, Map<String, String> headers, String body) throws IOException {
        String line = credential
                .query()
                .map(q -> target + (target.contains("?") ? "&" : "?") + q.name() + "=" + q.value())
                .orElse(target);
        if (!line.startsWith("/")) {
            throw new RequestWithheldException(
                    method + " was not sent: behind the host there should be a path, but there is " + line);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("User-Agent", "dce-conformance");
        fields.put("Accept-Encoding", "gzip");
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
        sender.send(request, credential, recording);
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
