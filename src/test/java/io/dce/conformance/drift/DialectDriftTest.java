package io.dce.conformance.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One API in Swagger 2.0, OpenAPI 3.0 and OpenAPI 3.1 is the same. */
class DialectDriftTest {
    private static final Map<String, String> API = Map.of("2.0", """
        swagger: '2.0'
        info: {title: things, version: 1.0.0}
        host: things.example
        basePath: /api
        schemes: [https]
        consumes: [application/json]
        produces: [application/json]
        securityDefinitions: {k: {type: apiKey, in: header, name: Authorization}, b: {type: basic}}
        security: [{k: []}, {b: []}]
        paths:
          /things/{id}:
            parameters: [{name: id, in: path, required: true, type: string, format: uuid}]
            get:
              parameters:
              - {name: tags, in: query, type: array, items: {type: string}, collectionFormat: multi}
              - {name: ids, in: query, type: array, items: {type: integer}}
              - {name: size, in: query, type: integer, minimum: 0, exclusiveMinimum: true, default: 10}
              responses:
                '200': {description: ok, schema: {$ref: '#/definitions/Thing'}, headers: {X-Total: {type: integer}}}
                '204': {description: none}
                default: {description: error, schema: {$ref: '#/definitions/Error'}}
            put:
              parameters: [{name: body, in: body, required: true, schema: {$ref: '#/definitions/Thing'}}]
              responses: {'200': {description: ok}}
          /files:
            post:
              consumes: [multipart/form-data]
              produces: [application/octet-stream]
              parameters:
              - {name: file, in: formData, type: file, required: true}
              - {name: note, in: formData, type: string}
              responses: {'200': {description: ok, schema: {type: file}}}
        definitions:
          Thing:
            type: object
            required: [id]
            discriminator: kind
            properties:
              id: {type: string}
              kind: {type: string, x-nullable: true, enum: [a, b]}
              weight: {type: number, format: double, minimum: 0, exclusiveMinimum: true}
              part: {$ref: '#/definitions/Thing'}
              blob: {type: string, format: byte}
          Error: {type: object, properties: {code: {type: integer, format: int32}}}
        """, "3.0", """
        openapi: 3.0.3
        info: {title: things, version: 1.0.0}
        servers: [{url: 'https://things.example/api'}]
        security: [{basic: []}, {key: []}]
        paths:
          /things/{name}:
            get:
              parameters:
              - {name: name, in: path, required: true, schema: {type: string, format: uuid}}
              - {name: tags, in: query, schema: {type: array, items: {type: string}}}
              - {name: ids, in: query, style: form, explode: false, schema: {type: array, items: {type: integer}}}
              - {name: size, in: query, schema: {type: integer, minimum: 0, exclusiveMinimum: true, default: 10}}
              responses:
                '200':
                  description: ok
                  headers: {X-Total: {schema: {type: integer}}}
                  content: {application/json: {schema: {$ref: '#/components/schemas/AThing'}}}
                '204': {description: none}
                default: {$ref: '#/components/responses/Wrong'}
            put:
              parameters: [{name: name, in: path, required: true, schema: {type: string, format: uuid}}]
              requestBody:
                {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/AThing'}}}}
              responses: {'200': {description: ok}}
          /files:
            post:
              requestBody:
                content:
                  multipart/form-data:
                    schema:
                      type: object
                      required: [file]
                      properties: {file: {type: string, format: binary}, note: {type: string}}
              responses:
                '200':
                  description: ok
                  content: {application/octet-stream: {schema: {type: string, format: binary}}}
        components:
          securitySchemes: {key: {type: http, scheme: bearer}, basic: {type: http, scheme: basic}}
          responses:
            Wrong:
              description: error
              content:
                application/json:
                  schema: {type: object, properties: {code: {type: integer, format: int32}}}
          schemas:
            AThing:
              type: object
              required: [id]
              discriminator: {propertyName: kind}
              properties:
                id: {type: string}
                kind: {type: string, nullable: true, enum: [a, b, null]}
                weight: {type: number, format: double, minimum: 0, exclusiveMinimum: true}
                part: {$ref: '#/components/schemas/AThing'}
                blob: {type: string, format: byte}
        """, "3.1", """
        openapi: 3.1.0
        info: {title: things, version: 1.0.0}
        servers: [{url: 'https://things.example/{base}', variables: {base: {default: api}}}]
        security: [{basic: []}, {key: []}]
        paths:
          /things/{name}:
            parameters: [{name: name, in: path, required: true, schema: {type: string, format: uuid}}]
            get:
              parameters:
              - {name: tags, in: query, schema: {type: array, items: {type: string}}}
              - {name: ids, in: query, style: form, explode: false, schema: {type: array, items: {type: integer}}}
              - {name: size, in: query, schema: {type: integer, exclusiveMinimum: 0, default: 10}}
              responses:
                '200':
                  description: ok
                  headers: {X-Total: {schema: {type: integer}}}
                  content: {application/json; charset=utf-8: {schema: {$ref: '#/components/schemas/Thing'}}}
                '204': {description: none}
                default: {$ref: '#/components/responses/Wrong'}
            put:
              requestBody:
                {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
              responses: {'200': {description: ok}}
          /files:
            post:
              requestBody:
                required: true
                content:
                  multipart/form-data:
                    schema:
                      type: object
                      required: [file]
                      properties:
                        file: {type: string, contentMediaType: application/octet-stream}
                        note: {type: string}
              responses:
                '200': {description: ok, content: {application/octet-stream: {}}}
        components:
          securitySchemes: {key: {type: http, scheme: bearer}, basic: {type: http, scheme: basic}}
          responses:
            Wrong:
              description: error
              content:
                application/json:
                  schema: {type: object, properties: {code: {type: integer, format: int32}}}
          schemas:
            Thing:
              type: object
              required: [id]
              properties:
                id: {type: string}
                kind: {oneOf: [{const: a}, {const: b}, {type: 'null'}]}
                weight: {type: number, format: double, exclusiveMinimum: 0}
                part: {$ref: '#/components/schemas/Thing', description: it has parts}
                blob: {type: string, contentEncoding: base64}
        """);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"2.0, 3.0", "3.0, 3.1", "2.0, 3.1", "3.0, 2.0", "3.1, 3.0", "3.1, 2.0", "2.0, 2.0", "3.1, 3.1"})
    void oneApiIsTheSame(String before, String after) {
        Drift drift = new Drifts(folder).of(API.get(before), API.get(after));
        assertThat(drift.changes()).isEmpty();
        assertThat(drift.breaks()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # OpenAPI 3.0 | OpenAPI 3.1 | what it does where it is sent | where it comes back
        {type: string, nullable: true} | {type: [string, 'null']} | same | same
        {type: string, nullable: true} | {type: string} | breaks | changed
        {type: string} | {type: [string, 'null']} | changed | breaks
        {nullable: true, allOf: [$Pet]} | {anyOf: [$Pet, {type: 'null'}]} | same | same
        {oneOf: [$Pet, {enum: [null], nullable: true}]} | {oneOf: [$Pet, {type: 'null'}]} | same | same
        {type: string, enum: [a], nullable: true} | {enum: [a, null]} | same | same
        {type: number, maximum: 5, exclusiveMaximum: true} | {type: number, exclusiveMaximum: 5} | same | same
        {type: number, maximum: 5, exclusiveMaximum: true} | {type: number, maximum: 5} | changed | breaks
        {type: integer, maximum: 5, exclusiveMaximum: false} | {type: integer, maximum: 5} | same | same
        {type: string, format: byte} | {type: string, contentEncoding: base64} | same | same
        {type: string, example: a} | {type: string, examples: [a]} | same | same
        {$ref: '#/components/schemas/Pet', nullable: true} | $Pet | same | same
        $Pet | {$ref: '#/components/schemas/Pet', required: [claws]} | breaks | changed
        """)
    void schemasOfBoth(String before, String after, String sent, String comesBack) {
        assertThat(verdict(before, after, true)).as("sent").isEqualTo(sent);
        assertThat(verdict(before, after, false)).as("comes back").isEqualTo(comesBack);
    }

    @Test
    void whatIsDifferentBetweenDialectsIsSaid() {
        Drift drift = new Drifts(folder)
                .of(API.get("2.0"), API.get("3.1").replace("code: {type: integer, format: int32}", "code: {}"));
        assertThat(Drifts.details(drift)).containsExactly("answer default/code was integer (int32), is any");
    }

    private String verdict(String before, String after, boolean sent) {
        String old = before.replaceAll("\\$(Pet)", "{\\$ref: '#/components/schemas/$1'}");
        String now = after.replaceAll("\\$(Pet)", "{\\$ref: '#/components/schemas/$1'}");
        Drift drift = new Drifts(folder)
                .of(
                        Drifts.document("3.0.3", old, sent).replaceAll("const: (\\w+)", "enum: [$1]"),
                        Drifts.document("3.1.0", now, sent));
        return Drifts.verdict(drift).replace(", and breaks nothing", "");
    }
}
