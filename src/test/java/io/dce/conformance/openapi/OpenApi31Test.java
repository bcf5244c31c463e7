package io.dce.conformance.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.openapi.ApiDocument.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of OpenAPI 3.1 and 3.2 are read as what they are. */
class OpenApi31Test {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "swagger: '2.0', SWAGGER_2_0",
        "swagger: 2.0, SWAGGER_2_0",
        "openapi: 3.0.4, OPENAPI_3_0",
        "openapi: 3.0, OPENAPI_3_0",
        "openapi: 3.1, OPENAPI_3_1",
        "openapi: 3.1.2, OPENAPI_3_1",
        "openapi: 3.2.0, OPENAPI_3_2"
    })
    void aDocumentSaysWhichSpecificationItFollows(String said, Dialect dialect) throws IOException {
        assertThat(read(said + "\npaths: {}\n").dialect()).isEqualTo(dialect);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "webhooks: {a: {post: {responses: {'200': {description: a}}}}}",
                "components: {schemas: {A: true}}"
            })
    void aDocumentNeedsNoPaths(String instead) throws IOException {
        ApiDocument document = read("openapi: 3.1.0\ninfo: {title: a, version: '1'}\n" + instead);

        assertThat(document.operations()).isEmpty();
        assertThat(document.findings())
                .extracting(DocumentFindingText::of)
                .containsExactly(
                        "/paths: there are no paths, but webhooks or components alone: nothing of it is asked");
    }

    @Test
    void aPathItemMayBeAReferenceWithMoreBesideIt() throws IOException {
        ApiDocument document = read("""
            openapi: 3.1.0
            paths:
              /a: {$ref: "#/components/pathItems/A", post: {operationId: ownPost}}
              /b: {$ref: "#/components/pathItems/B"}
            components:
              pathItems:
                A: {get: {operationId: getA}, post: {operationId: itsPost}}
                B: {$ref: "#/components/pathItems/A"}
            """);

        assertThat(document.operations())
                .extracting(o -> o.title() + " " + o.operationId())
                .containsExactlyInAnyOrder("POST /a ownPost", "GET /a getA", "GET /b getA", "POST /b itsPost");
    }

    @Test
    void whatStandsBesideAReferenceCounts() throws IOException {
        ApiDocument document = read("""
            openapi: 3.1.0
            paths: {}
            components:
              schemas:
                Base: {type: object, properties: {a: {type: string}}}
                Wide: {$ref: "#/components/schemas/Base", required: [a], properties: {b: {type: ["null", integer]}}}
                Said: {$ref: "#/components/schemas/Base", description: the same, title: too}
                More: {allOf: [{properties: {c: true}}], $ref: "#/components/schemas/Base", maxProperties: 1}
            """);

        DeclaredSchema wide = schema(document, "Wide");
        assertThat(wide.type()).isEqualTo("object");
        assertThat(wide.properties()).containsOnlyKeys("a", "b");
        assertThat(wide.property("b").orElseThrow().type()).isEqualTo("integer");
        assertThat(wide.node())
                .hasToString("{\"required\":[\"a\"],\"properties\":{\"b\":{\"type\":[\"null\",\"integer\"]}},"
                        + "\"allOf\":[{\"$ref\":\"#/components/schemas/Base\"}]}");
        assertThat(schema(document, "Said").name()).isEqualTo("Base");
        assertThat(schema(document, "More").properties()).containsOnlyKeys("a", "c");
        assertThat(document.findings()).extracting(DocumentFindingText::of).noneMatch(f -> f.contains("siblings"));
    }

    @Test
    void beforeThatItIsIgnoredAndSaid() throws IOException {
        ApiDocument document = read("""
            openapi: 3.0.3
            paths: {}
            components:
              schemas:
                Base: {type: object}
                Wide: {$ref: "#/components/schemas/Base", required: [a], x-more: 1, type: string}
            """);

        assertThat(schema(document, "Wide").node())
                .hasToString("{\"$ref\":\"#/components/schemas/Base\",\"x-more\":1}");
        assertThat(document.findings())
                .extracting(DocumentFindingText::of)
                .contains(
                        "/components/schemas/Wide: 1 references have siblings, which OpenAPI ignores; this is the first");
    }

    @Test
    void aSchemaIsFoundByItsNames() throws IOException {
        ApiDocument document = read("""
            openapi: 3.1.0
            paths: {}
            components:
              schemas:
                Anchored: {$anchor: here, type: string}
                ByAnchor: {$ref: "#here"}
                True: {$ref: "#/components/schemas/Everything"}
                Everything: true
                Tree: {$dynamicAnchor: node, type: object, properties: {child: {$dynamicRef: "#node"}}}
                Named:
                  $id: https://a.example/named
                  $ref: "#/$defs/inner"
                  $defs: {inner: {$anchor: in, type: integer}, ours: {$ref: "#/components/schemas/Anchored"}}
                ById: {$ref: https://a.example/named}
                Within: {$ref: "https://a.example/named#in"}
                Relative: {$id: https://a.example/x/y, items: {$ref: ../named#/$defs/inner}, type: array}
            """);

        assertThat(schema(document, "ByAnchor").type()).isEqualTo("string");
        assertThat(schema(document, "Tree").property("child").orElseThrow().properties())
                .containsOnlyKeys("child");
        assertThat(schema(document, "Named").type()).isEqualTo("integer");
        assertThat(schema(document, "ById").type()).isEqualTo("integer");
        assertThat(schema(document, "Within").type()).isEqualTo("integer");
        assertThat(schema(document, "Relative").items().orElseThrow().type()).isEqualTo("integer");
        assertThat(document.root().toString()).doesNotContain("$id", "$anchor", "$dynamic");
    }

    @Test
    void whatADocumentCallsItselfIsItself() throws IOException {
        ApiDocument document = read("""
            openapi: 3.2.0
            $self: https://a.example/api/openapi.yaml
            paths:
              /a:
                get:
                  operationId: a
                  responses:
                    "200":
                      description: ok
                      content: {application/json: {$ref: "#/components/mediaTypes/Thing"}}
                query: {operationId: b}
                additionalOperations: {COPY: {operationId: c}}
            components:
              mediaTypes: {Thing: {schema: {$ref: "https://a.example/api/openapi.yaml#/components/schemas/A"}}}
              schemas: {A: {type: object, properties: {a: {$ref: "openapi.yaml#/components/schemas/B"}}}, B: {type: string}}
            """);

        assertThat(document.operations()).extracting(ApiOperation::title).containsExactly("GET /a");
        assertThat(document.gets()
                        .get(0)
                        .body()
                        .orElseThrow()
                        .property("a")
                        .orElseThrow()
                        .type())
                .isEqualTo("string");
    }

    @Test
    void aSchemaInAnotherLanguageIsSaid() throws IOException {
        ApiDocument document = read("""
            openapi: 3.1.0
            jsonSchemaDialect: https://json-schema.org/draft/2019-09/schema
            paths: {}
            components:
              schemas:
                A: {$schema: "http://json-schema.org/draft-07/schema#", type: string}
                B: {$schema: "https://json-schema.org/draft/2020-12/schema", type: string}
            """);

        assertThat(document.findings())
                .extracting(DocumentFindingText::of)
                .contains(
                        "/jsonSchemaDialect: the schemas are written in https://json-schema.org/draft/2019-09/schema, but"
                                + " judged as JSON Schema 2020-12",
                        "/components/schemas/A/$schema: the schema is written in http://json-schema.org/draft-07/schema#, but"
                                + " judged as JSON Schema 2020-12")
                .noneMatch(f -> f.contains("/B"));
    }

    @Test
    void extensionsAndDataAreNeverLookedInto() throws IOException {
        ApiDocument document = read("""
            openapi: 3.1.0
            x-routing: {pattern: "[", $ref: nowhere.json, $id: "::"}
            paths:
              x-path: {get: [], $ref: nowhere.json}
              /a:
                x-item: {$ref: nowhere.json}
                get:
                  operationId: a
                  x-operation: {schema: {$ref: nowhere.json}}
                  responses:
                    x-response: {$ref: nowhere.json}
                    "200":
                      description: ok
                      content:
                        application/json:
                          example: {$ref: nowhere.json, pattern: "["}
                          schema:
                            x-schema: {$ref: nowhere.json, pattern: "["}
                            example: {$ref: nowhere.json}
                            default: {$ref: nowhere.json}
                            enum: [{$ref: nowhere.json}]
                            const: {$ref: nowhere.json}
                            examples: [{$ref: nowhere.json}]
                            properties:
                              x-name: {$ref: "#/components/schemas/x-named"}
                              example: {$ref: "#/components/schemas/x-named"}
                              properties: {type: object, example: {$ref: nowhere.json}, properties: {default: {pattern: "("}}}
            components: {schemas: {x-named: {type: integer}}}
            info: {title: a, version: "1"}
            """);

        DeclaredSchema body = document.gets().get(0).body().orElseThrow();
        assertThat(body.property("x-name").orElseThrow().type()).isEqualTo("integer");
        assertThat(body.property("example").orElseThrow().type()).isEqualTo("integer");
        assertThat(document.findings())
                .singleElement()
                .satisfies(f -> assertThat(f.place()).endsWith("/properties/properties/properties/default/pattern"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "security: [] | true",
                "security: [{}] | true",
                "security: [{key: []}, {}] | true",
                "security: [{}, {key: []}] | true",
                "security: [{key: []}] | false",
                "deprecated: true | false",
            })
    void anEmptyRequirementLetsEverybodyIn(String security, boolean open) throws IOException {
        String text = "openapi: 3.1.0\n%s\npaths: {/a: {get: {operationId: a, %s}}}";

        assertThat(read(text.formatted("security: [{key: []}]", security))
                        .gets()
                        .get(0)
                        .open())
                .isEqualTo(open);
        assertThat(read(text.formatted(security, "deprecated: true"))
                        .gets()
                        .get(0)
                        .open())
                .isEqualTo(open);
        assertThat(read(text.formatted("security: [{}]", "security: [{key: []}]"))
                        .gets()
                        .get(0)
                        .open())
                .isFalse();
    }

    private static DeclaredSchema schema(ApiDocument document, String name) {
        return new DeclaredSchema(document.root(), "/components/schemas/" + name);
    }

    private ApiDocument read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("api.yaml"), text);
        DocumentSet read = DocumentSet.read(List.of(file.toString()));
        assertThat(read.problems()).isEmpty();
        return read.readable().get(0);
    }
}
