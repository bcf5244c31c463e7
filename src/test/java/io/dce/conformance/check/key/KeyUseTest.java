package io.dce.conformance.check.key;

import static io.dce.conformance.check.AskedExchanges.USERS;
import static io.dce.conformance.check.VerdictAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.AskedExchanges;
import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.reading.AnswerIds;
import io.dce.conformance.exchange.Exchange;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a new key opens, and whose it is. */
class KeyUseTest {
    private static final AskedExchanges SELF = new AskedExchanges("GET", "/current-user", "the new key");
    private static final Exchange ALICE = self("{\"uid\":\"id-3\",\"username\":\"alice\"}");
    private static final Exchange SERVED = USERS.answered(200, "{}");
    private static final Exchange REFUSED = USERS.answered(403, "");

    @ParameterizedTest
    @CsvSource({"200, PASS", "204, FAIL", "401, FAIL", "500, FAIL", "503, INCONCLUSIVE"})
    void theKeyWorksEveryTime(int status, Outcome outcome) {
        assertThat(KeyUse.works(USERS.answered(status, "{}"))).is(outcome);
    }

    @Test
    void aKeyThatWorksNoMoreIsTold() {
        assertThat(KeyUse.works(USERS.answered(401, "")))
                .expected("Mallory to be served every time")
                .actual("this time the answer is 401");
    }

    @Test
    void theKeyOpensWhatItsCreatorsOwnKeyOpens() {
        assertThat(KeyUse.alike(List.of(SERVED, REFUSED), List.of(SERVED, REFUSED)))
                .passes();
        assertThat(KeyUse.alike(List.of(REFUSED, SERVED), List.of(REFUSED, REFUSED)))
                .fails();
    }

    @Test
    void theKeyOpensNothingThatIsClosedToItsCreator() {
        assertThat(KeyUse.alike(List.of(SERVED, REFUSED), List.of(SERVED, SERVED)))
                .expected("a key with no more rights than its creator, who gets 403")
                .actual("the answer is 200");
        assertThat(KeyUse.alike(List.of(SERVED, USERS.answered(404, "")), List.of(SERVED, SERVED)))
                .as("what is not there may have come to be")
                .passes();
        assertThat(KeyUse.alike(List.of(SERVED, REFUSED), List.of(SERVED, USERS.answered(404, ""))))
                .passes();
    }

    @Test
    void whereTheCreatorIsServedNowhereNothingIsShown() {
        assertThat(KeyUse.alike(List.of(REFUSED), List.of(REFUSED)).reason())
                .startsWith("its creator's own key is served nowhere")
                .endsWith("GET /users?page=1&pageSize=10 by Mallory: 403");
    }

    @Test
    void thePlatformTakesItsHolderForItsCreatorEveryTime() {
        assertThat(KeyUse.sameUser(ALICE, List.of(ALICE, ALICE))).isEqualTo(Verdict.pass());
        assertThat(KeyUse.sameUser(ALICE, List.of(ALICE, self("{\"uid\":\"id-4\",\"username\":\"alice\"}")))
                        .reason())
                .isEqualTo("expected the creator of the key, [id-3, alice], but it is [id-4, alice]");
        assertThat(KeyUse.sameUser(ALICE, List.of(self("{}"))).reason()).endsWith("no user is named");
        assertThat(KeyUse.sameUser(ALICE, List.of(SELF.answered(503, ""))).outcome())
                .isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(KeyUse.sameUser(self("{}"), List.of(ALICE)).reason())
                .isEqualTo("the platform does not say who the creator is: GET /current-user by the new key: 200");
    }

    @Test
    void theNameOfTheCallerIsRead() {
        assertThat(KeyUse.nameOf(ALICE)).isEqualTo("alice");
        assertThat(KeyUse.nameOf(self("{}"))).isEmpty();
    }

    @Test
    void anAnswerNamesTheCaller() {
        assertThat(AnswerIds.currentUserId(ALICE)).isEqualTo("id-3");
        assertThat(AnswerIds.named(ALICE)).passes();
        assertThat(AnswerIds.named(self("{}")))
                .expected("an answer that names the caller")
                .actual("it has no uid");
    }

