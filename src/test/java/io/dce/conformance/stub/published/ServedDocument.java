package io.dce.conformance.stub.published;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.check.ops.schema.DeclaredSchemas;
import io.dce.conformance.check.ops.schema.SchemaViolation;
import io.dce.conformance.openapi.ApiDocument;
import io.dce.conformance.openapi.DeclaredSchema;
import io.dce.conformance.openapi.Samples;
import io.dce.conformance.openapi.text.DocumentFinding;
import io.dce.conformance.stub.Stub;
import io.dce.conformance.stub.StubCaller;
import io.dce.conformance.stub.platform.StubOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A document of our own that a stub serves. */
final class ServedDocument implements AutoCloseable {
    private final ApiDocument document;
    private final DeclaredSchemas schemas;
    private final List<DocumentFinding> findings = new CopyOnWriteArrayList<>();
    private final Stub stub;
    private final String key;
    private final HttpClient client = HttpClient.newHttpClient();

    ServedDocument(String name) {
        document = Samples.read(name);
        schemas = new DeclaredSchemas(document);
        stub = Stub.start(StubOptions.defaults()
                .withDocuments(List.of(document))
                .withFindings((served, finding) -> findings.add(finding)));
        key = stub.adminKey();
    }

    ApiDocument document() {
        return document;
    }

    List<DocumentFinding> findings() {
        return findings;
    }

    HttpResponse<String> get(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(stub.url() + document.basePath() + path))
                .header("Authorization", "Bearer " + key)
                .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonNode value(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return StubCaller.json(answer);
    }

    /** What of a success is not as its schema says. */
    List<String> violations(String path, JsonNode body) {
        DeclaredSchema schema = document.gets().stream()
                .filter(get -> get.path().equals(path))
                .findFirst()
                .orElseThrow()
                .body()
                .orElseThrow();
        return schemas.judge(schema.pointer(), body).violations().stream()
                .map(SchemaViolation::words)
                .toList();
    }

    @Override
    public void close() {
        stub.close();
    }
}
