package io.dce.conformance.check.user;

import static io.dce.conformance.check.VerdictAssert.assertThat;
import static io.dce.conformance.check.reading.FakeList.answer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.key.KeyClaims;
import io.dce.conformance.check.reading.ContractSchemas;
import io.dce.conformance.check.reading.FakeList;
import io.dce.conformance.exchange.Exchange;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Users' own pages, whom a key names, and errors. */
class UserDetailTest {
    private static final ContractSchemas SCHEMAS = new ContractSchemas();
    private static final String ME = "{\"uid\":\"id-3\",\"username\":\"user-3\"}";

    @Test
    void aUsersOwnPageAgreesWithTheList() {
        Exchange list = FakeList.of(4).page(1, 10);
        String own = FakeList.user("id-2", "user-2");

        assertThat(detail(list, 200, own).passed()).isTrue();
        assertThat(detail(list, 200, own.replace("\"lastLoginAt\":\"\"", "\"lastLoginAt\":\"1717243200000\""))
                        .passed())
                .isTrue();
        assertThat(detail(list, 200, own.replace("locale", "ldap")))
                .says("/source is the text \"ldap\", in the list it is the text \"locale\"");
        assertThat(detail(list, 404, "{}")).fails();
        assertThat(detail(list, 403, "{}")).is(Outcome.INCONCLUSIVE);
    }

    @Test
    void aTimeThatOthersMayChangeIsStillATime() {
        Exchange list = FakeList.of(4).page(1, 10);
        Exchange odd = FakeList.of(4)
                .spoiling(body -> body.replace("\"updatedAt\":\"0\"", "\"updatedAt\":0"))
                .page(1, 10);
        String own = FakeList.user("id-2", "user-2");
        String dated = own.replace("\"updatedAt\":\"0\"", "\"updatedAt\":\"2024-06-01\"");
        String numbered = own.replace("\"updatedAt\":\"0\"", "\"updatedAt\":1717243200000");

        assertThat(detail(list, 200, own.replace("\"updatedAt\":\"0\"", "\"updatedAt\":\"1717243200000\"")))
                .passes();
        assertThat(detail(list, 200, own.replace("\"updatedAt\":\"0\"", "\"updatedAt\":\"\"")))
                .passes();
        assertThat(detail(list, 200, dated).reason())
                .endsWith("but /updatedAt is the text \"2024-06-01\", in the list it is the text \"0\"");
        assertThat(detail(list, 200, numbered).reason())
                .endsWith("but /updatedAt is the number 1717243200000, in the list it is the text \"0\"");
        assertThat(detail(odd, 200, dated))
                .as("what the list gets wrong is for USER-3 to name")
                .passes();
    }

    private static Verdict detail(Exchange list, int status, String body) {
        return UserDetail.agrees(list, "id-2", answer("/users/id-2", status, body));
    }

    @Test
    void anUnknownUserIsA404WithCode5() {
        assertThat(unknown(404, "{\"code\":5}").passed()).isTrue();
        assertThat(unknown(404, "{\"code\":\"5\"}")).fails();
        assertThat(unknown(404, "404 page not found")).fails();
        assertThat(unknown(200, "{}")).fails();
        assertThat(unknown(500, "{\"code\":5}")).fails();
        assertThat(unknown(503, "")).is(Outcome.INCONCLUSIVE);
    }

    @Test
    void anIdThatIsNoneMayBeRefusedForItsFormToo() {
        assertThat(unlikely(404, "{\"code\":5}").passed()).isTrue();
        assertThat(unlikely(400, "{\"code\":3}").passed()).isTrue();
        assertThat(unlikely(400, "{\"code\":5}")).fails();
        assertThat(unlikely(400, "{\"code\":\"3\"}")).fails();
        assertThat(unlikely(404, "{\"code\":3}")).fails();
        assertThat(unlikely(500, "{\"code\":3}")).fails();
        assertThat(unknown(400, "{\"code\":3}")).fails();
        assertThat(unlikely(503, "")).is(Outcome.INCONCLUSIVE);
    }

    private static Verdict unlikely(int status, String body) {
        return UserDetail.unlikely(answer("/users/no-id", status, body));
    }

    private static Verdict unknown(int status, String body) {
        return UserDetail.unknown(answer("/users/nobody", status, body));
    }

    @Test
    void theKeyNamesItsOwner() {
        String payload = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"sub\":\"id-3\",\"preferred_username\":\"user-3\"}".getBytes(UTF_8));
        Optional<KeyClaims> claims = KeyClaims.of("header." + payload + ".signature");
        Exchange me = answer("/current-user", 200, ME);