    @Test
    void oneKeyIsOnePersonsEveryTime() {
        Exchange renamed = self("{\"uid\":\"id-3\",\"username\":\"alicia\"}");
        Exchange other = self("{\"uid\":\"id-4\",\"username\":\"alice\"}");

        assertThat(AnswerIds.onePerson(List.of(ALICE))).passes();
        assertThat(AnswerIds.onePerson(List.of(ALICE, renamed, ALICE))).passes();
        assertThat(AnswerIds.onePerson(List.of(ALICE, ALICE, other, ALICE)))
                .isEqualTo(Verdict.fail(
                        other, "the new key to be the same user every time, uid id-3", "this time it is uid id-4"));
        assertThat(AnswerIds.onePerson(List.of(ALICE, self("{}"))).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(AnswerIds.onePerson(List.of(self("{}"), self("{}"))).outcome())
                .isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void whoIsNotServedEveryTimeIsNobodyForSure() {
        Exchange refused = SELF.answered(401, "");
        Exchange busy = SELF.answered(503, "");

        assertThat(AnswerIds.onePerson(List.of(ALICE, refused)))
                .isEqualTo(Verdict.failByStatus(refused, "200 for the new key"));
        assertThat(AnswerIds.onePerson(List.of(busy, ALICE, ALICE)))
                .isInconclusive("GET /current-user by the new key: 503");
        assertThat(AnswerIds.onePerson(List.of(ALICE, busy))).is(Outcome.INCONCLUSIVE);
    }

    @Test
    void idsAndTotalsAreReadWhereThereAreAny() {
        Exchange list = USERS.answered(200, "{\"items\":[{\"id\":\"a\"},{\"id\":\"b\"}],\"pagination\":{\"total\":2}}");

        assertThat(AnswerIds.itemIds(list)).containsExactly("a", "b");
        assertThat(AnswerIds.total(list)).isEqualTo(2);
        assertThat(AnswerIds.itemIds(SERVED)).isEmpty();
        assertThat(AnswerIds.total(SERVED)).isZero();
        assertThat(AnswerIds.createdId(self("{\"id\":\"a\"}"))).contains("a");
        assertThat(AnswerIds.createdId(self("{\"id\":\"\"}"))).isEmpty();
        assertThat(AnswerIds.createdId(self("{}"))).isEmpty();
    }

    @Test
    void noTwoKeysShareASecretAndNoTwoOfAnOwnerAnId() {
        Exchange one = created("Alice", "a", "secret-a");
        Exchange two = created("Alice", "b", "secret-b");

        assertThat(distinct(List.of(one, two, created("Bob", "a", "secret-c")), List.of()))
                .passes();
        assertThat(distinct(List.of(one, two, created("Bob", "c", "secret-a")), List.of())
                        .reason())
                .isEqualTo("expected another secret than any key has had before, but it is the secret of the key that "
                        + "exchange 7 created, a");
        assertThat(distinct(List.of(one, two, created("Alice", "b", "secret-c")), List.of())
                        .reason())
                .startsWith("expected another id than any key has had before");
        assertThat(distinct(List.of(one, two), List.of())).passes();
        assertThat(distinct(List.of(one), List.of(REFUSED))).is(Outcome.INCONCLUSIVE);
    }

    @Test
    void whyNoTwoKeysCouldBeComparedIsTold() {
        assertThat(distinct(List.of(), List.of()))
                .isInconclusive("fewer than two keys could be made: none was asked for");
        assertThat(distinct(List.of(created("Alice", "a", "secret-a")), List.of(REFUSED)))
                .isInconclusive("fewer than two keys could be made: GET /users?page=1&pageSize=10 by Mallory: 403");
    }

    private static Exchange created(String owner, String id, String secret) {
        return new AskedExchanges("POST", "/keys", owner)
                .answered(200, "{\"id\":\"" + id + "\",\"token\":\"" + secret + "\"}");
    }

    private static Exchange self(String body) {
        return SELF.answered(200, body);
    }

    @Test
    void theIdOfAKeyThatWasThereBeforeIsNotThatOfANewOne() {
        List<Exchange> creations = List.of(created("Alice", "a", "secret-a"), created("Alice", "old", "secret-b"));

        assertThat(KeyReplacement.distinct(creations, List.of(), owner -> Set.of("old")))
                .fails();
        assertThat(KeyReplacement.distinct(
                        creations, List.of(), owner -> owner.equals("Bob") ? Set.of("old") : Set.of("z")))
                .passes();
    }

    private static Verdict distinct(List<Exchange> creations, List<Exchange> asked) {
        return KeyReplacement.distinct(creations, asked, owner -> Set.of());
    }
}
