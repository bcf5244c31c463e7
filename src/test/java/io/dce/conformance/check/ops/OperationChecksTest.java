package io.dce.conformance.check.ops;

import static io.dce.conformance.check.VerdictAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dce.conformance.check.AskedExchanges;
import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.Fault;
import io.dce.conformance.exchange.Header;
import io.dce.conformance.openapi.ApiOperation;
import io.dce.conformance.openapi.DeclaredResponse;
import io.dce.conformance.openapi.DeclaredSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of an operation by its status, and of its references. */
class OperationChecksTest {
    private static final AskedExchanges GOODS = new AskedExchanges("GET", "/apis/shop/goods", "Mallory");
    private static final Exchange SERVED = GOODS.answered(200, "{}");
    private static final Exchange REFUSED = GOODS.answered(401, "");

    @ParameterizedTest
    @CsvSource({
        "200, PASS, ''",
        "202, PASS, ''",
        "409, NOT_APPLICABLE, 'not served: 409, as is declared'",
        "400, NOT_APPLICABLE, not served: 400",
        "401, NOT_APPLICABLE, the key is refused: 401",
        "403, NOT_APPLICABLE, the key is refused: 403",
        "499, NOT_APPLICABLE, not served: 499",
        "418, FAIL, 'expected 200 or a status that the document declares, but the answer is 418'",
        "204, FAIL, 'expected 200 or a status that the document declares, but the answer is 204'",
        "302, FAIL, 'expected 200 or a status that the document declares, but the answer is 302'",
        "400x, FAIL, 'expected 200 or a status that the document declares, but the answer is 400'",
        "500, FAIL, 'expected 200 or a status that the document declares, but the answer is 500'",
        "501, NOT_APPLICABLE, the platform says that it does not implement it: 501",
        "503, INCONCLUSIVE, 'GET /apis/shop/goods by Mallory: 503'",
    })
    void anOperationAnswers200OrWhatItDeclares(String status, Outcome outcome, String reason) {
        boolean strict = status.endsWith("x");
        ApiOperation operation =
                strict ? operation("/goods", "200") : operation("/goods", "200", "202", "409", "default");

        Verdict verdict = OperationStatus.documented(
                operation, GOODS.answered(Integer.parseInt(status.replace("x", "")), ""), false);

        assertThat(verdict).is(outcome);
        assertThat(verdict.reason()).isEqualTo(reason);
    }

