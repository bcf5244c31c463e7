package io.dce.conformance.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dce.conformance.openapi.ApiDocument;
import io.dce.conformance.openapi.ApiOperation;
import io.dce.conformance.openapi.DocumentSet;
import io.dce.conformance.sweep.path.ParameterValue;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Whatever a document and a list give, what is asked is a path at the target. */
@Tag("proof")
class RequestTargetLawsTest {
    private static final String PLATFORM = "https://platform.example:30443";

    @Property(tries = 500)
    void everyRequestGoesToTheTarget(
            @ForAll("texts") String basePath,
            @ForAll("texts") String path,
            @ForAll String id,
            @ForAll("texts") String query)
            throws IOException {
        ApiDocument document = document(basePath, path, query);
        for (ApiOperation operation : document.gets()) {
            List<ParameterValue> fillings = operation.variables().stream()
                    .map(name -> new ParameterValue(name, id, "", true))
                    .toList();

            URI uri = URI.create(PLATFORM + new RequestTarget(operation).of(fillings, ""));

            assertThat(uri.getScheme()).isEqualTo("https");
            assertThat(uri.getRawAuthority()).isEqualTo("platform.example:30443");
            assertThat(uri.getHost()).isEqualTo("platform.example");
            assertThat(uri.getRawPath()).startsWith("/").doesNotStartWith("//");
            assertThat(uri.getRawFragment()).isNull();
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                                "/", "//", "@", ".", "..", ":", "\\", "?", "#", "{id}", "{", "}", "a", "é", " ", "%",
                                "%2F", "\r\n", "x.y", "https:", "0")
                        .list()
                        .ofMaxSize(6)
                        .map(parts -> String.join("", parts)),
                Arbitraries.strings().ofMaxLength(8),
                Arbitraries.strings().ofMaxLength(8).map(text -> "/" + text));
    }

    private static ApiDocument document(String basePath, String path, String query) throws IOException {
        JsonMapper json = new JsonMapper();
        ObjectNode root = json.createObjectNode().put("swagger", "2.0").put("basePath", basePath);
        ObjectNode get = root.putObject("paths").putObject(path).putObject("get");
        get.putObject("responses").putObject("200").put("description", "");
        get.putArray("parameters")
                .addObject()
                .put("name", "q" + query)
                .put("in", "query")
                .put("required", true)
                .put("type", "string")
                .put("default", query);
        Path file = Files.createTempFile("target", ".json");
        try {
            Files.write(file, json.writeValueAsBytes(root));
            DocumentSet read = DocumentSet.read(List.of(file.toString()));
            assertThat(read.problems()).isEmpty();
            return read.readable().get(0);
        } finally {
            Files.delete(file);
        }
    }
}
