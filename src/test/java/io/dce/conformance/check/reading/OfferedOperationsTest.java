package io.dce.conformance.check.reading;

import static io.dce.conformance.check.VerdictAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.AskedExchanges;
import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.http.HttpAnswers;
import io.dce.conformance.check.key.InvalidKeyRequests;
import io.dce.conformance.check.key.KeyCreation;
import io.dce.conformance.exchange.Exchange;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a key is served at all. */
class OfferedOperationsTest {
    private static final AskedExchanges USERS = new AskedExchanges("GET", "/users?page=1", "Alice");
    private static final AskedExchanges DETAILS = new AskedExchanges("GET", "/users/7", "Alice");
    private static final AskedExchanges CREATION = new AskedExchanges("POST", "/current-user/accesstoken", "Alice");

    @ParameterizedTest
    @ValueSource(ints = {404, 405, 501})
    void anOperationThatIsNeverThereIsLeftOut(int status) {
        Exchange users = USERS.answered(200, "{}");
        Exchange absent = DETAILS.answered(status, "");

        assertThat(OfferedOperations.of(List.of(users, absent, absent))).containsExactly(users);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 403, 500})
    void anOperationThatIsThereNowAndThenIsNot(int other) {
        Exchange absent = DETAILS.answered(404, "");
        Exchange there = DETAILS.answered(other, "");

        assertThat(OfferedOperations.of(List.of(absent, there))).containsExactly(absent, there);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/users/7/accesstokens",
                "/users/7/accesstoken",
                "/users/7/accesstokens/4711",
                "/current-user/accesstokens"
            })
    void managingKeysTakesAPermissionOfItsOwn(String path) {
        Exchange forbidden = new AskedExchanges("GET", "/apis" + path, "Alice").answered(403, "");

        assertThat(OfferedOperations.of(List.of(forbidden, forbidden))).isEmpty();
        assertThat(HttpAnswers.successIsOkWithBody(forbidden).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/users/7", "/users", "/current-user", "/users/accesstokens"})
    void whatElseIsForbiddenIsNotServedToWhoMayHaveIt(String path) {
        Exchange forbidden = new AskedExchanges("GET", "/apis" + path, "Alice").answered(403, "");

        assertThat(OfferedOperations.of(List.of(forbidden))).containsExactly(forbidden);
        assertThat(HttpAnswers.successIsOkWithBody(forbidden).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void aListOfKeysThatIsForbiddenNowAndThenIsServedOtherwise() {
        AskedExchanges keys = new AskedExchanges("GET", "/users/7/accesstokens", "Alice");
        List<Exchange> asked = List.of(keys.answered(200, "{}"), keys.answered(403, ""));

        assertThat(OfferedOperations.of(asked)).isEqualTo(asked);
    }

    @Test
    void theUsersAreWhatTheKeyIsFor() {
        Exchange absent = USERS.answered(404, "");

        assertThat(OfferedOperations.of(List.of(absent))).containsExactly(absent);
    }

    @ParameterizedTest
    @CsvSource({"403, INCONCLUSIVE", "404, NOT_APPLICABLE", "405, NOT_APPLICABLE", "501, NOT_APPLICABLE"})
    void aKeyThatMayNotShowsNothing(int status, Outcome outcome) {
        Exchange creation = CREATION.answered(status, "");

        assertThat(OfferedOperations.withheld(creation).orElseThrow()).is(outcome);
        assertThat(KeyCreation.complete(creation, Set.of())).is(outcome);
        assertThat(InvalidKeyRequests.refused(creation)).is(outcome);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 401, 409, 500})
    void anyOtherAnswerSaysSomething(int status) {
        assertThat(OfferedOperations.withheld(CREATION.answered(status, ""))).isEmpty();
    }
}