        assertThat(claims).contains(new KeyClaims("id-3", "user-3"));
        assertThat(KeyClaims.of("opaque")).isEmpty();
        assertThat(KeyClaims.of("a.%.c")).isEmpty();
        assertThat(CurrentUser.named(me, claims).passed()).isTrue();
        assertThat(CurrentUser.named(me, Optional.empty()).passed()).isTrue();
        assertThat(CurrentUser.named(answer("/current-user", 200, ME.replace("id-3", "id-4")), claims))
                .says("/uid is the text \"id-4\", the key says id-3");
        assertThat(CurrentUser.named(answer("/current-user", 200, "{}"), Optional.empty()))
                .fails();
        assertThat(CurrentUser.differ(me, me)).fails();
    }

    @Test
    void theOwnerIsAmongTheUsers() {
        Exchange me = answer("/current-user", 200, ME);

        assertThat(CurrentUser.among(me, FakeList.of(4).walk(2).stream()).passed())
                .isTrue();
        assertThat(CurrentUser.among(me, FakeList.of(3).walk(2).stream())).says("user-3 (id-3) is on no page");
    }

    @Test
    void errorsOfTheApiHaveAnEnvelope() {
        Exchange sound = answer("/users/x", 404, "{\"code\":5,\"message\":\"no\",\"details\":[]}");
        Exchange text = answer("/users/x", 404, "404 page not found");

        assertThat(ErrorBody.envelopes(List.of(sound), SCHEMAS).passed()).isTrue();
        assertThat(ErrorBody.envelopes(List.of(sound, text), SCHEMAS)).fails();
        assertThat(ErrorBody.envelopes(
                        List.of(answer("/x", 400, "{\"code\":\"3\",\"message\":\"\",\"details\":[]}")), SCHEMAS))
                .says("/code: string found, integer expected");
        assertThat(ErrorBody.envelopes(List.of(answer("/x", 200, "{}")), SCHEMAS))
                .is(Outcome.INCONCLUSIVE);
        assertThat(ErrorBody.envelopeIfJson(text, SCHEMAS).passed()).isTrue();
    }

    @Test
    void whatCannotBeReadSaysNothingOfAUser() {
        Exchange list = FakeList.of(4).page(1, 10);
        Exchange busy = answer("/x", 503, "");
        Exchange me = answer("/current-user", 200, ME);
        String own = FakeList.user("id-2", "user-2");

        assertThat(UserDetail.agrees(busy, "id-2", answer("/users/id-2", 200, own)))
                .is(Outcome.INCONCLUSIVE);
        assertThat(UserDetail.agrees(list, "id-2", busy)).is(Outcome.INCONCLUSIVE);
        assertThat(UserDetail.agrees(list, "id-2", answer("/users/id-2", 200, "<html>")))
                .is(Outcome.INCONCLUSIVE);
        assertThat(UserDetail.agrees(list, "id-9", answer("/users/id-9", 200, own))
                        .reason())
                .isEqualTo("id-9 is on that page of the list no more");
        assertThat(UserDetail.agrees(list, "id-2", answer("/users/id-2", 401, "")))
                .is(Outcome.INCONCLUSIVE);
        assertThat(CurrentUser.named(busy, Optional.empty())).is(Outcome.INCONCLUSIVE);
        assertThat(CurrentUser.differ(busy, me)).is(Outcome.INCONCLUSIVE);
        assertThat(CurrentUser.differ(me, busy)).is(Outcome.INCONCLUSIVE);
        assertThat(CurrentUser.among(me, Stream.of(busy, list))).is(Outcome.INCONCLUSIVE);
        assertThat(ErrorBody.envelopes(List.of(FakeList.silence("/x")), SCHEMAS))
                .is(Outcome.INCONCLUSIVE);
        assertThat(ErrorBody.envelopeIfJson(busy, SCHEMAS)).is(Outcome.INCONCLUSIVE);
    }

    @Test
    void theOwnerIsNamedByIdAndByName() {
        Exchange nameless = answer("/current-user", 200, "{\"uid\":\"id-3\",\"username\":\" \"}");
        Exchange other = answer("/current-user", 200, ME.replace("-3", "-4"));

        assertThat(CurrentUser.named(nameless, Optional.empty()))
                .expected("the owner of the key")
                .actual("/username is the text \" \"");
        assertThat(CurrentUser.differ(other, answer("/current-user", 200, ME))).passes();
        assertThat(KeyClaims.of("e30.W10.e30")).isEmpty();
        assertThat(KeyClaims.of("e30.e30.e30")).contains(new KeyClaims("", ""));
    }

    @Test
    void anErrorInJsonHasTheEnvelope() {
        Exchange odd = answer("/x", 400, "{\"error\":\"no\"}");

        assertThat(ErrorBody.isJson(odd)).isTrue();
        assertThat(ErrorBody.isJson(answer("/x", 400, "no"))).isFalse();
        assertThat(ErrorBody.envelopeIfJson(odd, SCHEMAS).reason())
                .startsWith("expected an error with a numeric code, a message and details, but ");
        assertThat(ErrorBody.envelopes(List.of(answer("/x", 399, "{}"), odd), SCHEMAS))
                .fails();
    }
}
