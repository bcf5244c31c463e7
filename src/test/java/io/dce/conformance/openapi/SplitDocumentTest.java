package io.dce.conformance.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document may consist of several files of its folder. */
class SplitDocumentTest {
    @TempDir
    private Path folder;

    @Test
    void theFilesOfADocumentAreReadAsOne() {
        ApiDocument document = Samples.read("split/api.yaml");

        assertThat(document.findings()).isEmpty();
        assertThat(document.gets()).extracting(ApiOperation::operationId).containsExactly("listThings", "getThing");
        ApiOperation get = DocumentSetTest.operation(document, "getThing");
        assertThat(get.pointer()).isEqualTo("/paths/~1apis~1split.io~1v1~1things~1{id}/get");
        assertThat(get.parameters()).extracting(ApiParameter::name).containsExactly("id");
        DeclaredSchema thing = get.body().orElseThrow();
        assertThat(thing.properties()).containsOnlyKeys("id", "size", "parts", "pair");
        assertThat(thing.property("size").orElseThrow().type()).isEqualTo("integer");
        assertThat(thing.property("pair").orElseThrow().properties()).containsOnlyKeys("left", "right");
        assertThat(DocumentSetTest.operation(document, "listThings")
                        .body()
                        .flatMap(body -> body.property("items"))
                        .flatMap(DeclaredSchema::items)
                        .orElseThrow()
                        .resolved()
                        .node())
                .isSameAs(thing.resolved().node());
    }

    @Test
    void everyFileOfADocumentIsSeen() {
        Path api = Samples.file("split/api.yaml");
        List<String> seen = new ArrayList<>();

        DocumentSet.read(List.of(api.toString()), (name, bytes) -> seen.add(name + " " + bytes.length));

        assertThat(seen)
                .extracting(line -> api.getParent()
                        .relativize(Path.of(line.replaceFirst(" \\d+$", "")))
                        .toString())
                .containsExactlyInAnyOrder(
                        "api.yaml",
                        "paths/things.yaml",
                        "paths/thing get.yaml",
                        "schemas/all.yaml",
                        "schemas/thing.json");
    }

    @Test
    void ofAFolderThePartsOfADocumentAreNoDocuments() {
        DocumentSet read = DocumentSet.read(
                List.of(Samples.file("split/api.yaml").getParent().toString()));

        assertThat(read.problems()).isEmpty();
        assertThat(read.readable()).hasSize(1);
    }

    @Test
    void whatIsWrongInAnotherFileIsNamedWithThatFile() throws IOException {
        write("api.yaml", "{openapi: 3.0.0, paths: {}, components: {schemas: {A: {$ref: b/c.yaml#/C}}}}");
        Path part = write("b/c.yaml", "C: {properties: {d: {$ref: ../../e.yaml}}}");

        assertThat(findings("api.yaml"))
                .contains(
                        "b/c.yaml#/C/properties/d: the reference ../../e.yaml leads out of the folder of the document,"
                                + " which is not followed; what depends on it can't be judged");

        write("b/c.yaml", "C: {type: object\n");
        assertThat(problems("api.yaml"))
                .singleElement()
                .satisfies(p -> assertThat(p).startsWith(part + " at line 2, column 1: is not YAML: "));

        write(
                "b/c.yaml",
                "C: {properties: {d: {type: string, pattern: '['}}}\nC: {properties: {d: {type: string, pattern: '['}}}");
        assertThat(DocumentSet.read(List.of(folder.resolve("api.yaml").toString()))
                        .readable()
                        .get(0)
                        .findings())
                .extracting(DocumentFindingText::of)
                .anySatisfy(f ->
                        assertThat(f).startsWith("b/c.yaml#/C/properties/d/pattern: the pattern [ is not a regular"))
                .anySatisfy(f -> assertThat(f).startsWith("b/c.yaml#/C: stands twice, in line 1 and in line 2"));
    }

    @Test
    void linksOutOfTheFolderAreNotFollowed() throws IOException {
        Path secret =
                Files.writeString(Files.createDirectory(folder.resolve("out")).resolve("secret.yaml"), "A: {}");
        write("in/api.yaml", "{openapi: 3.0.0, paths: {}, components: {schemas: {A: {$ref: secret.yaml#/A}}}}");
        Files.createSymbolicLink(folder.resolve("in/secret.yaml"), secret);

        assertThat(findings("in/api.yaml"))
                .anySatisfy(f -> assertThat(f).contains("leads by a link out of the folder"));
    }

    @Test
    void anExampleThatLeadsNowhereIsSaidAndLeftOut() throws IOException {
        write("api.yaml", """
            openapi: 3.0.0
            paths: {}
            components: {examples: {one: {$ref: https://a.example/one.json}, two: {$ref: two.yaml}}}
            """);
        write("two.yaml", "value: 2");

        ApiDocument document = DocumentSet.read(
                        List.of(folder.resolve("api.yaml").toString()))
                .readable()
                .get(0);

        assertThat(document.root().at("/components/examples/two/value").intValue())
                .isEqualTo(2);
        assertThat(document.findings())
                .extracting(DocumentFindingText::of)
                .contains(
                        "/components/examples/one: the reference https://a.example/one.json leads to a URL, which is not"
                                + " followed; it is left out");
    }

    @Test
    void aMappingOfADiscriminatorLeadsToAnotherFileToo() throws IOException {
        write("api.yaml", """
            openapi: 3.0.0
            paths: {}
            components:
              schemas:
                Pet:
                  oneOf: [{$ref: cat.yaml}, {$ref: "#/components/schemas/Dog"}]
                  discriminator: {propertyName: kind, mapping: {cat: ./cat.yaml, dog: "#/components/schemas/Dog", hen: Dog}}
                Dog: {type: object}
            """);
        write("cat.yaml", "type: object");

        assertThat(DocumentSet.read(List.of(folder.resolve("api.yaml").toString()))
                        .readable()
                        .get(0)
                        .root()
                        .at("/components/schemas/Pet/discriminator/mapping"))
                .hasToString(
                        "{\"cat\":\"#/x-other-files/cat.yaml\",\"dog\":\"#/components/schemas/Dog\",\"hen\":\"Dog\"}");
    }

    private List<String> findings(String file) {
        return DocumentSet.read(List.of(folder.resolve(file).toString())).readable().get(0).findings().stream()
                .map(DocumentFindingText::of)
                .toList();
    }

    private List<String> problems(String file) {
        return DocumentSet.read(List.of(folder.resolve(file).toString())).problems();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
