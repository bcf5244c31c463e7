package io.dce.conformance.check.ops.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dce.conformance.openapi.ApiDocument;
import io.dce.conformance.openapi.ApiOperation;
import io.dce.conformance.openapi.DocumentSet;
import io.dce.conformance.openapi.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However a schema is written, and wherever it stands, bodies are judged by it. */
class ReadSchemasTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "'{\"id\": \"a\", \"size\": 1}', true",
        "'{\"id\": \"a\", \"size\": \"1\"}', false",
        "'{\"id\": \"a\", \"size\": 1, \"parts\": [{\"id\": \"b\", \"size\": 2}]}', true",
        "'{\"id\": \"a\", \"size\": 1, \"parts\": [{\"id\": \"b\"}]}', false",
        "'{\"id\": \"a\", \"size\": 1, \"pair\": {\"left\": {\"right\": {\"id\": \"c\", \"size\": 3}}}}', true",
        "'{\"id\": \"a\", \"size\": 1, \"pair\": {\"left\": {\"right\": {\"id\": 1, \"size\": 3}}}}', false",
    })
    void thatOfAnotherFile(String body, boolean right) throws IOException {
        assertThat(isRight(Samples.read("split/api.yaml"), "getThing", body)).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({
        "aliased, '{\"id\": \"a\", \"size\": 1}', true",
        "aliased, '{\"id\": \"a\", \"size\": \"x\"}', false",
        "merged, '{\"id\": \"a\", \"more\": 1}', true",
        "merged, '{\"id\": 1, \"more\": 1}', false",
        "merged, '{\"id\": \"a\", \"more\": \"x\"}', false",
        "words, '\"on\"', true",
        "words, '\"012\"', true",
        "words, true, false",
        "words, 12, false",
    })
    void thatOfYaml(String operation, String body, boolean right) throws IOException {
        assertThat(isRight(read("""
            openapi: 3.0.3
            x-thing: &thing
              type: object
              required: [id]
              properties: &members {id: {type: string}, size: {type: integer, format: int32}}
            x-answer: &answer
              "404": {description: gone}
            paths:
              /aliased:
                get:
                  operationId: aliased
                  responses: {"200": {description: ok, content: {application/json: {schema: *thing}}}}
              /merged:
                get:
                  operationId: merged
                  responses:
                    <<: *answer
                    "200":
                      description: ok
                      content:
                        application/json:
                          schema:
                            <<: *thing
                            properties: {<<: *members, more: {type: integer, format: int32}}
              /words:
                get:
                  operationId: words
                  responses:
                    "200":
                      description: ok
                      content: {application/json: {schema: {enum: [on, off, no, 012, 2020-01-02]}}}
            """), operation, body)).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({
        "beside, '{\"a\": \"x\"}', true",
        "beside, '{}', false",
        "beside, '{\"a\": 1}', false",
        "beside, '{\"a\": \"x\", \"b\": 1}', false",
        "named, 1, true",
        "named, '\"x\"', false",
        "anchored, '\"x\"', true",
        "anchored, 1, false",
        "tree, '{\"child\": {\"child\": {}}}', true",
        "tree, '{\"child\": {\"child\": 1}}', false",
        "constant, '\"x\"', true",
        "constant, '\"y\"', false",
        "several, null, true",
        "several, 1, true",
        "several, '\"x\"', false",
        "everything, '[1, {}]', true",
        "nothing, '{}', true",
        "nothing, '{\"a\": 1}', false",
        "formatted, '\"2020-01-02T03:04:05Z\"', true",
        "formatted, '\"yesterday\"', false",
        "'blank and ümlaut {x}', 1, true",
        "'blank and ümlaut {x}', '\"x\"', false",
        "kind, '{\"is\": \"cat\", \"lives\": 9}', true",
        "kind, '{\"is\": \"cat\", \"lives\": \"x\"}', false",
        "kind, '{\"lives\": 9}', false",
        "foreign, '\"x\"', true",
        "foreign, 1, false",
    })
    void thatOfOpenApi31And32(String operation, String body, boolean right) throws IOException {
        for (String version : List.of("3.1.1", "3.2.0")) {
            assertThat(isRight(read(modern(version)), operation, body))
                    .as(version)
                    .isEqualTo(right);
        }
    }

    @ParameterizedTest
    @CsvSource({"'{\"a\": 1}', true", "'{\"a\": \"x\"}', false"})
    void thatOfEachElementOfASequence(String body, boolean right) throws IOException {
        assertThat(isRight(read("""
            openapi: 3.2.0
            paths:
              /a:
                get:
                  operationId: a
                  responses:
                    "200":
                      description: ok
                      content: {application/jsonl: {itemSchema: {properties: {a: {type: integer}}}}}
            """), "a", body)).isEqualTo(right);
    }

    /** What can't be found may be anything; what is wrong whatever it is stays wrong. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"a": 1, "b": "x"}  | 0 | the reference #/components/schemas/Gone leads nowhere
        {"a": 1, "b": 1}    | 1 | the reference #/components/schemas/Gone leads nowhere
        {"b": "x"}          | 0 | ``
        {"b": 1}            | 1 | ``
        {"none": 1}         | 0 | the reference #/components/schemas/Gone leads nowhere
        """)
    void whatDependsOnAMissingSchemaIsNotJudged(String body, int wrong, String unjudged) throws IOException {
        ApiDocument document = read("""
            openapi: 3.0.3
            paths:
              /a:
                get:
                  operationId: a
                  responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/A"}}}}}
            components:
              schemas:
                A:
                  properties:
                    a: {$ref: "#/components/schemas/Gone"}
                    b: {type: string}
                    none: {not: {$ref: "#/components/schemas/Gone"}}
            """);
        SchemaViolations judged =
                new DeclaredSchemas(document).judge("/components/schemas/A", new JsonMapper().readTree(body));
        assertThat(judged.violations()).hasSize(wrong);
        assertThat(String.join("", judged.unjudged())).isEqualTo(unjudged);
    }

    private static String modern(String version) {
        StringBuilder paths = new StringBuilder();
        for (String name : List.of(
                "beside",
                "named",
                "anchored",
                "tree",
                "constant",
                "several",
                "everything",
                "nothing",
                "formatted",
                "blank and ümlaut {x}",
                "kind",
                "foreign")) {
            String reference =
                    "#/components/schemas/" + name.replace(" ", "%20").replace("{x}", "%7Bx%7D");
            paths.append("""
                  /%s: {get: {operationId: "%s", responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "%s"}}}}}}}
                """.formatted(name.replaceAll("\\W", ""), name, reference));
        }
        return """
            openapi: %s
            paths:
            %s
            components:
              schemas:
                base: {type: object, properties: {a: {type: string}}}
                beside: {$ref: "#/components/schemas/base", required: [a], unevaluatedProperties: false}
                id: {$id: "https://a.example/id", $schema: "https://json-schema.org/draft/2020-12/schema", type: integer}
                named: {$ref: "https://a.example/id"}
                anchor: {$anchor: here, type: string}
                anchored: {$ref: "#here"}
                tree: {$dynamicAnchor: node, type: object, properties: {child: {$dynamicRef: "#node"}}}
                constant: {const: x}
                several: {type: ["null", integer]}
                everything: {items: true}
                nothing: {properties: {a: false}}
                formatted: {type: string, format: date-time}
                "blank and ümlaut {x}": {type: integer}
                kind: {type: object, required: [is], oneOf: [{$ref: "#/components/schemas/cat"}, {$ref: "#/components/schemas/dog"}]}
                cat: {allOf: [{$ref: "#/components/schemas/kind"}], properties: {is: {const: cat}, lives: {type: integer}}}
                dog: {allOf: [{$ref: "#/components/schemas/kind"}], properties: {is: {const: dog}}}
                foreign: {$schema: "http://json-schema.org/draft-07/schema#", id: "urn:x", type: string}
            """.formatted(version, paths);
    }

    private ApiDocument read(String text) throws IOException {
        DocumentSet read = DocumentSet.read(
                List.of(Files.writeString(folder.resolve("api.yaml"), text).toString()));
        assertThat(read.problems()).isEmpty();
        return read.readable().get(0);
    }

    private static boolean isRight(ApiDocument document, String operationId, String body) throws IOException {
        ApiOperation operation = document.operations().stream()
                .filter(o -> o.operationId().equals(operationId))
                .findFirst()
                .orElseThrow();
        SchemaViolations seen = new DeclaredSchemas(document)
                .judge(operation.body().orElseThrow().pointer(), new JsonMapper().readTree(body));
        assertThat(seen.unjudged()).isEmpty();
        return seen.violations().isEmpty();
    }
}
