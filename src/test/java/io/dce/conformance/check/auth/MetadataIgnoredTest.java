package io.dce.conformance.check.auth;

import static io.dce.conformance.check.VerdictAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.AskedExchanges;
import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.exchange.Exchange;
import java.util.List;
import org.junit.jupiter.api.Test;

/** AUTH-19: what a field that becomes metadata may change. */
class MetadataIgnoredTest {
    private static final AskedExchanges OWN =
            new AskedExchanges("GET", "/current-user", "Alice (her own key in a field)");
    private static final AskedExchanges BOBS =
            new AskedExchanges("GET", "/current-user", "Alice (Bob's key in a field)");
    private static final String ALICE = "{\"uid\":\"u-1\"}";

    @Test
    void whoIsServedAsHerselfEveryTimeIsWhomAuthorizationNames() {
        assertThat(judged(OWN.answered(200, ALICE), BOBS.answered(200, ALICE)).passed())
                .isTrue();
    }

    @Test
    void whoIsTakenForAnotherIsNot() {
        assertThat(judged(OWN.answered(200, ALICE), BOBS.answered(200, "{\"uid\":\"u-2\"}"))
                        .reason())
                .isEqualTo(
                        "expected Alice (Bob's key in a field) to be the user whom Authorization identifies, uid u-1, "
                                + "but it is uid u-2");
        assertThat(judged(OWN.answered(200, ALICE), BOBS.answered(200, "{}")).reason())
                .endsWith("but no user is named");
    }

    @Test
    void whoIsRefusedForWhatStandsInTheFieldHasHadItRead() {
        assertThat(judged(OWN.answered(200, ALICE), BOBS.answered(401, "")).reason())
                .isEqualTo("expected Alice (Bob's key in a field) to be served as Alice (her own key in a field) is, "
                        + "as the other key changes nothing, but the answer is 401");
    }

    @Test
    void whoRefusesEveryRequestWithTheFieldReadsNoneOfThem() {
        assertThat(judged(OWN.answered(400, ""), BOBS.answered(400, "")).passed())
                .isTrue();
    }

    @Test
    void anErrorOfTheServerSaysNothing() {
        assertThat(judged(OWN.answered(200, ALICE), BOBS.answered(500, ""))).is(Outcome.INCONCLUSIVE);
    }

    private static Verdict judged(Exchange... asked) {
        return MetadataIgnored.changesNothing("u-1", List.of(asked));
    }
}
