package io.dce.conformance.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dce.conformance.openapi.text.DocumentFinding;
import io.dce.conformance.openapi.text.JsonPointers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken from a document to stand before its paths, and which paths are some. */
class BasePathTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "/gateway, /gateway",
        "/gateway/v3/, /gateway/v3",
        "/, ''",
        "'', ''",
        "/a:b@c~d, /a:b@c~d",
        "/%7Eme, /%7Eme",
        "/平台, /%E5%B9%B3%E5%8F%B0",
    })
    void aBasePathOfSwaggerIsTaken(String given, String taken) throws IOException {
        ApiDocument document = swagger(given);

        assertThat(document.basePath()).isEqualTo(taken);
        assertThat(document.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@other-host",
                ".other.example",
                ":1",
                "//other",
                "\\\\other",
                "https://other",
                "v1",
                "/a b",
                "/a?b=c",
                "/a#b",
                "/a\r\nHost: other",
                "/\u0000",
                "/a\\b",
                "/../a",
                "/a/./b",
                "/%zz",
                "{{ .Prefix }}/api/v1",
                "/{tenant}"
            })
    void whatIsNoPathIsFoundAndNotUsed(String given) throws IOException {
        ApiDocument document = swagger(given);

        assertThat(document.basePath()).isEmpty();
        assertThat(document.operations()).hasSize(1);
        assertThat(document.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.place()).isEqualTo("/basePath");
            assertThat(finding.what()).startsWith("the base path should ").endsWith("it is " + given);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.example, ''",
        "https://api.example/, ''",
        "https://api.example:8443/v1/, /v1",
        "HTTP://user@api.example/v1, /v1",
        "//api.example/v1, /v1",
        "/v1, /v1",
        "gateway/v3, /gateway/v3",
        "./v3, /v3",
        "https://{host}/gateway/{version}, /gateway/v2",
        "@other, /@other",
        "'{prefix}', /in/front",
        "'{nothing}', ''",
    })
    void thePathOfTheFirstServerIsTaken(String url, String taken) throws IOException {
        ApiDocument document = openapi(url);

        assertThat(document.basePath()).isEqualTo(taken);
        assertThat(document.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.example/a?b",
                "/{unknown}/v1",
                "/a b",
                "../v1",
                "ftp://other/a",
                "javascript:a",
                "\\\\other"
            })
    void aServerWithoutAPathIsFound(String url) throws IOException {
        ApiDocument document = openapi(url);

        assertThat(document.basePath()).isEmpty();
        assertThat(document.findings())
                .singleElement()
                .satisfies(f -> assertThat(f.place()).isEqualTo("/servers/0/url"));
    }

    @Test
    void thatThereAreSeveralServersIsSaid() throws IOException {
        ApiDocument document = read("""
            {"openapi": "3.0.3", "info": {"title": "a", "version": "1"}, "paths": {},
             "servers": [{"url": "/first"}, {"url": "/second"}]}
            """);

        assertThat(document.basePath()).isEqualTo("/first");
        assertThat(document.findings())
                .containsExactly(new DocumentFinding("/servers", "there are 2 servers; the first one's path is taken"));
    }

    @Test
    void anOperationMayHaveAServerOfItsOwn() throws IOException {
        ApiDocument document = read("""
            {"openapi": "3.0.3", "info": {"title": "a", "version": "1"},
             "servers": [{"url": "https://api.example/v1"}],
             "paths": {
               "/a": {"get": {"operationId": "a"}},
               "/b": {"servers": [{"url": "/b/{n}", "variables": {"n": {"default": "2"}}}], "get": {"operationId": "b"},
                      "put": {"operationId": "c", "servers": [{"url": "https://other.example/c"}]}},
               "/d": {"get": {"operationId": "d", "servers": [{"url": "https://api.example/d"}, {"url": "/e"}]}}}}
            """);

        assertThat(document.operations())
                .extracting(o -> o.basePath() + o.path())
                .containsExactly("/v1/a", "/b/2/b", "/c/b", "/d/d");
        assertThat(document.findings())
                .contains(
                        new DocumentFinding(
                                "/paths/~1b/put/servers/0/url",
                                "the server https://other.example/c is another than the document's; only its path is taken"),
                        new DocumentFinding(
                                "/paths/~1d/get/servers", "there are 2 servers; the first one's path is taken"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@other/a",
                "a",
                "//other/a",
                "/a b",
                "/a?b=c",
                "/a#b",
                "/a\\b",
                "/{a",
                "/{name=projects/*}",
                "/a/../b"
            })
    void aPathThatIsNoneIsFoundAndTheOthersGoOn(String path) throws IOException {
        ApiDocument document = read("""
            {"swagger": "2.0", "info": {"title": "a", "version": "1"}, "paths": {
              %s: {"get": {"operationId": "a", "responses": {"200": {"description": ""}}}},
              "/sound/{id}": {"get": {"operationId": "b", "responses": {"200": {"description": ""}},
                "parameters": [{"name": "id", "in": "path", "required": true, "type": "string"}]}}}}
            """.formatted(new JsonMapper().writeValueAsString(path)));

        assertThat(document.operations()).extracting(ApiOperation::path).containsExactly("/sound/{id}");
        assertThat(document.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.place()).isEqualTo("/paths/" + JsonPointers.step(path));
            assertThat(finding.what()).startsWith("the path should ").endsWith("; its operations are not asked");
        });
    }

    private ApiDocument swagger(String basePath) throws IOException {
        return read("""
            {"swagger": "2.0", "info": {"title": "a", "version": "1"}, "basePath": %s, "paths": {
              "/a": {"get": {"operationId": "a", "responses": {"200": {"description": ""}}}}}}
            """.formatted(new JsonMapper().writeValueAsString(basePath)));
    }

    private ApiDocument openapi(String url) throws IOException {
        return read("""
            {"openapi": "3.0.3", "info": {"title": "a", "version": "1"}, "paths": {}, "servers": [{"url": %s,
             "variables": {"host": {"default": "a.example"}, "version": {"default": "v2"},
               "prefix": {"default": "/in/front"}, "nothing": {"default": ""}}}]}
            """.formatted(new JsonMapper().writeValueAsString(url)));
    }

    private ApiDocument read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), text);
        return DocumentSet.read(List.of(file.toString())).readable().get(0);
    }
}
