package io.dce.conformance.check.http;

import static io.dce.conformance.check.AskedExchanges.USERS;
import static io.dce.conformance.check.VerdictAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.reading.FakeList;
import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.Fault;
import io.dce.conformance.exchange.Header;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes over the wire. */
class HttpAnswersTest {
    private static final Exchange NOTHING = USERS.unanswered(Fault.Kind.TIMEOUT);

    @ParameterizedTest
    @CsvSource({
        "200, {}, PASS, ''",
        "200, '', FAIL, 'expected 200 with a body, but the body is empty'",
        "204, '', FAIL, 'expected 200, but the answer is 204'",
        "202, {}, FAIL, 'expected 200, but the answer is 202'",
        "399, {}, FAIL, 'expected 200, but the answer is 399'",
        "400, {}, INCONCLUSIVE, 'GET /users?page=1&pageSize=10 by Mallory: 400'",
        "500, {}, INCONCLUSIVE, 'GET /users?page=1&pageSize=10 by Mallory: 500'",
    })
    void successIs200AndCarriesABody(int status, String body, Outcome outcome, String reason) {
        Verdict verdict = HttpAnswers.successIsOkWithBody(USERS.answered(status, body));

        assertThat(verdict).is(outcome);
        assertThat(verdict.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @EnumSource(Fault.Kind.class)
    void anAnswerComesWholeAndInTime(Fault.Kind kind) {
        Verdict verdict = HttpAnswers.whole(USERS.unanswered(kind));

        assertThat(verdict.outcome())
                .isEqualTo(
                        Set.of(Fault.Kind.CONNECT, Fault.Kind.TOO_LARGE).contains(kind)
                                ? Outcome.INCONCLUSIVE
                                : Outcome.FAIL);
        assertThat(verdict).says("it is " + kind);
    }

    @Test
    void anAnswerThatBreaksOffIsNotWhole() {
        assertThat(HttpAnswers.whole(USERS.answered(200, "{}"))).isEqualTo(Verdict.pass());
        assertThat(HttpAnswers.whole(USERS.brokenOff(200)).reason())
                .isEqualTo("expected a complete answer, but it took too long");
        assertThat(HttpAnswers.whole(FakeList.silence("/users")).reason())
                .isEqualTo("expected a complete answer, but none came");
    }

    @Test
    void framingAndCodingAgreeWithTheBody() {
        Answer odd = new Answer(200, List.of(), new byte[2], List.of("3 bytes too few", "no last chunk"));

        assertThat(HttpAnswers.whole(USERS.answered(odd)))
                .expected("framing and coding that agree with the body")
                .actual("3 bytes too few; no last chunk");
    }

    @Test
    void theLengthIsStatedOnce() {
        Header two = new Header("content-length", "2");
        Header three = new Header("Content-Length", "3");
        Header chunks = new Header("Transfer-Encoding", "chunked");

        assertThat(HttpAnswers.whole(USERS.answered(200, "{}", two)).passed()).isTrue();
        assertThat(HttpAnswers.whole(USERS.answered(200, "{}", two, two)).passed())
                .isTrue();
        assertThat(HttpAnswers.whole(USERS.answered(200, "{}", chunks)).passed())
                .isTrue();
        assertThat(HttpAnswers.whole(USERS.answered(200, "{}", two, three)))
                .expected("one statement of the body's length")
                .actual("Content-Length says [2, 3]");
        assertThat(HttpAnswers.whole(USERS.answered(200, "{}", two, chunks)).reason())
                .endsWith("both Content-Length and Transfer-Encoding are there");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two", "-2", "2, 2", "2.0", ""})
    void aLengthIsANumberOfBytes(String length) {
        assertThat(HttpAnswers.whole(USERS.answered(200, "{}", new Header("Content-Length", length)))
                        .reason())
                .isEqualTo("expected one statement of the body's length, but Content-Length is " + length
                        + ", which is not a length");
    }

    @ParameterizedTest
    @CsvSource({
        "200, PASS",
        "404, PASS",
        "429, INCONCLUSIVE",
        "499, PASS",
        "500, FAIL",
        "502, FAIL",
        "503, FAIL",
        "599, FAIL"
    })
    void aValidRequestMeetsNoServerError(int status, Outcome outcome) {
        assertThat(HttpAnswers.noServerError(USERS.answered(status, ""))).is(outcome);
    }

    @Test
    void whoIsToldWhenToComeBackHasMetNoError() {
        Exchange busy = USERS.answered(503, "", new Header("Retry-After", "1"));

        assertThat(HttpAnswers.noServerError(busy.after(List.of(busy, busy))).reason())
                .isEqualTo("GET /users?page=1&pageSize=10 by Mallory: 503, after 2 attempts before");
        assertThat(HttpAnswers.noServerError(NOTHING)).is(Outcome.INCONCLUSIVE);
        assertThat(HttpAnswers.noServerError(USERS.answered(500, "")))
                .expected("no server error")
                .actual("the answer is 500");
    }

    @ParameterizedTest
    @CsvSource({
        "identity, PASS, PASS",
        "gzip, FAIL, PASS",
        "X-GZip, FAIL, PASS",
        "br, FAIL, FAIL",
        "'gzip, br', FAIL, FAIL"
    })
    void nothingIsCompressedThatWasNotOffered(String coding, Outcome unasked, Outcome offered) {
        Exchange exchange = USERS.answered(200, "{}", new Header("Content-Encoding", coding));

        assertThat(HttpAnswers.uncompressed(exchange).outcome()).isEqualTo(unasked);
        assertThat(HttpAnswers.gzipAtMost(exchange).outcome()).isEqualTo(offered);
    }

    @Test
    void aCodingIsToldAndNoneIsNone() {
        assertThat(HttpAnswers.uncompressed(USERS.answered(200, "{}", new Header("Content-Encoding", "BR")))
                        .reason())
                .isEqualTo("expected a body that is not compressed, but Content-Encoding is br");
        assertThat(HttpAnswers.uncompressed(USERS.answered(200, "{}"))).isEqualTo(Verdict.pass());
        assertThat(HttpAnswers.gzipAtMost(USERS.answered(200, "{}"))).isEqualTo(Verdict.pass());
        assertThat(HttpAnswers.gzipAtMost(NOTHING).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(HttpAnswers.uncompressed(NOTHING).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }
}
