package io.dce.conformance.check.key;

import static io.dce.conformance.check.VerdictAssert.assertThat;
import static io.dce.conformance.check.key.KeyAnswers.answer;
import static io.dce.conformance.check.key.KeyAnswers.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.AskedExchanges;
import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.Fault;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes of asking for a key, and of asking for one that can't be. */
class KeyRequestsTest {
    private static final String WHOLE = "{\"id\":\"a\",\"token\":\"opaque-secret\"}";
    private static final CreatedKey SOUND = KeyAnswers.key("sound", "sound", "{}");
    private static final String LISTED = "{\"id\":\"sound\",\"name\":\"sound\"}";
    private static final Instant END = Instant.parse("2030-01-01T00:00:07Z");

    @Test
    void theAnswerHasAnIdAndASecret() {
        assertThat(KeyCreation.complete(answer("POST", 200, WHOLE), Set.of())).passes();
        assertThat(CreatedKey.of(answer("POST", 200, WHOLE), "n")).hasValueSatisfying(key -> {
            assertThat(List.of(key.id(), key.secret(), key.name(), key.owner()))
                    .containsExactly("a", "opaque-secret", "n", "Alice");
            assertThat(key).hasToString("access key a");
            assertThat(key.askedAgain()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"token\":\"s\"}', a text in /id, /id is not there",
        "'{\"id\":7,\"token\":\"s\"}', a text in /id, /id is NUMBER",
        "'{\"id\":\"\",\"token\":\"s\"}', a text in /id, /id is empty",
        "'{\"id\":\"a\"}', a text in /token, /token is not there",
        "'{\"id\":\"a\",\"token\":\" \"}', a text in /token, /token is empty",
        "'{\"id\":\"a\",\"token\":null}', a text in /token, /token is NULL",
    })
    void whatTheAnswerLacksIsNamed(String body, String expected, String actual) {
        Exchange creation = answer("POST", 200, body);

        assertThat(KeyCreation.complete(creation, Set.of()).reason())
                .isEqualTo("expected " + expected + ", but " + actual);
        assertThat(CreatedKey.of(creation, "n")).isEmpty();
    }

    @Test
    void theIdOfAKeyThatWasThereBeforeIsNotTheNewOnes() {
        assertThat(KeyCreation.complete(answer("POST", 200, WHOLE), Set.of("a")).reason())
                .isEqualTo("expected the new key's own id in /id, but /id is that of a key that was there before, a");
    }

    @ParameterizedTest
    @CsvSource({"201, FAIL", "401, FAIL", "500, FAIL", "503, INCONCLUSIVE", "429, INCONCLUSIVE"})
    void aCreationAnswers200(int status, Outcome outcome) {
        assertThat(KeyCreation.complete(answer("POST", status, WHOLE), Set.of()))
                .is(outcome);
    }

    @ParameterizedTest
    @CsvSource({"400, 8, INCONCLUSIVE", "403, 8, INCONCLUSIVE", "400, 3, FAIL", "200, 8, FAIL"})
    void whereNoMoreKeysAreAllowedNothingIsSeen(int status, int code, Outcome outcome) {
        assertThat(KeyCreation.complete(answer("POST", status, "{\"code\":" + code + "}"), Set.of()))
                .is(outcome);
    }

    @Test
    void anAnswerThatIsNoDocumentHasNoKey() {
        assertThat(KeyCreation.complete(answer("POST", 200, "created"), Set.of())
                        .reason())
                .startsWith("expected a JSON object with the new key, but it is not one: ");
        assertThat(CreatedKey.of(answer("POST", 404, WHOLE), "n")).isEmpty();
        assertThat(CreatedKey.of(AskedExchanges.USERS.unanswered(Fault.Kind.BROKEN), "n"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "400, '{\"code\":3}', PASS, ''",
        "400, '{\"code\":\"3\"}', FAIL, 'expected code 3 (invalid argument), but /code is \"3\"'",
        "400, '{\"code\":13}', FAIL, 'expected code 3 (invalid argument), but /code is 13'",
        "400, '', FAIL, 'expected code 3 (invalid argument), but the answer has no /code'",
        "422, '{\"code\":3}', FAIL, 'expected 400 for an invalid request, but the answer is 422'",
        "500, '{\"code\":3}', FAIL, 'expected 400 for an invalid request, but the answer is 500'",
        "503, '', INCONCLUSIVE, 'POST /keys by Alice: 503'",
    })
    void aRequestThatCantBeServedIsRefused(int status, String body, Outcome outcome, String reason) {
        Verdict verdict = InvalidKeyRequests.refused(answer("POST", status, body));

        assertThat(verdict).is(outcome);
        assertThat(verdict.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"b\",\"name\":\"bad\"}",
                "{\"id\":\"b\",\"name\":\"\"}",
                "{\"id\":\"b\"}",
                "{\"id\":\"b\",\"name\":\"other\",\"expiredAt\":\"1893456007000\"}"
            })
    void aKeyThatCameOfItAfterAllIsFound(String item) {
        assertThat(InvalidKeyRequests.createdNothing(list(""), list(LISTED + "," + item), SOUND, "bad", END))
                .expected("no key from a request that was refused")
                .actual("/items/1 is that key");
        assertThat(InvalidKeyRequests.createdNothing(list(item), list(LISTED + "," + item), SOUND, "bad", END))
                .as("it was there before")
                .passes();
    }

    @Test
    void keysThatOthersMadeMeanwhileAreNoneOfIt() {
        Exchange after = list(LISTED + ",{\"id\":\"b\",\"name\":\"other\",\"expiredAt\":\"1893456006000\"}");

        assertThat(InvalidKeyRequests.createdNothing(list(""), after, SOUND, "bad", END))
                .passes();
        assertThat(InvalidKeyRequests.createdNothing(list(""), list(""), SOUND, "bad", END))
                .as("nothing shows that the list is up to date")
                .fails();
    }

    @ParameterizedTest
    @CsvSource({"200, PASS", "204, PASS", "404, PASS", "499, PASS", "500, FAIL", "503, INCONCLUSIVE"})
    void deletingWhatIsNotThereIsNoServerError(int status, Outcome outcome) {
        assertThat(KeyOwnership.noServerError(answer("DELETE", status, ""))).is(outcome);
    }

    @Test
    void aListShowsOnesOwnKeysOnly() {
        CreatedKey own = KeyAnswers.key("a", "n", "{}");
        CreatedKey other = KeyAnswers.key("b", "m", "{}");

        assertThat(KeyOwnership.showsOnly(list("{\"id\":\"a\"}"), own, other)).passes();
        assertThat(KeyOwnership.showsOnly(list("{\"id\":\"a\"},{\"id\":\"b\"}"), own, other))
                .expected("only keys of Alice")
                .actual("/items/1 is the key b of Alice");
        assertThat(KeyOwnership.showsOnly(list("{\"id\":\"a\"},{\"id\":\"c\",\"name\":\"m\"}"), own, other))
                .expected("only keys of Alice")
                .actual("/items/1 is the key b of Alice, or one of its name");
        assertThat(KeyOwnership.apart(list("{\"id\":\"a\"}"), list("{\"id\":\"b\"}")))
                .isEqualTo(Verdict.pass());
        assertThat(KeyOwnership.apart(list("{\"id\":\"a\"},{\"id\":\"b\"}"), list("{\"id\":\"b\"}"))
                        .reason())
                .isEqualTo("expected keys of one user, but /items/1 is in the list of another user too: b");
        assertThat(KeyOwnership.showsOnly(list(""), own, other).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(KeyOwnership.noServerError(answer("DELETE", 500, "")).reason())
                .isEqualTo("expected no server error, but the answer is 500");
    }
}
