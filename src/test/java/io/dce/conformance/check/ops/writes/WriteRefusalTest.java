package io.dce.conformance.check.ops.writes;

import static io.dce.conformance.check.VerdictAssert.assertThat;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.ExchangeBuilder;
import io.dce.conformance.exchange.Fault;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each answer to somebody who is to be refused proves, beside the answer to the key. */
class WriteRefusalTest {
    private static final String ID = "3f0e8a52-6a35-4d8e-9d0f-0a6f4b1c2d3e";
    private static final String KEY = "a-key-that-is-long-enough";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | 400 | 401 | pass",
                "403 | 404 | 403 | pass",
                "403 | 500 | 403 | pass",
                "403 | 501 | 403 | pass",
                "401 | 401 | 401 | not applicable",
                "403 | 403 | 403 | not applicable",
                "200 | 400 | 403 | fail",
                "204 | 404 | 403 | fail",
                "302 | 404 | 302 | fail",
                "400 | 400 | 403 | fail",
                "404 | 404 | 401 | fail",
                "409 | 400 | 401 | fail",
                "415 | 400 | 401 | fail",
                "422 | 400 | 401 | fail",
                "405 | 400 | 401 | fail",
                "405 | 405 | 401 | not applicable",
                "501 | 501 | 401 | not applicable",
                "404 | 404 | 404 | not applicable",
                "400 | 400 | 400 | not applicable",
                "500 | 400 | 401 | fail",
                "500 | 400 | 500 | not applicable",
                "500 | 500 | 401 | not applicable",
                "503 | 400 | 401 | inconclusive",
                "429 | 400 | 401 | inconclusive",
                "401 | 429 | 401 | inconclusive",
            })
    void anAnswerProvesSomethingBesideTheAnswerToTheKey(int status, int toTheKey, int elsewhere, String outcome) {
        WriteAttempt attempt = attempt(answered(status, "x"), answered(toTheKey, "x"), answered(elsewhere, "x"));

        assertOutcome(WriteRule.OPS_9.of(seen(attempt)), outcome);
        assertOutcome(WriteRule.OPS_10.of(seen(attempt)), outcome);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 page not found           | 404 page not found           | not applicable",
                "no /apis/x/ID                | no /nowhere/17               | not applicable",
                "at 10:01:22.123 req 7fe81a02 | at 10:01:23.456 req 0b1c2d3e | not applicable",
                "machine not found            | 404 page not found           | fail",
                "{\"message\":\"id not found\"}   | {\"message\":\"Not Found\"}      | fail",
            })
    void whatIsSaidEverywhereIsNoAnswerOfTheOperation(String here, String there, String outcome) {
        Exchange nowhere = ExchangeBuilder.asked("PUT", "http://dce/nowhere/17")
                .by("nobody")
                .answered(404, there);
        WriteAttempt attempt = attempt(answered(404, here.replace("ID", ID)), answered(404, here), nowhere);

        assertOutcome(WriteRule.OPS_9.of(seen(attempt)), outcome);
    }

    @Test
    void withoutAnAnswerToTheKeyNothingIsProven() {
        Exchange silent = ExchangeBuilder.asked("PUT", "http://dce/apis/x/" + ID)
                .unanswered(new Fault(Fault.Kind.CONNECT, "nobody there"));

        assertThat(WriteRule.OPS_9.of(
                        seen(new WriteAttempt(answered(401, ""), Optional.of(silent), Optional.empty(), ""))))
                .is(Outcome.INCONCLUSIVE);
    }

    @ParameterizedTest
    @CsvSource({
        "401, not applicable",
        "403, not applicable",
        "501, not applicable",
        "400, fail",
        "404, fail",
        "200, fail"
    })
    void whereTheKeyWasNotAskedAnOpenDoorIsSeenAllTheSame(int status, String outcome) {
        WriteAttempt attempt =
                new WriteAttempt(answered(status, "x"), Optional.empty(), Optional.of(answered(403, "")), "");

        assertOutcome(WriteRule.OPS_9.of(seen(attempt)), outcome);
    }

    @Test
    void aRefusalIsNothingButOne() {
        assertThat(nothingBut(answered(401, ""))).passes();
        assertThat(nothingBut(answered(401, "{\"items\":[]}"))).fails();
        assertThat(nothingBut(answered(403, "no " + KEY))).fails();
        assertThat(nothingBut(answered(403, "ask c0ffee00-6a35-4d8e-9d0f-0a6f4b1c2d3e")))
                .fails();
        assertThat(nothingBut(answered(403, "no " + ID))).passes();
        assertThat(nothingBut(answered(404, "{\"items\":[]}"))).isNotApplicable("nobody was refused");
    }

    @ParameterizedTest
    @CsvSource({"200, 404, fail", "404, 404, pass", "200, 200, pass", "403, 403, pass"})
    void whatWasRefusedIsNotThere(int lookedUp, int neverNamed, String outcome) {
        WriteAttempt refused = attempt(answered(401, ""), answered(400, ""), answered(401, ""));

        assertOutcome(
                WriteRule.OPS_11.of(new WriteExchanges(
                        List.of(refused),
                        List.of(refused),
                        List.of(),
                        Optional.of(answered(lookedUp, "{}")),
                        Optional.of(answered(neverNamed, "{}")))),
                outcome);
    }

    private static Verdict nothingBut(Exchange refusal) {
        return WriteRule.OPS_11.of(new WriteExchanges(
                List.of(attempt(refusal, answered(400, ""), answered(401, ""))),
                List.of(),
                List.of("c0ffee00-6a35-4d8e-9d0f-0a6f4b1c2d3e", ID),
                Optional.empty(),
                Optional.empty()));
    }

    private static WriteExchanges seen(WriteAttempt attempt) {
        return new WriteExchanges(List.of(attempt), List.of(attempt), List.of(), Optional.empty(), Optional.empty());
    }

    private static WriteAttempt attempt(Exchange exchange, Exchange control, Exchange elsewhere) {
        return new WriteAttempt(exchange, Optional.of(control), Optional.of(elsewhere), KEY);
    }

    private static Exchange answered(int status, String text) {
        return ExchangeBuilder.asked("PUT", "http://dce/apis/x/" + ID)
                .by("nobody")
                .answered(status, text);
    }

    private static void assertOutcome(Verdict verdict, String outcome) {
        org.assertj.core.api.Assertions.assertThat(verdict.outcome().words())
                .as(verdict.reason())
                .isEqualTo(outcome);
    }
}
