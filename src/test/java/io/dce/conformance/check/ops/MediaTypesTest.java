package io.dce.conformance.check.ops;

import static io.dce.conformance.check.VerdictAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.AskedExchanges;
import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.ops.schema.DeclaredSchemas;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.Fault;
import io.dce.conformance.exchange.Header;
import io.dce.conformance.openapi.ApiDocument;
import io.dce.conformance.openapi.ApiOperation;
import io.dce.conformance.openapi.DocumentSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each media type is judged as itself, and an error as the form that its document declares. */
class MediaTypesTest {
    private static final AskedExchanges ASKED = new AskedExchanges("GET", "/a", "Alice");

    private static ApiDocument document;
    private static DeclaredSchemas schemas;

    @BeforeAll
    static void read(@TempDir Path folder) throws IOException {
        String thing = "{\"schema\": {\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"string\"}}}}";
        Path file = Files.writeString(folder.resolve("types.json"), """
            {"openapi": "3.0.3", "info": {"title": "types", "version": "1"}, "paths": {
              "/html": {"get": {"operationId": "html", "responses": {"200": {"description": "", "content": {
                "text/html": {"schema": {"type": "string"}}, "application/vnd.api+json": THING}}}}},
              "/yaml": {"get": {"operationId": "yaml", "responses": {"200": {"description": "", "content": {
                "application/yaml": THING}}}}},
              "/lines": {"get": {"operationId": "lines", "responses": {"200": {"description": "", "content": {
                "application/x-ndjson": THING}}}}},
              "/all-lines": {"get": {"operationId": "all-lines", "responses": {"200": {"description": "", "content": {
                "application/x-ndjson": {"schema": {"type": "array", "maxItems": 2}}}}}}},
              "/watch": {"get": {"operationId": "watch", "responses": {"200": {"description": "", "content": {
                "application/json;stream=watch": THING,
                "application/json": {"schema": {"type": "object", "properties": {"b": {"type": "string"}}}}}}}}},
              "/any": {"get": {"operationId": "any", "responses": {"200": {"description": "", "content": {
                "*/*": THING}}}}},
              "/suffix": {"get": {"operationId": "suffix", "responses": {"200": {"description": "", "content": {
                "application/*+json": THING}}}}},
              "/text": {"get": {"operationId": "text", "responses": {"200": {"description": "", "content": {
                "text/plain": {"schema": {"type": "string", "enum": ["ok"]}}}}}}},
              "/binary": {"get": {"operationId": "binary", "responses": {"200": {"description": "", "content": {
                "application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}}}}},
              "/map": {"get": {"operationId": "map", "responses": {
                "200": {"description": "", "content": {"application/json": {"schema": {"type": "object",
                  "properties": {"a": {"type": "string"}}, "additionalProperties": {"type": "integer"}}}}},
                "400": {"description": "", "content": {"application/problem+json": {"schema": {"type": "object",
                  "properties": {"traceId": {"type": "string"}}}}}},
                "404": {"description": "", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/E"}}}},
                "409": {"description": ""},
                "422": {"description": "", "content": {"text/plain": {"schema": {"type": "string"}}}},
                "500": {"description": "", "content": {"application/json": {"schema": {"type": "object",
                  "properties": {"code": {"type": "string"}, "message": {"type": "string"}}}}}}}}},
              "/alternatives": {"get": {"operationId": "alternatives", "responses": {"200": {"description": "",
                "content": {"application/json": {"schema": {"properties": {"kind": {"type": "string"}},
                  "oneOf": [{"required": ["a"], "properties": {"a": {}}}, {"required": ["b"]}]}}}}}}}},
             "components": {"schemas": {"E": {"type": "object", "properties": {"errors": {"type": "array"}}}}}}
            """.replace("THING", thing));
        document = DocumentSet.read(List.of(file.toString())).readable().get(0);
        schemas = new DeclaredSchemas(document);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "html   | text/html                | <p>       | NOT_APPLICABLE | PASS",
                "html   | application/vnd.api+json | {\"a\":\"x\"} | PASS | PASS",
                "html   | Application/Vnd.API+JSON; charset=utf-8 | {\"a\":7} | PASS | FAIL",
                "html   | application/vnd.api+json | {\"a\":    | FAIL | NOT_APPLICABLE",
                "html   | application/xml          | <a/>      | FAIL | NOT_APPLICABLE",
                "yaml   | application/yaml         | a: 7      | NOT_APPLICABLE | NOT_APPLICABLE",
                "yaml   | application/json         | {\"a\":7} | PASS | FAIL",
                "lines  | application/x-ndjson     | {\"a\":\"x\"}¶{\"a\":\"y\"}¶ | PASS | PASS",
                "lines  | application/x-ndjson     | {\"a\":\"x\"}¶{\"a\":7}¶ | PASS | FAIL",
                "lines  | application/x-ndjson     | {\"a\":\"x\"}¶{\"a¶ | FAIL | NOT_APPLICABLE",
                "all-lines | application/x-ndjson  | 1¶2¶3    | PASS | FAIL",
                "all-lines | application/x-ndjson  | 1¶2       | PASS | PASS",
                "watch  | application/json         | {\"b\":\"x\"} | PASS | PASS",
                "watch  | application/json         | {\"b\":7} | PASS | FAIL",
                "watch  | application/json;stream=watch | {\"a\":\"x\"}¶{\"a\":\"x\"} | PASS | PASS",
                "watch  | application/json; stream=\"watch\" | {\"a\":7} | PASS | FAIL",
                "any    | application/json         | {\"a\":7} | PASS | FAIL",
                "any    | application/hal+json     | {\"a\":\"x\"} | PASS | PASS",
                "any    | image/png                | x         | NOT_APPLICABLE | NOT_APPLICABLE",
                "suffix | application/hal+json     | {\"a\":7} | PASS | FAIL",
                "suffix | application/json         | {\"a\":\"x\"} | PASS | PASS",
                "text   | text/plain; charset=utf-8| ok        | NOT_APPLICABLE | PASS",
                "text   | text/plain               | bad       | NOT_APPLICABLE | FAIL",
                "binary | application/octet-stream | x         | NOT_APPLICABLE | NOT_APPLICABLE",
                "map    | application/json         | {\"x\":1} | PASS | PASS",
                "map    | application/json         | {\"x\":\"1\"} | PASS | FAIL",
                "map    | application/json; charset=utf-8 | {} | PASS | NOT_APPLICABLE",
                "map    | application/json; charset=utf-16 | {} | FAIL | NOT_APPLICABLE",
                "map    | text/plain               | {\"x\":1} | FAIL | PASS",
                "alternatives | application/json   | {\"b\":1} | PASS | FAIL",
                "alternatives | application/json   | {\"a\":1} | PASS | PASS",
            })
    void aBodyIsJudgedAsItsMediaType(String operation, String type, String body, Outcome json, Outcome valid) {
        Exchange answer = ASKED.answered(200, body.replace('¶', '\n'), new Header("Content-Type", type));

        assertThat(OperationBody.json(operation(operation), answer)).is(json);
        assertThat(OperationBody.valid(operation(operation), schemas, answer)).is(valid);
    }

    @Test
    void linesThatNeverEndAreAStream() {
        Exchange endless = ASKED.brokenOff(
                200, new Fault(Fault.Kind.TIMEOUT, "10 s"), new Header("Content-Type", "application/x-ndjson"));

        assertThat(OperationBody.json(operation("lines"), endless)).isNotApplicable("it is a stream");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "404 | application/json | {\"errors\":[]}               | PASS |",
                "404 | application/json | {\"errors\":7}                | FAIL | /errors: integer found, array expected",
                "404 | application/json | {\"code\":5,\"message\":\"no\"} | FAIL | with members that are declared, such as errors",
                "404 | application/json | {}                            | NOT_APPLICABLE | shows nothing",
                "404 | text/html        | <p>                           | FAIL | Unexpected character",
                "500 | application/json | {\"code\":\"E1\",\"message\":\"no\"} | PASS |",
                "500 | application/json | {\"code\":5,\"message\":\"no\"} | FAIL | /code: integer found, string expected",
                "400 | application/problem+json | {\"title\":\"no\",\"status\":400} | PASS |",
                "400 | application/problem+json | {\"title\":\"no\",\"traceId\":7} | FAIL | /traceId: integer found",
                "400 | application/problem+json | {\"title\":7}          | FAIL | RFC 9457 has it, but /title is the number 7",
                "400 | application/problem+json | {\"status\":404}       | FAIL | /status is the number 404",
                "400 | application/problem+json | []                     | FAIL | the body is an array",
                "400 | application/json | {\"title\":\"no\"}            | FAIL | Content-Type: application/problem+json",
                "409 | text/plain       | ``                            | NOT_APPLICABLE | declared without JSON",
                "409 | application/json | {\"errors\":[]}               | PASS |",
                "409 | application/json | {\"code\":9,\"message\":\"no\"} | PASS |",
                "409 | application/json | {\"what\":9}                  | FAIL | a numeric code or an id, and a message",
                "422 | text/plain       | no                            | NOT_APPLICABLE | declared as text/plain",
            })
    void anErrorHasTheFormThatTheDocumentDeclares(int status, String type, String body, Outcome outcome, String told) {
        Exchange error = ASKED.answered(status, body == null ? "" : body, new Header("Content-Type", type));
        Verdict verdict = OperationErrors.envelopes(operation("map"), schemas, List.of(error), true);

        assertThat(verdict).is(outcome).says(told == null ? "" : told);
    }

    @Test
    void aProblemSaysThatItIsJson() {
        assertThat(OperationErrors.declared(
                        ASKED.answered(400, "{}", new Header("Content-Type", "application/problem+json"))))
                .is(Outcome.NOT_APPLICABLE);
    }

    private static ApiOperation operation(String id) {
        return document.operations().stream()
                .filter(o -> o.operationId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
