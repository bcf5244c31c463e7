package io.dce.conformance.check.auth;

import static io.dce.conformance.check.AskedExchanges.USERS;
import static io.dce.conformance.check.VerdictAssert.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.AskedExchanges;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.Fault;
import io.dce.conformance.exchange.Header;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a refusal shows. */
class RefusalContentTest {
    private static final String KEY = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJtYWxsb3J5In0.bm90LWEtc2lnbmF0dXJl";

    @ParameterizedTest
    @ValueSource(strings = {"", "RBAC: access denied", "{\"code\":16,\"message\":\"no\",\"details\":[]}", "[]", "\"\""})
    void aRefusalInAnyFormShowsNoData(String body) {
        assertThat(Refusals.showsNoData(USERS.answered(403, body), List.of("id-of-alice")))
                .passes();
        assertThat(Refusals.noDataServed(USERS.answered(200, body), List.of("id-of-alice")))
                .passes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"items", "pagination", "token", "uid", "username", "preferred_username", "createdAt"})
    void aMemberThatOnlyDataHasIsData(String member) {
        assertThat(Refusals.showsNoData(USERS.answered(403, "{\"code\":7,\"" + member + "\":[]}"), List.of())
                        .reason())
                .isEqualTo("expected a refusal without data, but its body has a member " + member);
    }

    @Test
    void dataIsFoundBelowTheRootToo() {
        assertThat(Refusals.showsNoData(USERS.answered(403, "{\"data\":{\"list\":{\"items\":[]}}}"), List.of())
                        .reason())
                .endsWith("its body has a member items");
    }

    @Test
    void anIdThatIsKnownIsDataWhereverItStands() {
        List<String> known = List.of("short", "id-of-alice", "id-of-bob");

        assertThat(Refusals.showsNoData(USERS.answered(403, "denied for id-of-bob"), known))
                .expected("a refusal without data")
                .actual("it shows id-of-bob");
        assertThat(Refusals.showsNoData(USERS.answered(403, "", new Header("X-User", "id-of-alice")), known)
                        .reason())
                .endsWith("it shows id-of-alice");
        assertThat(Refusals.noDataServed(USERS.answered(200, "denied for id-of-bob"), known))
                .fails();
    }

    @Test
    void whatStandsInAnyTextAndWhatTheCallerNamedIsNoData() {
        Exchange named =
                new AskedExchanges("GET", "/users/id-of-bob", "Mallory").answered(403, "no short id-of-bob for you");

        assertThat(Refusals.showsNoData(named, List.of("short", "id-of-bob"))).passes();
        assertThat(Refusals.showsNoData(USERS.answered(403, "1234567 12345678"), List.of("1234567"))
                        .passed())
                .isTrue();
        assertThat(Refusals.showsNoData(USERS.answered(403, "1234567 12345678"), List.of("12345678"))
                        .passed())
                .isFalse();
    }

    @Test
    void aRefusalDoesNotRepeatTheCredential() {
        String encoded = Base64.getEncoder().encodeToString(("Bearer " + KEY).getBytes(UTF_8));

        assertThat(Refusals.repeatsNothing(USERS.answered(401, "Jwt is not valid"), KEY))
                .passes();
        assertThat(Refusals.repeatsNothing(USERS.unanswered(Fault.Kind.BROKEN), KEY))
                .passes();
        assertThat(Refusals.repeatsNothing(USERS.answered(401, "unknown key " + KEY), KEY))
                .expected("a refusal that does not repeat the credential")
                .actual("the credential stands in it");
        assertThat(Refusals.repeatsNothing(USERS.answered(401, encoded), KEY)).fails();
        assertThat(Refusals.repeatsNothing(USERS.answered(401, "", new Header("X-Debug", KEY)), KEY))
                .fails();
    }

    @Test
    void aShortCredentialIsFoundInAnyTextAndSaysNothing() {
        assertThat(Refusals.repeatsNothing(USERS.answered(401, "fifteen-letters"), "fifteen-letters")
                        .passed())
                .isTrue();
        assertThat(Refusals.repeatsNothing(USERS.answered(401, "sixteen--letters"), "sixteen--letters")
                        .passed())
                .isFalse();
    }
}
