package io.dce.conformance.openapi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.openapi.text.DocumentFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents are read for what they declare, and for what is odd about them. */
class DocumentSetTest {
    @TempDir
    private Path folder;

    @Test
    void aSwaggerDocumentIsRead() {
        ApiDocument shop = Samples.read(Samples.SHOP);

        assertThat(shop.module()).isEqualTo("shop");
        assertThat(shop.version()).isEqualTo("v1.2.0");
        assertThat(shop.operations()).hasSize(14);
        assertThat(shop.gets()).hasSize(12);
        ApiOperation parts = operation(shop, "Goods_Parts");
        assertThat(parts.tag()).isEqualTo("Goods");
        assertThat(parts.variables()).containsExactly("id");
        assertThat(parts.takes("pageSize")).isTrue();
        assertThat(parts.declares(404)).isFalse();
        assertThat(parts.response(404).orElseThrow().schema().orElseThrow().name())
                .isEqualTo("rpcStatus");
        assertThat(parts.body()
                        .orElseThrow()
                        .property("items")
                        .orElseThrow()
                        .items()
                        .orElseThrow()
                        .properties())
                .containsOnlyKeys("id", "name");
    }

    @Test
    void anOpenApi3DocumentIsReadToTheSameThings() {
        ApiDocument depot = Samples.read(Samples.DEPOT);

        assertThat(depot.dialect()).isEqualTo(ApiDocument.Dialect.OPENAPI_3_0);
        assertThat(depot.module()).isEqualTo("depot");
        ApiOperation bay = operation(depot, "getBay");
        assertThat(bay.parameters()).extracting(ApiParameter::name).containsExactly("bayId");
        assertThat(bay.body().orElseThrow().properties()).containsKeys("bayId", "load");
        assertThat(bay.response(500).orElseThrow().schema().orElseThrow().properties())
                .containsKeys("id", "message");
        assertThat(operation(depot, "getPlan").open()).isTrue();
        assertThat(bay.open()).isFalse();
    }

