package io.dce.conformance.check.auth;

import static io.dce.conformance.check.AskedExchanges.USERS;
import static io.dce.conformance.check.VerdictAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.Fault;
import io.dce.conformance.exchange.Header;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets in, and who is merely refused badly. */
class AdmissionTest {
    private static final String ID = "a7cfd010-ebbe-4601-987f-d098d9ef766e";

    @ParameterizedTest
    @CsvSource({
        "401, PASS",
        "403, PASS",
        "200, FAIL",
        "204, FAIL",
        "302, PASS",
        "400, PASS",
        "404, PASS",
        "405, PASS",
        "500, PASS",
        "501, PASS",
        "502, INCONCLUSIVE",
        "503, INCONCLUSIVE",
        "504, INCONCLUSIVE",
        "429, INCONCLUSIVE"
    })
    void withASuccessSomebodyIsIn(int status, Outcome outcome) {
        assertThat(denied(USERS.answered(status, ""))).is(outcome);
    }

    @Test
    void withDataUnderAnotherStatusSomebodyIsInToo() {
        assertThat(denied(USERS.answered(500, "{\"items\":[]}")))
                .expected("401 or 403 for Mallory")
                .actual("the answer is 500, and its body has a member items");
        assertThat(denied(USERS.answered(302, "", new Header("Location", "/users/" + ID)))
                        .reason())
                .endsWith("the answer is 302 to /users/" + ID + ", and it shows " + ID);
    }

    @Test
    void whatARefusalShowsIsForAnotherRuleToSay() {
        assertThat(denied(USERS.answered(403, "{\"items\":[]}"))).passes();
    }

    @Test
    void whoGetsNoAnswerIsNeitherInNorOut() {
        assertThat(denied(USERS.unanswered(Fault.Kind.TIMEOUT))).is(Outcome.INCONCLUSIVE);
        Exchange busy = USERS.answered(503, "");
        assertThat(denied(busy.after(List.of(busy, busy))).reason())
                .isEqualTo("GET /users?page=1&pageSize=10 by Mallory: 503, as 2 times before");
    }

    @Test
    void ofManyTheOneWhoIsInCounts() {
        assertThat(Admission.allDenied(List.of(USERS.answered(401, ""), USERS.answered(500, "")), List.of()))
                .passes();
        assertThat(Admission.allDenied(List.of(USERS.answered(401, ""), USERS.answered(200, "")), List.of()))
                .fails();
        assertThat(Admission.allDenied(List.of(), List.of())).is(Outcome.ERROR);
    }

    private static Verdict denied(Exchange exchange) {
        return Admission.denied(exchange, List.of(ID));
    }
}
