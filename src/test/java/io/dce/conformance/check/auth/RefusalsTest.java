package io.dce.conformance.check.auth;

import static io.dce.conformance.check.AskedExchanges.USERS;
import static io.dce.conformance.check.VerdictAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.key.KeyAnswers;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.ExchangeBuilder;
import io.dce.conformance.exchange.Fault;
import io.dce.conformance.exchange.Header;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is refused, and with what. */
class RefusalsTest {
    private static final Header LATER = new Header("retry-after", "1");

    static Stream<Function<Exchange, Verdict>> judges() {
        return Stream.of(
                Refusals::refused,
                Refusals::notServed,
                Refusals::forbidden,
                Refusals::challenged,
                exchange -> Refusals.noDataServed(exchange, List.of()),
                exchange -> Refusals.allRefused(List.of(exchange)));
    }

    @ParameterizedTest
    @MethodSource("judges")
    void whoGetsNoAnswerOrIsToldToComeLaterIsNeitherRefusedNorServed(Function<Exchange, Verdict> judge) {
        assertThat(judge.apply(USERS.unanswered(Fault.Kind.TIMEOUT))).is(Outcome.INCONCLUSIVE);
        assertThat(judge.apply(USERS.brokenOff(401))).is(Outcome.INCONCLUSIVE);
        assertThat(judge.apply(USERS.answered(429, ""))).is(Outcome.INCONCLUSIVE);
        assertThat(judge.apply(USERS.answered(503, "", LATER)).reason())
                .isEqualTo("GET /users?page=1&pageSize=10 by Mallory: 503");
    }

    @Test
    void whoIsRefusedHasCreatedNothing() {
        Exchange refused = ExchangeBuilder.asked("POST", "http://dce.invalid/key")
                .body("{\"name\":\"n-1\"}")
                .by("Mallory")
                .answered(401, "");

        assertThat(Refusals.createdNothing(List.of(refused), KeyAnswers.list("{\"id\":\"a\",\"name\":\"n-2\"}")))
                .isEqualTo(Verdict.pass());
        assertThat(Refusals.createdNothing(List.of(refused), KeyAnswers.list("{\"id\":\"a\",\"name\":\"n-1\"}"))
                        .reason())
                .isEqualTo("expected no new key, as the request was refused, but /items/0 is n-1");
        assertThat(Refusals.createdNothing(List.of(refused), KeyAnswers.answer("GET", 404, "")))
                .as("no list is offered")
                .passes();
        assertThat(Refusals.createdNothing(List.of(refused), KeyAnswers.answer("GET", 503, "")))
                .is(Outcome.INCONCLUSIVE);
    }

    @ParameterizedTest
    @CsvSource({"401, PASS", "403, PASS", "200, FAIL", "204, FAIL", "400, FAIL", "404, FAIL", "500, FAIL", "503, FAIL"})
    void aRefusalIs401Or403AndNothingElse(int status, Outcome outcome) {
        assertThat(Refusals.refused(USERS.answered(status, ""))).is(outcome);
    }

    @ParameterizedTest
    @CsvSource({"401, PASS", "500, FAIL", "502, INCONCLUSIVE", "503, INCONCLUSIVE", "504, INCONCLUSIVE"})
    void aGatewayThatReachesNobodyNeitherRefusesNorServes(int status, Outcome outcome) {
        assertThat(Refusals.refusedUnlessUnreached(USERS.answered(status, ""))).is(outcome);
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void whoIsNotReachedNeitherForbidsNorChallenges(int status) {
        assertThat(Refusals.forbidden(USERS.answered(status, ""))).is(Outcome.INCONCLUSIVE);
        assertThat(Refusals.challenged(USERS.answered(status, ""))).is(Outcome.INCONCLUSIVE);
    }

    @Test
    void aRedirectToALoginPageIsNoRefusal() {
        assertThat(Refusals.refused(USERS.answered(302, "", new Header("Location", "https://dce.test/login"))))
                .expected("401 or 403 for Mallory")
                .actual("the answer is 302 to https://dce.test/login");
        assertThat(Refusals.refused(USERS.answered(200, "")).reason()).endsWith("the answer is 200");
    }

    @Test
    void ofManyRefusalsTheOneThatIsNoneCounts() {
        Exchange refused = USERS.answered(401, "");

        assertThat(Refusals.allRefused(List.of(refused, refused)).passed()).isTrue();
        assertThat(Refusals.allRefused(List.of(refused, USERS.answered(200, ""), refused)))
                .fails();
        assertThat(Refusals.allRefused(List.of())).is(Outcome.ERROR);
    }

    @ParameterizedTest
    @CsvSource({"200, FAIL", "299, FAIL", "300, PASS", "401, PASS", "404, PASS", "405, PASS", "500, PASS"})
    void whatNoOperationServesMayBeDeniedInAnyWay(int status, Outcome outcome) {
        assertThat(Refusals.notServed(USERS.answered(status, ""))).is(outcome);
    }

    @Test
    void whatNoOperationServesIsToldByItsCaller() {
        assertThat(Refusals.notServed(USERS.answered(200, "")))
                .expected("no success for Mallory")
                .actual("the answer is 200");
    }

    @ParameterizedTest
    @CsvSource({"403, PASS", "401, FAIL", "200, FAIL", "404, FAIL"})
    void whoMayNotIsForbidden(int status, Outcome outcome) {
        assertThat(Refusals.forbidden(USERS.answered(status, ""))).is(outcome);
    }

    @Test
    void whoMayNotIsToldByName() {
        assertThat(Refusals.forbidden(USERS.answered(401, "")))
                .expected("403 for Mallory")
                .actual("the answer is 401");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "bearer realm=\"dce\"",
                "Basic realm=\"dce\", Bearer error=\"invalid_token\"",
                "Basic,Bearer",
                "Bearer, Basic realm=\"dce\"",
                "Bearer,Basic"
            })
    void aBadKeyIsToldTheScheme(String challenge) {
        assertThat(Refusals.challenged(USERS.answered(401, "", new Header("www-authenticate", challenge))))
                .passes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "XBearer", "Bearers", "Basic realm=\"bearer\""})
    void anotherSchemeIsNotTheOneThatIsMissing(String challenge) {
        assertThat(Refusals.challenged(USERS.answered(401, "", new Header("WWW-Authenticate", challenge))))
                .fails();
    }

    @Test
    void aChallengeMayComeInAFieldOfItsOwnAndWith401Only() {
        Header basic = new Header("WWW-Authenticate", "Basic");
        Header bearer = new Header("WWW-Authenticate", "Bearer");

        assertThat(Refusals.challenged(USERS.answered(401, "", basic, bearer)).passed())
                .isTrue();
        assertThat(Refusals.challenged(USERS.answered(403, "", bearer)))
                .expected("401 with WWW-Authenticate: Bearer")
                .actual("the answer is 403 with [bearer]");
        assertThat(Refusals.challenged(USERS.answered(401, "", new Header("X-Scheme", "Bearer"))))
                .fails();
        assertThat(Refusals.challenged(USERS.answered(401, "")).reason())
                .endsWith("the answer is 401 with no challenge");
    }
}