    @Test
    void filesAndStreamsAreRecognised() {
        assertThat(Samples.read(Samples.SHOP).gets())
                .filteredOn(ApiOperation::file)
                .extracting(ApiOperation::operationId)
                .containsExactly("Goods_Export");
        assertThat(Samples.read(Samples.SHOP).gets())
                .filteredOn(ApiOperation::stream)
                .extracting(ApiOperation::operationId)
                .containsExactly("Orders_Watch");
        assertThat(operation(Samples.read(Samples.DEPOT), "getPlan").file()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type': 'string', 'pattern': '(a'} | /definitions/A/pattern: the pattern (a is not a regular",
                "{'type': 'string', 'pattern': '^[^[]+$'} | ``",
                "{'x-rules': [{'pattern': '[a-', '$ref': 'other.json'}]} | ``",
            })
    void aPatternThatIsNoneIsFoundAndTheDocumentIsRead(String schema, String found) throws IOException {
        Path file = Files.writeString(folder.resolve("pattern.json"), """
            {"swagger": "2.0", "info": {"title": "a", "version": "1"}, "paths": {}, "definitions": {"A": %s}}
            """.formatted(schema.replace('\'', '"')));

        List<DocumentFinding> findings =
                DocumentSet.read(List.of(file.toString())).readable().get(0).findings();

        assertThat(findings)
                .hasSize(found.isEmpty() ? 0 : 1)
                .allSatisfy(f -> assertThat(f.place() + ": " + f.what()).startsWith(found));
    }

    @Test
    void oddThingsAreFoundOnceAndKeepNothingFromBeingRead() {
        ApiDocument odd = Samples.read(Samples.ODD);

        assertThat(odd.gets()).hasSize(4);
        assertThat(odd.findings())
                .extracting(f -> f.place() + ": " + f.what())
                .containsExactlyInAnyOrder(
                        "/info/title: the title is that of a source file: odd.proto",
                        "/info/version: the version is not set",
                        "/tags/1: the tag A is declared twice",
                        "/paths/~1things~1{id}/delete/operationId: the operationId Same is that of GET /things too",
                        "/paths/~1things~1{id}/delete: DELETE declares a body",
                        "/paths/~1things~1{id}/get: the operation has no operationId",
                        "/paths/~1things~1{id}/get: the operation declares no responses",
                        "/paths/~1things~1{id}/get: the path parameter id is not declared",
                        "/paths/~1things~1all/get: a success is a file, but JSON is declared",
                        "/paths/~1things~1{name}/get: the path differs from /things/{id} by names of variables only",
                        "/paths/~1things~1all/get: the path is matched by /things/{id} too",
                        "/paths/~1things/get/responses/200/schema: 1 references have siblings, which OpenAPI ignores;"
                                + " this is the first");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"swagger": "2.0", "paths": {                                 | line 1
        no document                                                   | neither
        {"openapi": "4.0.0", "paths": {}}                             | 4.0.0
        {"swagger": "2.0"}                                            | /paths
        {"swagger": "2.0", "paths": {"/a": {"get": []}}}              | /paths/~1a/get
        {"swagger": "2.0", "paths": {"/a": {"$ref": "#/swagger"}}}    | /paths/~1a: the reference #/swagger leads to something else
        {"swagger": "2.0", "paths": {"/a": {"$ref": "#/paths/~1a"}}} | /paths/~1a: the reference #/paths/~1a leads back to itself
        {"swagger": "2.0", "paths": {"/a": {"$ref": "#/paths/~1b"}, "/b": {"$ref": "#/paths/~1a"}}} | leads back to itself
        {"openapi": "3.1.0", "info": {}}                              | /paths
        {"openapi": "3.1.0", "paths": []}                             | /paths
        {"openapi": "3.0.0", "components": {}}                        | /paths
        {"openapi": "3.10.0", "paths": {}}                            | 3.10.0
        {"openapi": "3.0.0", "paths": {}, "components": {"responses": {"A": {"$ref": "#/components/responses/A"}}}} | /components/responses/A: is made of itself
        """)
    void aBrokenDocumentIsNamedWithItsPlaceAndTheOthersGoOn(String text, String place) throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), text);

        DocumentSet read = DocumentSet.read(
                List.of(broken.toString(), Samples.file(Samples.SHOP).toString()));

        assertThat(read.problems()).hasSize(1);
        assertThat(read.problems().get(0)).startsWith(broken.toString()).contains(place);
        assertThat(read.readable()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"swagger": "2.0", "paths": {}, "definitions": {"A": {"properties": {"b": {"$ref": "#/definitions/B"}}}}} | /definitions/A/properties/b
        {"swagger": "2.0", "paths": {}, "definitions": {"A": {"$ref": "other.json#/B"}}} | /definitions/A: the reference other.json#/B leads to a file that is not there
        {"swagger": "2.0", "paths": {}, "definitions": {"A": {"$ref": "../other.json"}}} | /definitions/A: the reference ../other.json leads out of the folder
        {"swagger": "2.0", "paths": {}, "definitions": {"A": {"$ref": "https://a.example/b.json#/B"}}} | leads to a URL
        {"swagger": "2.0", "paths": {}, "definitions": {"A": {"$ref": "//a.example/b.json#/B"}}} | leads to a URL
        {"swagger": "2.0", "paths": {}, "definitions": {"A": {"$ref": "/etc/hosts"}}} | leads out of the folder
        {"swagger": "2.0", "paths": {}, "definitions": {"A": {"$ref": "#B"}}} | leads nowhere
        {"swagger": "2.0", "paths": {}, "definitions": {"A": {"$ref": "#/definitions/A"}}} | /definitions/A: is made of itself
        {"swagger": "2.0", "paths": {}, "definitions": {"A": {"$ref": "#/definitions/B"}, "B": {"$ref": "#/definitions/A"}}} | by /definitions/A and /definitions/B
        {"swagger": "2.0", "paths": {}, "definitions": {"A": {"allOf": [{"$ref": "#/definitions/A"}]}}} | /definitions/A/allOf/0: is made of itself
        {"swagger": "2.0", "paths": {"/a": {"get": {"parameters": [{"$ref": "#/parameters/B"}], "responses": {}}}}} | /paths/~1a/get/parameters/0: the reference #/parameters/B leads nowhere; it is left out
        {"swagger": "2.0", "paths": {"/a": {"get": {"responses": {"200": {"$ref": "#/responses/B"}}}}}} | /paths/~1a/get/responses/200: the reference #/responses/B leads nowhere; it is left out
        {"swagger": "2.0", "paths": {}, "definitions": {"A": {"$ref": "#/swagger"}}} | /definitions/A: the reference #/swagger leads to something else than an object
        {"openapi": "3.1.0", "paths": {}, "components": {"schemas": {"A": {"$dynamicAnchor": "n"}, "B": {"$dynamicAnchor": "n"}, "C": {"$dynamicRef": "#n"}}}} | /components/schemas/C: the reference #n is a $dynamicRef that may lead to 2 places
        """)
    void whatCanNotBeFoundIsNamedAndKeepsNothingElseFromBeingRead(String text, String found) throws IOException {
        Path odd = Files.writeString(folder.resolve("odd.json"), text);

        DocumentSet read = DocumentSet.read(List.of(odd.toString()));

        assertThat(read.problems()).isEmpty();
        assertThat(read.readable().get(0).findings())
                .extracting(DocumentFindingText::of)
                .anySatisfy(f -> assertThat(f)
                        .contains(found)
                        .containsAnyOf("; what depends on it can't be judged", "; it is left out"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        security: none                                | /security: security is a list of objects
        security: [none]                              | /security: security is a list of objects
        servers: [/a]                                 | /servers/0/url: a server has a url
        servers: {url: /a}                            | /servers/0/url: a server has a url
        servers: 5                                    | /servers: servers are a list, but this is none
        tags: [a]                                     | /tags/0: a tag is an object with a name, but this is none
        paths: {/b: {get: {responses: {ok: {}}}}}     | /paths/~1b/get/responses/ok: a status has three digits, as 404
        paths: {/b: {get: {parameters: [{name: q, in: query}, {name: q, in: query}]}}} | /paths/~1b/get/parameters/1: the query parameter q is declared twice; the last one counts
        swagger: "2.0"                                | /swagger: the document says both swagger and openapi; it is read as Swagger 2.0
        components: []                                | /components: an object is expected here, but this is a list
        components: {schemas: {A: text}}              | /components/schemas/A: an object is expected here, but this is a text
        components: {schemas: {A: {type: strng}}}     | /components/schemas/A/type: the type strng is none of JSON Schema
        components: {schemas: {A: {type: []}}}        | /components/schemas/A/type: no type is named
        components: {schemas: {A: {anyOf: []}}}       | /components/schemas/A/anyOf: a list is expected here, but this is empty
        components: {schemas: {A: {enum: a}}}         | /components/schemas/A/enum: a list that is not empty is expected here, but this is "a"
        components: {schemas: {A: {minLength: "5"}}}  | /components/schemas/A/minLength: a whole number, 0 or more is expected here
        components: {schemas: {A: {required: true}}}  | /components/schemas/A/required: a list of names is expected here, but this is true
        components: {schemas: {A: {allOf: {}}}}       | /components/schemas/A/allOf: a list is expected here, but this is an object
        components: {parameters: {A: {$ref: 5}}}      | /components/parameters/A/$ref: a reference is a text
        paths: {/b: }                                 | /paths/~1b: an object is expected here, but this is empty
        paths: {/b: {get: }}                          | /paths/~1b/get: an object is expected here, but this is empty
        paths: {/b: {get: {responses: [1]}}}          | /paths/~1b/get/responses: an object is expected here, but this is a list
        paths: {/b: {get: {parameters: [{in: query}]}}} | /paths/~1b/get/parameters/0: a parameter has a name and a place (in)
        paths: {/b: {get: {security: {}}}}            | /paths/~1b/get/security: security is a list of objects
        """)
    void whatIsOddIsNamedWithItsPlaceAndTheRestIsRead(String more, String found) throws IOException {
        Path odd = Files.writeString(folder.resolve("odd.yaml"), """
            openapi: 3.0.3
            info: {title: a, version: "1"}
            %s
            paths: {/a: {get: {operationId: a, responses: {"200": {description: a}}}}}
            """.formatted(more));

        ApiDocument read = DocumentSet.read(List.of(odd.toString())).readable().get(0);

        assertThat(read.gets()).extracting(ApiOperation::path).contains("/a");
        assertThat(read.findings())
                .extracting(DocumentFindingText::of)
                .anySatisfy(f -> assertThat(f).startsWith(found));
    }

    @Test
    void aSchemaMayHoldOthersOfItsKind() throws IOException {
        Path tree = Files.writeString(folder.resolve("tree.json"), """
            {"swagger": "2.0", "paths": {}, "definitions": {"Tree": {"allOf": [{"$ref": "#/definitions/Leaf"}],
            "properties": {"children": {"type": "array", "items": {"$ref": "#/definitions/Tree"}}}}, "Leaf": {}}}
            """);

        assertThat(DocumentSet.read(List.of(tree.toString())).problems()).isEmpty();
    }

    @Test
    void kindsThatAreMadeOfWhatListsThemAreMadeOfTheRestOfIt() throws IOException {
        Path pets = Files.writeString(folder.resolve("pets.yaml"), """
            openapi: 3.0.3
            info: {title: a, version: "1"}
            paths: {}
            components:
              schemas:
                Pet:
                  type: object
                  required: [kind]
                  properties: {kind: {type: string}}
                  oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]
                  discriminator: {propertyName: kind}
                Cat: {allOf: [{$ref: "#/components/schemas/Pet"}, {properties: {lives: {type: integer}}}]}
                Dog: {allOf: [{$ref: "#/components/schemas/Pet"}, {properties: {tricks: {type: integer}}}]}
                Odd: {anyOf: [{$ref: "#/components/schemas/Odd"}, {type: string}]}
            """);

        DocumentSet read = DocumentSet.read(List.of(pets.toString()));

        assertThat(read.problems()).isEmpty();
        ApiDocument document = read.readable().get(0);
        assertThat(document.findings())
                .extracting(DocumentFindingText::of)
                .hasSize(3)
                .anySatisfy(f -> assertThat(f)
                        .startsWith("/components/schemas/Pet: is made of itself, by ")
                        .endsWith("; its alternatives are left out in /components/schemas/Cat/allOf/0"))
                .anySatisfy(f -> assertThat(f).endsWith("left out in /components/schemas/Dog/allOf/0"))
                .anySatisfy(f ->
                        assertThat(f).startsWith("/components/schemas/Odd: ").endsWith("alternatives are left out"));
        assertThat(document.root().at("/components/schemas/Pet/oneOf")).hasSize(2);
        assertThat(document.root().at("/components/schemas/Cat/allOf/0"))
                .hasToString(
                        "{\"type\":\"object\",\"required\":[\"kind\"],\"properties\":{\"kind\":{\"type\":\"string\"}}}");
        assertThat(new DeclaredSchema(document.root(), "/components/schemas/Cat").properties())
                .containsOnlyKeys("kind", "lives");
    }

    @Test
    void aDocumentInAnotherEncodingIsToldSo() throws IOException {
        Path wide = Files.writeString(folder.resolve("wide.json"), "{\"swagger\": \"2.0\", \"é\": 1}", ISO_8859_1);

        assertThat(DocumentSet.read(List.of(wide.toString())).problems()).containsExactly(wide + ": is not UTF-8");
    }

    @Test
    void whatIsNotThereIsAProblemToo() {
        DocumentSet read = DocumentSet.read(
                List.of(folder.toString(), folder.resolve("none.json").toString()));

        assertThat(read.readable()).isEmpty();
        assertThat(read.problems()).hasSize(2);
        assertThat(read.problems().get(0)).contains("holds no JSON or YAML file");
        assertThat(read.problems().get(1)).contains("none.json: cannot be read");
    }

    @Test
    void foldersAndUrlsAreRead() throws IOException {
        Files.copy(Samples.file(Samples.SHOP), folder.resolve("one.json"));
        Files.copy(Samples.file(Samples.DEPOT), folder.resolve("two.yaml"));

        DocumentSet read = DocumentSet.read(
                List.of(folder.toString(), Samples.file(Samples.SHOP).toUri().toString()));

        assertThat(read.problems()).isEmpty();
        assertThat(read.readable()).extracting(ApiDocument::module).containsExactly("one", "two", "shop");
    }

    @Test
    void ofTheVersionsOfAModuleTheNewestIsKept() throws IOException {
        Path shop = Files.createDirectory(folder.resolve("shop"));
        for (String version : List.of("v1.9.0", "v1.10.0", "v1.10.0-rc1", "v0.1.0")) {
            Files.writeString(shop.resolve(version + ".json"), Files.readString(Samples.file(Samples.SHOP)));
        }

        DocumentSet read = DocumentSet.read(List.of(shop.toString()));

        assertThat(read.readable()).singleElement().satisfies(newest -> {
            assertThat(newest.source()).endsWith("v1.10.0.json");
            assertThat(newest.module()).isEqualTo("shop");
            assertThat(newest.gets()).isNotEmpty();
        });
        assertThat(read.older())
                .extracting(document -> Path.of(document.source()).getFileName().toString())
                .containsExactlyInAnyOrder("v0.1.0.json", "v1.9.0.json", "v1.10.0-rc1.json");
        assertThat(read.older()).allSatisfy(older -> {
            assertThat(older.findings()).isEqualTo(read.readable().get(0).findings());
            assertThat(older.operations()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({"redis-v0.9.0, redis-v0.31.0, redis", "my_shop_1.9.0, my_shop_1.10.0, my_shop"})
    void aFileMayHaveTheVersionBehindItsName(String older, String newer, String module) throws IOException {
        for (String name : List.of(older, newer)) {
            Files.copy(Samples.file(Samples.SHOP), folder.resolve(name + ".json"));
        }

        DocumentSet read = DocumentSet.read(List.of(folder.toString()));

        assertThat(read.readable()).singleElement().satisfies(newest -> {
            assertThat(newest.source()).endsWith(newer + ".json");
            assertThat(newest.module()).isEqualTo(module);
        });
        assertThat(read.older()).hasSize(1);
    }

    @Test
    void aFileThatIsNamedTwiceIsReadOnce() throws IOException {
        Path shop = Files.createDirectory(folder.resolve("shop"));
        Path file = Files.copy(Samples.file(Samples.SHOP), shop.resolve("v1.2.0.json"));

        DocumentSet read = DocumentSet.read(List.of(file.toString(), shop.toString(), shop + "/../shop/v1.2.0.json"));

        assertThat(read.readable()).hasSize(1);
        assertThat(read.older()).isEmpty();
    }

    @Test
    void documentsOfOneNameThatAreNoVersionsAreAllKept() throws IOException {
        String text = Files.readString(Samples.file(Samples.SHOP));
        for (String version : List.of("v1.2.0", "v1.3.0")) {
            Path place = Files.createDirectories(folder.resolve(version));
            Files.writeString(place.resolve("shop.json"), text.replace("v1.2.0", version));
        }

        DocumentSet read = DocumentSet.read(List.of(folder.toString()));

        assertThat(read.readable()).extracting(ApiDocument::module).containsExactly("shop v1.2.0", "shop v1.3.0");
        assertThat(read.older()).isEmpty();
    }

    static ApiOperation operation(ApiDocument document, String id) {
        return document.operations().stream()
                .filter(o -> o.operationId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
