package io.dce.conformance.check.ops;

import static io.dce.conformance.check.VerdictAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.AskedExchanges;
import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.reading.ServedData;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.Fault;
import io.dce.conformance.openapi.ApiOperation;
import io.dce.conformance.openapi.DeclaredResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom an operation refuses, and what it gives away when it does. */
class OperationRefusalTest {
    private static final AskedExchanges GOODS = new AskedExchanges("GET", "/apis/shop/goods", "Mallory");
    private static final Exchange SERVED = GOODS.answered(200, "{}");
    private static final Exchange REFUSED = GOODS.answered(401, "");
    private static final Exchange NODES = GOODS.answered(200, """
        {"id": "x", "code": 1, "owner": "admin", "nodes": [{"name": "worker-node-1", "version": "v1alpha1",
         "uid": "0f8b2a44-1111-4222-8333-0123456789ab", "mail": "ann@dce.example", "made": "2024-01-11T08:00:00Z"}]}
        """);

    @Test
    void whoeverIsNotKnownIsRefused() {
        assertThat(refused(SERVED, REFUSED)).passes();
        assertThat(refused(SERVED, SERVED)).expected("401 or 403 for Mallory").actual("the answer is 200");
        assertThat(refused(SERVED, GOODS.answered(299, ""))).fails();
        assertThat(refused(SERVED, GOODS.answered(300, ""))).fails();
        assertThat(refused(SERVED, GOODS.answered(500, ""))).fails();
        assertThat(refused(SERVED, GOODS.answered(401, "no a-key-that-is-long-enough"))
                        .reason())
                .endsWith("the credential stands in it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not yours: worker-node-1              | it shows worker-node-1",
                "0f8b2a44-1111-4222-8333-0123456789ab  | it shows 0f8b2a44-1111-4222-8333-0123456789ab",
                "{\"message\":\"ask ann@dce.example\"} | it shows ann@dce.example",
                "{\"code\":7,\"nodes\":[1]}            | its body has a member nodes, as the answer to the key has",
                "{\"code\":7,\"owner\":\"bob\"}         | its body has a member owner, as the answer to the key has",
            })
    void aRefusalShowsNothingOfWhatTheKeyIsShown(String refusal, String problem) {
        assertThat(refused(NODES, GOODS.answered(403, refusal)).reason())
                .isEqualTo("expected a refusal without data, but " + problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\":16,\"message\":\"for v1alpha1 at 2024-01-11T08:00:00Z\",\"details\":[]}",
                "{\"id\":\"unauthenticated\",\"message\":\"admin\",\"nodes\":[],\"owner\":\"\"}",
                "{\"code\":7,\"nodes\":null}",
                "{\"code\":7,\"more\":1}",
                "RBAC: access denied for admin",
            })
    void aRefusalMaySayWhatAnybodyKnows(String refusal) {
        assertThat(refused(NODES, GOODS.answered(403, refusal))).passes();
    }

    @Test
    void aRefusalIsNoFileEither() {
        assertThat(refused(GOODS.answered(200, "1,2\n"), GOODS.answered(403, "1,2\n")))
                .expected("a refusal without data")
                .actual("its body is what the key is served");
        assertThat(refused(GOODS.answered(200, " "), GOODS.answered(403, " "))).passes();
        assertThat(refused(GOODS.answered(404, "no such page"), GOODS.answered(403, "no such page")))
                .passes();
    }

    @Test
    void whatWasAskedForIsNoData() {
        AskedExchanges node = new AskedExchanges("GET", "/nodes/worker-node-1", "Mallory");

        assertThat(refused(NODES, node.answered(403, "no worker-node-1 for you")))
                .passes();
    }

    @Test
    void aRefusalProvesNothingWhereTheKeyIsNotServed() {
        assertThat(refused(GOODS.unanswered(Fault.Kind.BROKEN), REFUSED).reason())
                .startsWith("the key gets no answer, so that a refusal proves nothing: GET /apis/shop/goods");
        assertThat(refused(GOODS.answered(403, ""), REFUSED).reason()).isEqualTo("the key is refused as well: 403");
        assertThat(refused(REFUSED, REFUSED).reason()).isEqualTo("the key is refused as well: 401");
        assertThat(refused(GOODS.answered(429, ""), REFUSED).reason())
                .startsWith("the key is not served, so that a refusal proves nothing");
        assertThat(refused(GOODS.answered(500, ""), REFUSED).reason())
                .isEqualTo("the key gets an error of the server, of which OPS-3 speaks: 500");
        assertThat(refused(GOODS.answered(404, ""), GOODS.answered(404, "")).reason())
                .isEqualTo("everybody gets the same answer: 404");
        assertThat(refused(GOODS.answered(404, ""), REFUSED)).passes();
    }

    @ParameterizedTest
    @CsvSource({"200, FAIL", "299, FAIL", "300, NOT_APPLICABLE"})
    void whoeverIsServedIsServedEvenWhereTheKeyIsNot(int status, Outcome outcome) {
        assertThat(refused(GOODS.answered(403, ""), GOODS.answered(status, ""))).is(outcome);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"items\":[{\"clientSecret\":\"s3cr3t\"}]} | FAIL",
                "{\"clientSecret\":\"s3cr3t\"}               | FAIL",
                "{\"items\":[{\"clientSecret\":\"\"}]}       | NOT_APPLICABLE",
                "{\"items\":[{\"clientSecret\":\"***\"}]}    | NOT_APPLICABLE",
                "{\"items\":[{\"alias\":\"github\"}]}        | NOT_APPLICABLE",
            })
    void whatIsPublicShowsNoSecret(String body, Outcome outcome) {
        Verdict verdict = refused(operation("/apis/x/idp"), SERVED, GOODS.answered(200, body), "");

        assertThat(verdict).is(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "/openid-connect/certs, true",
        "/auth/.well-known/openid-configuration, true",
        "/apis/x/login, true",
        "/apis/x/idp/github/redirect-url, true",
        "/healthz, true",
        "/apis/x/logins, false",
        "/apis/x/goods, false",
    })
    void whatIsAskedBeforeSigningInIsPublic(String path, boolean open) {
        assertThat(OperationRefusal.isPublic(operation(path))).isEqualTo(open);
        assertThat(refused(operation(path), SERVED, SERVED, "").outcome())
                .isEqualTo(open ? Outcome.NOT_APPLICABLE : Outcome.FAIL);
        assertThat(OperationRefusal.isPublic(new ApiOperation("GET", "", path, "", "", "t", List.of(), Map.of(), true)))
                .isTrue();
    }

    private static Verdict refused(Exchange control, Exchange attempt) {
        return refused(operation("/goods", "200"), control, attempt, "a-key-that-is-long-enough");
    }

    private static Verdict refused(ApiOperation operation, Exchange control, Exchange attempt, String key) {
        return OperationRefusal.refused(operation, control, new ServedData(control), attempt, key);
    }

    private static ApiOperation operation(String path, String... statuses) {
        Map<String, DeclaredResponse> responses =
                Stream.of(statuses).collect(Collectors.toMap(s -> s, s -> new DeclaredResponse("", List.of())));
        return new ApiOperation("GET", "", path, "", "", "t", List.of(), responses, false);
    }
}