    @Test
    void aKeyThatIsGoodElsewhereIsGoodHere() {
        assertThat(OperationStatus.documented(operation("/goods", "200", "default"), REFUSED, true)
                        .reason())
                .isEqualTo("expected 403, or the answer to a key that works elsewhere, but the answer is 401");
        assertThat(OperationStatus.documented(operation("/goods", "200", "401"), REFUSED, true)
                        .outcome())
                .isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(OperationStatus.documented(operation("/goods", "200", "default"), GOODS.answered(403, ""), true)
                        .outcome())
                .isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void anotherRequestWithTheKeyMeetsNothingUndeclaredEither() {
        ApiOperation operation = operation("/goods", "200", "507", "default");

        assertThat(OperationStatus.nothingUndeclared(operation, GOODS.answered(500, ""), false))
                .expected("200, a client error or a status that the document declares")
                .actual("the answer is 500");
        for (int status : new int[] {200, 404, 418, 499, 503, 507}) {
            assertThat(OperationStatus.nothingUndeclared(operation, GOODS.answered(status, ""), false))
                    .passes();
        }
        for (int status : new int[] {201, 204, 302, 501}) {
            assertThat(OperationStatus.nothingUndeclared(operation, GOODS.answered(status, ""), false))
                    .fails();
        }
        assertThat(OperationStatus.nothingUndeclared(operation, GOODS.unanswered(Fault.Kind.TIMEOUT), false))
                .passes();
    }

    @ParameterizedTest
    @CsvSource({"default, 200, FAIL", "default, 401, PASS", "401, 200, PASS"})
    void aGoodKeyIsGoodForAnotherRequestToo(String declared, int self, Outcome outcome) {
        assertThat(OperationStatus.nothingUndeclared(operation("/goods", "200", declared), REFUSED, self == 200))
                .is(outcome);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 | {\"code\":5} | text/plain       | FAIL",
                "400 | {\"code\":5} | application/json | NOT_APPLICABLE",
                "403 | {\"code\":5} | text/plain       | NOT_APPLICABLE",
                "404 | not found  | text/plain       | NOT_APPLICABLE",
                "399 | {\"code\":5} | text/plain       | NOT_APPLICABLE",
            })
    void anErrorInJsonSaysThatItIsJson(int status, String body, String type, Outcome outcome) {
        assertThat(OperationErrors.declared(GOODS.answered(status, body, new Header("Content-Type", type))))
                .is(outcome);
    }

    @Test
    void anOperationThatDeclaresNothingMayRefuseAndOneThatSendsElsewhereMaySend() {
        assertThat(OperationStatus.documented(operation("/goods"), GOODS.answered(404, ""), true))
                .is(Outcome.NOT_APPLICABLE);
        assertThat(OperationStatus.documented(operation("/OAuth/start", "200"), GOODS.answered(300, ""), true)
                        .reason())
                .isEqualTo("it sends the caller elsewhere: 300");
        assertThat(OperationStatus.documented(operation("/OAuth/start", "200"), GOODS.answered(400, ""), true))
                .fails();
        assertThat(OperationStatus.documented(operation("/goods"), GOODS.unanswered(Fault.Kind.TIMEOUT), true))
                .is(Outcome.INCONCLUSIVE);
    }

    @ParameterizedTest
    @CsvSource({"299, FAIL", "300, PASS", "399, PASS", "400, PASS", "499, PASS", "500, FAIL"})
    void whatSendsElsewhereMaySendAnyRequestThere(int status, Outcome outcome) {
        ApiOperation operation = operation("/OAuth/start", "200");

        assertThat(OperationStatus.nothingUndeclared(operation, GOODS.answered(status, ""), false))
                .is(outcome);
    }

    @Test
    void anOperationMaySayInTheNameOfItsSchemaThatItSendsElsewhere() {
        DeclaredSchema body =
                new DeclaredSchema(new JsonMapper().createObjectNode().put("$ref", "#/definitions/LoginURL"), "");
        Map<String, DeclaredResponse> responses =
                Map.of("200", new DeclaredResponse("", List.of(new DeclaredResponse.Content("", Optional.of(body)))));
        ApiOperation operation = new ApiOperation("GET", "", "/goods", "", "", "t", List.of(), responses, false);

        assertThat(OperationStatus.documented(operation, GOODS.answered(302, ""), true))
                .isNotApplicable("it sends the caller elsewhere: 302");
    }

    @ParameterizedTest
    @CsvSource({"399, PASS", "400, NOT_APPLICABLE"})
    void anErrorThatIsDeclaredIsAllowedButShowsNothing(int status, Outcome outcome) {
        ApiOperation operation = operation("/goods", "200", "399", "400");

        assertThat(OperationStatus.documented(operation, GOODS.answered(status, ""), true))
                .is(outcome);
    }

    @Test
    void whatAListShowsCanBeLookedUp() {
        Exchange unknown = GOODS.answered(404, "");

        assertThat(OperationLookup.found(List.of(unknown, SERVED), true)).passes();
        assertThat(OperationLookup.found(List.of(unknown, unknown), true))
                .expected("the items of the list to be found")
                .actual("each of them is unknown: 404");
        assertThat(OperationLookup.found(List.of(unknown), true)).is(Outcome.NOT_APPLICABLE);
        assertThat(OperationLookup.found(List.of(unknown, unknown), false).reason())
                .isEqualTo("what the list gives is unknown here: 404");
        assertThat(OperationLookup.found(List.of(SERVED, GOODS.unanswered(Fault.Kind.TIMEOUT)), true))
                .is(Outcome.INCONCLUSIVE);
        assertThat(OperationLookup.found(List.of(REFUSED), true).reason()).isEqualTo("not served: 401");
    }

    private static ApiOperation operation(String path, String... statuses) {
        Map<String, DeclaredResponse> responses =
                Stream.of(statuses).collect(Collectors.toMap(s -> s, s -> new DeclaredResponse("", List.of())));
        return new ApiOperation("GET", "", path, "", "", "t", List.of(), responses, false);
    }
}
