package io.dce.conformance.check.ops;

import static io.dce.conformance.check.VerdictAssert.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.AskedExchanges;
import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.ops.schema.DeclaredSchemas;
import io.dce.conformance.exchange.Answer;
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

/** What is said of an operation by its body. */
class OperationBodyTest {
    private static final AskedExchanges GOODS = new AskedExchanges("GET", "/goods", "Alice");
    private static final Header JSON = new Header("Content-Type", "application/json");

    private static ApiDocument document;
    private static DeclaredSchemas schemas;

    @BeforeAll
    static void read(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("shop.json"), """
            {"swagger": "2.0", "info": {"title": "shop", "version": "1"}, "paths": {
              "/goods": {"get": {"operationId": "goods", "responses": {
                "200": {"description": "", "schema": {"type": "object", "properties": {
                  "id": {"type": "string"}, "stock": {"type": "string", "format": "int64"},
                  "sold": {"type": "integer", "format": "int64"}, "weight": {"type": "number"},
                  "since": {"type": "string", "format": "date-time"}, "count": {"type": "integer"},
                  "boxes": {"type": "integer", "format": "int32"}, "bits": {"type": "string", "format": "uint64"},
                  "tags": {"type": "array", "items": {"type": "object"}},
                  "size": {"type": "string", "enum": ["S", "L"]},
                  "maker": {"type": "object"}}}},
                "default": {"description": "", "schema": {"type": "object", "properties": {
                  "code": {"type": "integer"}, "message": {"type": "string"},
                  "details": {"type": "array"}}}}}}},
              "/bays": {"get": {"operationId": "bays", "responses": {
                "200": {"description": ""},
                "500": {"description": "", "schema": {"type": "object", "properties": {
                  "id": {"type": "string"}, "message": {"type": "string"}}}}}}},
              "/loose": {"get": {"operationId": "loose", "responses": {"200": {"description": ""}}}},
              "/ping": {"get": {"operationId": "ping", "responses": {
                "200": {"description": "", "schema": {"type": "object"}}}}},
              "/stock": {"get": {"operationId": "stock", "responses": {
                "200": {"description": "", "schema": {
                  "type": "object", "additionalProperties": {"type": "integer"}}}}}},
              "/watch": {"get": {"operationId": "watch", "responses": {
                "200": {"description": "A successful response.(streaming responses)"}}}},
              "/file": {"get": {"operationId": "file", "produces": ["application/zip"], "responses": {
                "200": {"description": "", "schema": {"type": "file"}}}}}}}
            """);
        document = DocumentSet.read(List.of(file.toString())).readable().get(0);
        schemas = new DeclaredSchemas(document, () -> false);
    }

    @ParameterizedTest
    @CsvSource({
        "ping, '', NOT_APPLICABLE",
        "loose, '', NOT_APPLICABLE",
        "goods, '', FAIL",
        "stock, '', FAIL",
        "ping, ' ', FAIL",
        "ping, '{}', PASS",
    })
    void whatHasNothingToSayMaySayNothing(String operation, String body, Outcome outcome) {
        assertThat(OperationBody.json(operation(operation), GOODS.answered(200, body, JSON)))
                .is(outcome);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":\"a\"}",
                "{\"id\":\"a\",\"sold\":\"12\"}",
                "{\"id\":\"a\",\"sold\":\"-12\"}",
                "{\"id\":\"a\",\"weight\":\"NaN\"}",
                "{\"id\":\"a\",\"maker\":null}",
                "{\"id\":\"a\",\"since\":null}",
                "{\"id\":\"a\",\"since\":\"\"}",
                "{\"id\":\"a\",\"more\":1}",
                "{\"id\":\"a\",\"tags\":null}",
                "{\"id\":\"a\",\"stock\":\"-9223372036854775808\"}",
                "{\"id\":\"a\",\"stock\":\"\"}",
                "{\"id\":\"a\",\"boxes\":2147483647}",
            })
    void aBodySatisfiesItsSchemaAsAGatewayWritesIt(String body) {
        assertThat(valid("goods", body)).passes();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":7}|/id",
                "{\"id\":\"a\",\"sold\":\"many\"}|/sold",
                "{\"id\":\"a\",\"count\":\"12\"}|/count",
                "{\"id\":\"a\",\"weight\":\"12\"}|/weight",
                "{\"id\":null}|/id",
                "{\"tags\":[null]}|/tags/0",
                "{\"id\":\"a\",\"stock\":\"many\"}|/stock",
                "{\"id\":\"a\",\"stock\":\"9223372036854775808\"}|/stock",
                "{\"id\":\"a\",\"sold\":9223372036854775808}|/sold",
                "{\"id\":\"a\",\"boxes\":2147483648}|/boxes",
                "{\"id\":\"a\",\"boxes\":-2147483649}|/boxes",
                "{\"id\":\"a\",\"bits\":\"-1\"}|/bits",
                "{\"id\":\"a\",\"sold\":\"\"}|/sold: string found, integer expected",
                "{\"size\":\"XL\"}| (it is the text \"XL\")",
                "[]|the body: array found",
                "null|the body: null found",
            })
    void whatTheSchemaDoesNotSayIsNamed(String body, String place) {
        Verdict verdict = valid("goods", body);

        assertThat(verdict).fails();
        assertThat(verdict.reason())
                .startsWith("expected a body that satisfies its schema, /paths/~1goods/get/responses/200/schema, but ")
                .contains(place);
    }

    @Test
    void ofManyViolationsFiveAreTold() {
        assertThat(valid("goods", "{\"id\":1,\"stock\":1,\"sold\":[],\"weight\":[],\"since\":1,\"count\":[]}")
                        .reason())
                .endsWith("; and 1 more");
        assertThat(valid("goods", "{\"id\":1,\"stock\":1,\"sold\":[],\"weight\":[],\"since\":1}")
                        .reason())
                .doesNotContain(" more");
    }

    @Test
    void aBodyThatSaysNothingShowsNothing() {
        assertThat(valid("goods", "{}").reason())
                .isEqualTo("the body has none of the members that are declared, so it shows nothing");
        assertThat(valid("goods", "{\"code\":7,\"message\":\"forbidden\"}").reason())
                .startsWith("expected a body with members that are declared, such as ")
                .endsWith("but it has others, such as code");
        assertThat(valid("goods", "<html>").reason()).isEqualTo("not one JSON document, of which OPS-7 speaks");
        assertThat(valid("bays", "{}").reason()).isEqualTo("the document declares no schema");
    }

    @Test
    void aSuccessIsJsonUnlessItIsAFileOrAStream() {
        assertThat(json("goods", GOODS.answered(200, "{}", JSON))).passes();
        assertThat(json("goods", GOODS.answered(200, "{}"))).fails();
        assertThat(json("goods", GOODS.answered(200, "<html>", JSON))).fails();
        assertThat(json("watch", GOODS.answered(200, "x")).reason()).isEqualTo("it is a stream");
        assertThat(json("file", GOODS.answered(200, "x")).reason()).isEqualTo("it is a file");
        assertThat(json("goods", GOODS.answered(404, "x")).reason()).isEqualTo("not served: 404");
        assertThat(json("goods", GOODS.answered(204, "")).reason()).isEqualTo("not served: 204");
        assertThat(json("goods", GOODS.brokenOff(200)).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(json("goods", GOODS.brokenOff(200, new Fault(Fault.Kind.TOO_LARGE, "64 MiB")))
                        .outcome())
                .isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(json("goods", GOODS.brokenOff(200, new Fault(Fault.Kind.BROKEN, "it broke off")))
                        .reason())
                .isEqualTo("expected one complete JSON document, but it broke off");
        assertThat(json("goods", GOODS.unanswered(Fault.Kind.BROKEN)).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void aBodyThatItsFramingContradictsIsNotWhole() {
        Answer odd = new Answer(200, List.of(JSON), "{}".getBytes(UTF_8), List.of("3 bytes too few", "no last chunk"));

        assertThat(json("goods", GOODS.answered(odd)).reason())
                .isEqualTo("expected one complete JSON document, but 3 bytes too few");
    }

    @Test
    void onlyWhatIsServedAndEndsHasToSatisfyASchema() {
        assertThat(OperationBody.valid(operation("goods"), schemas, GOODS.answered(404, "{\"id\":7}", JSON)))
                .isNotApplicable("not served: 404");
        assertThat(valid("watch", "{\"id\":7}")).isNotApplicable("it is a stream");
        assertThat(OperationBody.valid(operation("goods"), schemas, GOODS.brokenOff(200)))
                .is(Outcome.INCONCLUSIVE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "goods|400|{\"code\":3,\"message\":\"no\"}|PASS|",
                "goods|400|{\"code\":\"3\",\"message\":\"no\"}|FAIL|/code is the text \"3\"",
                "goods|400|{\"code\":3}|FAIL|/message is missing",
                "goods|400|no|FAIL|an error with a numeric code and a message",
                "goods|400|[]|FAIL|but the body is an array",
                "goods|400|{\"code\":3,\"message\":\"no\",\"details\":[]}|PASS|",
                "goods|400|{\"code\":3,\"message\":\"no\",\"details\":7}|FAIL|but /details: integer found, array"
                        + " expected",
                "goods|401|no|NOT_APPLICABLE|the error may be the gateway's: 401",
                "goods|404|no|FAIL|numeric code",
                "bays|500|{\"id\":\"E1\",\"message\":\"no\"}|PASS|",
                "bays|500|{\"id\":\" \",\"message\":\"no\"}|FAIL|/id is the text \" \"",
                "bays|500|{\"code\":3,\"message\":\"no\"}|FAIL|an error with an id and a message",
                "loose|500|{\"id\":\"E1\",\"message\":\"no\"}|PASS|",
                "loose|500|{\"code\":1,\"message\":\"no\"}|PASS|",
                "loose|500|{\"message\":\"no\"}|FAIL|a numeric code or an id, and a message, but /code is missing",
                "loose|399|{}|NOT_APPLICABLE|it made no error",
            })
    void anErrorHasTheEnvelopeOfItsModule(String operation, int status, String body, Outcome outcome, String told) {
        Verdict verdict =
                OperationErrors.envelopes(operation(operation), schemas, List.of(GOODS.answered(status, body)), true);

        assertThat(verdict).is(outcome).says(told == null ? "" : told);
    }

    @Test
    void whatIsWrongWithAnErrorIsToldOnce() {
        Exchange error = GOODS.answered(400, "{\"code\":\"3\",\"message\":7,\"details\":7}");

        assertThat(OperationErrors.envelopes(operation("goods"), schemas, List.of(error), true)
                        .reason())
                .isEqualTo("expected an error with a numeric code and a message, but /code is the text \"3\"; "
                        + "/message is the number 7; /details: integer found, array expected");
    }

    @Test
    void whereNothingIsKnownToBeThereTheGatewayMaySaySo() {
        assertThat(OperationErrors.envelopes(operation("goods"), schemas, List.of(GOODS.answered(404, "no")), false))
                .is(Outcome.NOT_APPLICABLE);
        assertThat(OperationErrors.envelopes(operation("goods"), schemas, List.of(GOODS.brokenOff(500)), true))
                .is(Outcome.INCONCLUSIVE);
    }

    private static Verdict valid(String operation, String body) {
        return OperationBody.valid(operation(operation), schemas, GOODS.answered(200, body, JSON));
    }

    private static Verdict json(String operation, Exchange exchange) {
        return OperationBody.json(operation(operation), exchange);
    }

    private static ApiOperation operation(String id) {
        return document.operations().stream()
                .filter(o -> o.operationId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
