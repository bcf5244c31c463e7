package io.dce.conformance.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which body the requests of an operation have, and whether they must have it. */
class RequestBodyTest {
    @TempDir
    private Path folder;

    @Test
    void swaggerDeclaresItAsAParameter() throws IOException {
        ApiDocument document = read("""
            swagger: "2.0"
            consumes: [application/json]
            parameters: {thing: {in: body, name: thing, required: true, schema: {type: object}}}
            paths:
              /a:
                post: {parameters: [{in: body, name: body, required: true, schema: {type: object}}]}
                put: {parameters: [{in: body, name: body, schema: {type: object}}], consumes: [text/plain]}
                patch: {parameters: [{in: formData, name: file, type: file}]}
                delete: {}
              /b:
                parameters: [{$ref: "#/parameters/thing"}]
                post: {}
            """);

        assertThat(body(document, "POST /a")).contains(new RequestBody(true, List.of("application/json")));
        assertThat(body(document, "PUT /a")).contains(new RequestBody(false, List.of("text/plain")));
        assertThat(body(document, "PATCH /a")).contains(new RequestBody(false, List.of("multipart/form-data")));
        assertThat(body(document, "DELETE /a")).isEmpty();
        assertThat(body(document, "POST /b")).contains(new RequestBody(true, List.of("application/json")));
    }

    @Test
    void openApi3DeclaresItApart() throws IOException {
        ApiDocument document = read("""
            openapi: 3.0.3
            paths:
              /a:
                post: {requestBody: {required: true, content: {application/json: {}, text/plain: {}}}}
                put: {requestBody: {$ref: "#/components/requestBodies/Thing"}}
                delete: {}
            components:
              requestBodies: {Thing: {content: {application/merge-patch+json: {}}}}
            """);

        assertThat(body(document, "POST /a"))
                .contains(new RequestBody(true, List.of("application/json", "text/plain")));
        assertThat(body(document, "PUT /a")).contains(new RequestBody(false, List.of("application/merge-patch+json")));
        assertThat(body(document, "DELETE /a")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, application/json",
        "Application/JSON; charset=utf-8, application/json",
        "application/merge-patch+json, application/merge-patch+json",
        "application/xml|application/vnd.a.b+json|application/json, application/json",
        "application/x-www-form-urlencoded, ",
        "application/json-seq, ",
        "application/*, ",
        "*/*, ",
        "application/apply-patch+yaml, ",
        "multipart/form-data, ",
    })
    void itIsJsonUnderSomeMediaTypes(String types, String json) {
        assertThat(new RequestBody(true, List.of(types.split("\\|"))).json()).isEqualTo(Optional.ofNullable(json));
    }

    private static Optional<RequestBody> body(ApiDocument document, String title) {
        return document.operations().stream()
                .filter(operation -> operation.title().equals(title))
                .findFirst()
                .orElseThrow()
                .request();
    }

    private ApiDocument read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("sample.yaml"), text);
        DocumentSet read = DocumentSet.read(List.of(file.toString()));
        assertThat(read.problems()).isEmpty();
        return read.readable().get(0);
    }
}
