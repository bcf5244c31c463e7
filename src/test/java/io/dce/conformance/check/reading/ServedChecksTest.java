package io.dce.conformance.check.reading;

import static io.dce.conformance.check.AskedExchanges.USERS;
import static io.dce.conformance.check.VerdictAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.Fault;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is served, and which answers say nothing. */
class ServedChecksTest {
    @ParameterizedTest
    @CsvSource({
        "200, PASS",
        "204, FAIL",
        "302, FAIL",
        "401, FAIL",
        "404, FAIL",
        "429, INCONCLUSIVE",
        "499, FAIL",
        "500, INCONCLUSIVE",
        "503, INCONCLUSIVE"
    })
    void whoShowsAValidKeyIsServedWith200(int status, Outcome outcome) {
        Exchange exchange = USERS.answered(status, "{}");

        assertThat(ServedChecks.served(exchange)).is(outcome);
        assertThat(ServedChecks.servedAsWell(exchange)).is(outcome);
        assertThat(ServedChecks.allServed(List.of(USERS.answered(200, "{}"), exchange)))
                .is(outcome);
    }

    @Test
    void whoIsNotServedIsToldByName() {
        assertThat(ServedChecks.served(USERS.answered(401, "")))
                .expected("200 for Mallory")
                .actual("the answer is 401");
        assertThat(ServedChecks.served(USERS.brokenOff(200)).reason())
                .isEqualTo("GET /users?page=1&pageSize=10 by Mallory: 200 (it took too long)");
    }

    @ParameterizedTest
    @EnumSource(Fault.Kind.class)
    void aConnectionThatIsClosedIsNoAnswerToASpelling(Fault.Kind kind) {
        Exchange exchange = USERS.unanswered(kind);

        assertThat(ServedChecks.served(exchange)).is(Outcome.INCONCLUSIVE);
        assertThat(ServedChecks.servedAsWell(exchange).outcome())
                .isEqualTo(kind == Fault.Kind.BROKEN ? Outcome.FAIL : Outcome.INCONCLUSIVE);
    }

    @Test
    void aClosedConnectionIsToldAsSuch() {
        assertThat(ServedChecks.servedAsWell(USERS.unanswered(Fault.Kind.BROKEN)))
                .expected("200 for Mallory")
                .actual("there is no answer");
    }

    @ParameterizedTest
    @CsvSource({"200, false", "404, false", "429, true", "499, false", "500, false", "502, false", "503, true"})
    void aServerErrorIsAnAnswerUnlessItSaysLater(int status, boolean silent) {
        assertThat(ServedChecks.unanswered(USERS.answered(status, "")).isPresent())
                .isEqualTo(silent);
    }

    @Test
    void anAnswerThatBrokeOffIsNone() {
        assertThat(ServedChecks.unanswered(USERS.brokenOff(500))).isPresent();
        assertThat(ServedChecks.unanswered(USERS.unanswered(Fault.Kind.TIMEOUT)))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "200, false",
        "400, false",
        "401, true",
        "403, true",
        "404, false",
        "429, true",
        "500, false",
        "503, true"
    })
    void aStatusSaysSomethingUnlessThePlatformIsBusyOrRefuses(int status, boolean silent) {
        Exchange exchange = USERS.answered(status, "");

        assertThat(UnreadableAnswer.status(exchange).map(Verdict::outcome))
                .isEqualTo(Optional.of(Outcome.INCONCLUSIVE).filter(o -> silent));
        assertThat(UnreadableAnswer.busy(exchange)).isEqualTo(status == 429 || status == 503);
        assertThat(UnreadableAnswer.status(USERS.brokenOff(status))).isPresent();
        assertThat(UnreadableAnswer.status(USERS.unanswered(Fault.Kind.BROKEN))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "200, false",
        "400, false",
        "401, false",
        "403, true",
        "404, true",
        "405, true",
        "500, false",
        "501, true",
        "503, false"
    })
    void whatIsNotThereOrNotForThisCallerIsNotOffered(int status, boolean missing) {
        assertThat(UnreadableAnswer.notOffered(USERS.answered(status, ""))).isEqualTo(missing);
    }

    @Test
    void dataIsOneDocumentThatWasServed() {
        assertThat(UnreadableAnswer.data(USERS.answered(200, "{}"))).isEmpty();
        assertThat(reason(UnreadableAnswer.data(USERS.answered(404, "{}")))).startsWith("not served: GET /users");
        assertThat(reason(UnreadableAnswer.data(USERS.answered(503, "")))).startsWith("GET /users");
        assertThat(reason(UnreadableAnswer.data(USERS.answered(200, ""))))
                .startsWith("not one JSON document: there is no body");
        assertThat(reason(UnreadableAnswer.data(USERS.answered(200, "{\n}}")))).contains("(line 2, column 2)");
    }

    private static String reason(Optional<Verdict> verdict) {
        assertThat(verdict.map(Verdict::outcome)).contains(Outcome.INCONCLUSIVE);
        return verdict.orElseThrow().reason();
    }
}
