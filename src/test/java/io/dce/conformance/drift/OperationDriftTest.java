package io.dce.conformance.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every change of an operation, with what it does to its callers. */
class OperationDriftTest {
    private static final String HEAD = """
        openapi: 3.1.0
        info: {title: things, version: 1.0.0}
        components:
          parameters:
            page: {name: page, in: query, schema: {type: integer}}
          responses:
            Thing: {description: ok, content: {application/json: {schema: {type: object, properties: {a: {}}}}}}
          securitySchemes:
            key: {type: http, scheme: bearer}
            token: {type: http, scheme: Bearer, bearerFormat: JWT}
            basic: {type: http, scheme: basic}
            header: {type: apiKey, in: header, name: X-Key}
            oauth: {type: oauth2, flows: {}}
        """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # older | newer | what it does
        # parameters
        {} | {parameters: [{name: q, in: query, schema: {}}]} | changed
        {} | {parameters: [{name: q, in: query, required: true, schema: {}}]} | breaks
        {} | {parameters: [{name: q, in: query, required: true, schema: {type: string, default: a}}]} | breaks
        {} | {parameters: [{name: X-Q, in: header, required: true, schema: {}}]} | breaks
        {} | {parameters: [{name: Accept, in: header, required: true, schema: {}}]} | same
        {parameters: [{name: q, in: query, schema: {}}]} | {} | breaks
        {parameters: [{name: q, in: query, schema: {}}]} | {parameters: [{name: q, in: header, schema: {}}]} | breaks
        {parameters: [{name: q, in: query, schema: {}}]} | {parameters: [{name: q, in: query, required: true, schema: {}}]} | breaks
        {parameters: [{name: q, in: query, required: true, schema: {}}]} | {parameters: [{name: q, in: query, schema: {}}]} | changed
        {parameters: [{name: q, in: query, schema: {type: string}}]} | {parameters: [{name: q, in: query, schema: {type: integer}}]} | breaks
        {parameters: [{name: q, in: query, schema: {type: integer}}]} | {parameters: [{name: q, in: query, schema: {type: string}}]} | changed
        {parameters: [{name: q, in: query, schema: {type: integer}}]} | {parameters: [{name: q, in: query, schema: {type: string, format: date}}]} | breaks
        {parameters: [{name: q, in: query, schema: {type: string}}]} | {parameters: [{name: q, in: query, schema: {type: string, enum: [a]}}]} | breaks
        {parameters: [{name: q, in: query, schema: {type: string, enum: [a]}}]} | {parameters: [{name: q, in: query, schema: {type: string, enum: [a, b]}}]} | changed
        {parameters: [{name: q, in: query, schema: {type: string, enum: [a, b]}}]} | {parameters: [{name: q, in: query, schema: {type: string, enum: [a]}}]} | breaks
        {parameters: [{name: q, in: query, schema: {type: integer}}]} | {parameters: [{name: q, in: query, schema: {type: integer, maximum: 100}}]} | breaks
        {parameters: [{name: q, in: query, schema: {type: string}}]} | {parameters: [{name: q, in: query, schema: {type: string, pattern: ^a}}]} | breaks
        {parameters: [{name: q, in: query, schema: {type: array, maxItems: 9}}]} | {parameters: [{name: q, in: query, schema: {type: array, maxItems: 8}}]} | breaks
        {parameters: [{name: q, in: query, schema: {type: integer, default: 10}}]} | {parameters: [{name: q, in: query, schema: {type: integer, default: 20}}]} | breaks
        {parameters: [{name: q, in: query, schema: {type: [string, 'null']}}]} | {parameters: [{name: q, in: query, schema: {type: string}}]} | breaks
        {parameters: [{name: q, in: query, schema: {type: integer, default: 10}}]} | {parameters: [{name: q, in: query, schema: {type: integer}}]} | breaks
        {parameters: [{name: q, in: query, schema: {type: integer}}]} | {parameters: [{name: q, in: query, schema: {type: integer, default: 10}}]} | breaks
        {parameters: [{name: q, in: query, schema: {type: integer, minimum: 1}}]} | {parameters: [{name: q, in: query, schema: {type: integer, exclusiveMinimum: 1}}]} | breaks
        {parameters: [{name: q, in: query, schema: {type: string, minLength: 1}}]} | {parameters: [{name: q, in: query, schema: {type: string, minLength: 2}}]} | breaks
        {parameters: [{name: q, in: query, schema: {type: [string, integer]}}]} | {parameters: [{name: q, in: query, schema: {type: string}}]} | same
        {parameters: [{name: q, in: query, schema: {type: [string, integer]}}]} | {parameters: [{name: q, in: query, schema: {type: integer}}]} | breaks
        {parameters: [{name: f, in: query, style: deepObject, schema: {type: object, properties: {a: {type: string}}}}]} | {parameters: [{name: f, in: query, style: deepObject, schema: {type: object, properties: {a: {type: string, enum: [x]}}}}]} | breaks
        {parameters: [{name: c, in: cookie, schema: {type: string}}]} | {parameters: [{name: c, in: cookie, required: true, schema: {type: string}}]} | breaks
        {parameters: [{name: q, in: query, schema: {type: array}}]} | {parameters: [{name: q, in: query, explode: false, schema: {type: array}}]} | breaks
        {parameters: [{name: q, in: query, schema: {type: array}}]} | {parameters: [{name: q, in: query, style: form, explode: true, schema: {type: array}}]} | same
        {parameters: [{name: q, in: query, schema: {type: string}}]} | {parameters: [{name: q, in: query, explode: false, schema: {type: string}}]} | same
        {parameters: [{name: a, in: query, schema: {}}, {name: b, in: query, schema: {}}]} | {parameters: [{name: b, in: query, schema: {}}, {name: a, in: query, schema: {}}]} | same
        {parameters: [{name: X-A, in: header, schema: {}}]} | {parameters: [{name: x-a, in: header, schema: {}}]} | same
        {parameters: [{$ref: '#/components/parameters/page'}]} | {parameters: [{name: page, in: query, description: which, schema: {type: integer}}]} | same
        {parameters: [{name: q, in: query, content: {application/json: {schema: {type: string}}}}]} | {parameters: [{name: q, in: query, content: {application/json: {schema: {type: object}}}}]} | breaks
        # the body of a request
        {} | {requestBody: {required: true, content: {application/json: {schema: {}}}}} | breaks
        {} | {requestBody: {content: {application/json: {schema: {}}}}} | changed
        {requestBody: {content: {application/json: {schema: {}}}}} | {requestBody: {required: true, content: {application/json: {schema: {}}}}} | breaks
        {requestBody: {required: true, content: {application/json: {schema: {}}}}} | {requestBody: {content: {application/json: {schema: {}}}}} | changed
        {requestBody: {content: {application/json: {schema: {}}}}} | {} | breaks
        {requestBody: {content: {application/json: {schema: {}}, text/plain: {}}}} | {requestBody: {content: {application/json: {schema: {}}}}} | breaks
        {requestBody: {content: {application/json: {schema: {}}}}} | {requestBody: {content: {application/json: {schema: {}}, text/plain: {}}}} | changed
        {requestBody: {content: {application/json: {schema: {}}}}} | {requestBody: {content: {'*/*': {schema: {}}}}} | changed
        {requestBody: {content: {'*/*': {schema: {}}}}} | {requestBody: {content: {application/json: {schema: {}}}}} | breaks
        {requestBody: {content: {application/json: {schema: {type: object}}}}} | {requestBody: {content: {application/json: {schema: {type: array}}}}} | breaks
        {requestBody: {content: {multipart/form-data: {schema: {properties: {a: {type: integer}}}}}}} | {requestBody: {content: {multipart/form-data: {schema: {properties: {a: {type: string}}}}}}} | changed
        # answers
        {responses: {'200': {description: a}}} | {responses: {'200': {description: b}}} | same
        {responses: {'200': {description: a}}} | {responses: {'201': {description: a}}} | breaks
        {responses: {'200': {description: a}}} | {responses: {'200': {description: a}, '202': {description: a}}} | changed
        {responses: {'200': {description: a}, '404': {description: a}}} | {responses: {'200': {description: a}}} | changed
        {responses: {'200': {description: a}}} | {responses: {2XX: {description: a}}} | same
        {responses: {'200': {$ref: '#/components/responses/Thing'}}} | {responses: {'200': {description: a}}} | breaks
        {responses: {'200': {$ref: '#/nowhere'}}} | {responses: {'200': {description: a, content: {application/json: {schema: {type: string}}}}}} | same
        {responses: {'200': {description: a, content: {application/json: {schema: {type: string}}}}}} | {responses: {'200': {$ref: '#/nowhere'}}} | same
        {responses: {'200': {description: a, content: {application/jsonl: {itemSchema: {type: string}}}}}} | {responses: {'200': {description: a, content: {application/jsonl: {itemSchema: {type: integer}}}}}} | breaks
        {responses: {'200': {description: a}}} | {responses: {'200': {$ref: '#/components/responses/Thing'}}} | changed
        {responses: {'200': {description: a, content: {application/json: {}, text/csv: {}}}}} | {responses: {'200': {description: a, content: {application/json: {}}}}} | breaks
        {responses: {'200': {description: a, content: {application/json: {}}}}} | {responses: {'200': {description: a, content: {application/json: {}, text/csv: {}}}}} | changed
        {responses: {'200': {description: a, content: {application/json: {}}}}} | {responses: {'200': {description: a, content: {application/json;charset=utf-8: {}}}}} | same
        {responses: {'200': {description: a, content: {application/json: {}}}}} | {responses: {'200': {description: a, content: {'*/*': {}}}}} | breaks
        {responses: {'200': {description: a, content: {application/json: {}}}}} | {responses: {'200': {description: a, content: {application/xml: {}}}}} | breaks
        {responses: {'200': {description: a, content: {application/problem+json: {}}}}} | {responses: {'200': {description: a, content: {application/json: {}}}}} | breaks
        {responses: {default: {description: a, content: {application/json: {schema: {properties: {code: {type: integer}}}}}}}} | {responses: {default: {description: a, content: {application/json: {schema: {properties: {code: {type: string}}}}}}}} | breaks
        {responses: {'200': {description: a, headers: {X-Total: {schema: {type: integer}}}}}} | {responses: {'200': {description: a}}} | breaks
        {responses: {'200': {description: a}}} | {responses: {'200': {description: a, headers: {X-Total: {schema: {type: integer}}}}}} | changed
        {responses: {'200': {description: a, headers: {X-Total: {required: true, schema: {type: integer}}}}}} | {responses: {'200': {description: a, headers: {x-total: {schema: {type: integer}}}}}} | breaks
        {responses: {'200': {description: a, headers: {X-Total: {schema: {type: integer}}}}}} | {responses: {'200': {description: a, headers: {X-Total: {schema: {type: string}}}}}} | breaks
        {responses: {'200': {description: a, headers: {X-Total: {required: true, schema: {type: integer}}}}}} | {responses: {'200': {description: a}}} | breaks
        {responses: {'200': {description: a, headers: {X-Total: {required: true, schema: {type: string, format: date}}}}}} | {responses: {'200': {description: a, headers: {X-Total: {required: true, schema: {type: string}}}}}} | breaks
        {responses: {'200': {description: a, headers: {X-Total: {required: true, schema: {type: integer}}}}}} | {responses: {'200': {description: a, headers: {X-Total: {required: true, schema: {type: [integer, 'null']}}}}}} | breaks
        # who may call
        {} | {security: [{key: []}]} | breaks
        {security: [{key: []}]} | {security: []} | changed
        {security: [{key: []}]} | {} | changed
        {security: []} | {security: [{}]} | same
        {security: [{key: []}]} | {security: [{token: []}]} | same
        {security: [{key: []}]} | {security: [{basic: []}]} | breaks
        {security: [{key: []}]} | {security: [{key: []}, {basic: []}]} | changed
        {security: [{key: []}, {basic: []}]} | {security: [{key: []}]} | breaks
        {security: [{key: []}]} | {security: [{key: [], header: []}]} | breaks
        {security: [{key: [], header: []}]} | {security: [{key: []}]} | changed
        {security: [{}, {key: []}]} | {security: [{key: []}]} | breaks
        {security: [{oauth: [read]}]} | {security: [{oauth: [read, write]}]} | breaks
        {security: [{oauth: [read, write]}]} | {security: [{oauth: [read]}]} | changed
        # words
        {operationId: a} | {operationId: b} | changed
        {} | {deprecated: true} | changed
        {summary: a, tags: [b], description: c, x-d: {}} | {summary: e, externalDocs: {url: f}} | same
        {} | {callbacks: {}} | same
        """)
    void theTable(String before, String after, String does) {
        Drift drift = drift(operation(before), operation(after));
        assertThat(Drifts.verdict(drift).replace(", and breaks nothing", "")).isEqualTo(does);
        assertThat(drift.breaks()).isEqualTo(does.equals("breaks"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # older | newer | kinds
        paths: {/a: {get: {}}} | paths: {/a: {get: {}}, /b: {get: {}}} | new
        paths: {/a: {get: {}}} | paths: {/a: {post: {}}} | missing, new
        paths: {/a: {get: {}}} | paths: {/a/: {get: {}}} | missing, new
        paths: {/a: {get: {}}} | paths: {'/a/{id}': {get: {}}} | missing, new
        paths: {'/a/{id}': {get: {}}} | paths: {'/a/{name}': {get: {}}} | same
        paths: {/a: {get: {}}, /b: {get: {}}} | paths: {/b: {get: {}}, /a: {get: {}}} | same
        paths: {'/a/{id}': {get: {parameters: [{name: id, in: path, required: true, schema: {type: string}}]}}} | paths: {'/a/{it}': {parameters: [{name: it, in: path, required: true, schema: {type: integer}}], get: {}}} | breaks
        paths: {'/a/{x}/{y}': {get: {parameters: [{name: x, in: path, schema: {type: string}}, {name: y, in: path, schema: {type: integer}}]}}} | paths: {'/a/{y}/{x}': {get: {parameters: [{name: x, in: path, schema: {type: integer}}, {name: y, in: path, schema: {type: string}}]}}} | same
        paths: {/a: {get: {}}} | {paths: {/a: {get: {}}}, servers: [{url: 'https://elsewhere'}]} | same
        paths: {/a: {get: {}}} | {paths: {/a: {get: {}}}, servers: [{url: /v2}]} | moved
        {paths: {/a: {get: {}}}, servers: [{url: /v1}]} | {paths: {/a: {get: {}}}, servers: [{url: /v2}, {url: /v1}]} | same
        {paths: {/a: {get: {}}}, servers: [{url: /v1}]} | paths: {/v1/a: {get: {}}} | same
        {paths: {/a: {get: {}}}, servers: [{url: '/{v}', variables: {v: {default: v1}}}]} | {paths: {/a: {get: {}}}, servers: [{url: 'http://b/v1/'}]} | same
        paths: {/a: {get: {}}} | paths: {/a: {get: {}, servers: [{url: /v2}]}} | moved
        paths: {/a: {get: {}}} | paths: {/a: {get: {servers: [{url: /v2}]}}} | moved
        {paths: {/a: {get: {}}}, security: []} | {paths: {/a: {get: {}}}, security: [{key: []}]} | breaks
        {paths: {/a: {get: {security: []}}}} | {paths: {/a: {get: {security: []}}}, security: [{key: []}]} | same
        paths: {/a: {get: {}}} | paths: {/a: {get: {}}, x-b: {get: {}}} | same
        """)
    void whereOperationsAre(String before, String after, String kinds) {
        Drift drift = drift(document(before), document(after));
        List<String> words = drift.changes().stream().map(c -> c.kind().words()).toList();
        assertThat(words.isEmpty() ? "same" : String.join(", ", words)).isEqualTo(kinds);
    }

    @Test
    void whatHasMovedIsComparedAsWell() {
        Drift drift = drift(
                operation("{responses: {'200': {$ref: '#/components/responses/Thing'}}}"),
                operation("{servers: [{url: /v2}], responses: {'200': {description: ok}}}"));
        assertThat(drift.changes().get(0).operation()).isEqualTo("PUT /things");
        assertThat(Drifts.details(drift))
                .containsExactly("is at /v2/things now", "answer 200 as application/json is gone");
        assertThat(drift.breaks()).isTrue();
    }

    @Test
    void wordsNameThePlaceAndWhatWasAndIs() {
        Drift drift = drift(
                operation("{security: [{key: []}], parameters: [{name: X-A, in: header, schema: {type: string}}]}"),
                operation("{security: [{key: [], basic: []}, {oauth: [read]}],"
                        + " parameters: [{name: X-A, in: header, schema: {type: string, minLength: 3}}]}"));
        assertThat(Drifts.details(drift))
                .containsExactly(
                        "security was bearer token, is basic authentication and bearer token or oauth2 (read)",
                        "header X-A minLength was none, is 3");
    }

    private Drift drift(String before, String after) {
        return new Drifts(folder).of(before, after);
    }

    private static String operation(String operation) {
        return HEAD + "paths: {/things: {put: " + operation + "}}\n";
    }

    private static String document(String members) {
        boolean flow = members.startsWith("{");
        return HEAD + (flow ? members.substring(1, members.length() - 1).replace("}, se", "}\nse") : members) + "\n";
    }
}
