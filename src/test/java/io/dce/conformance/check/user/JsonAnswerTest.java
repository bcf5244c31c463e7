package io.dce.conformance.check.user;

import static io.dce.conformance.check.VerdictAssert.assertThat;
import static io.dce.conformance.check.reading.FakeList.answer;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.AskedExchanges;
import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.reading.FakeList;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.Header;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That an answer is one JSON document, and says so. */
class JsonAnswerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "application/json; charset=UTF-8", "Application/JSON;charset=\"utf-8\""})
    void jsonIsDeclared(String type) {
        assertThat(document(type, "{}".getBytes(UTF_8)).passed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/html", "text/plain", "text/json", "application/json;charset=iso-8859-1"})
    void anotherTypeIsNamed(String type) {
        assertThat(document(type, "{}".getBytes(UTF_8))).fails();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "{}x", "{}{}", "\ufeff{}", "{'a':1}", "{\"a\":1,}", "{\"a\":1,\"a\":2}", "{\"a\":NaN}"})
    void whatIsNotOneDocumentIsNamed(String body) {
        assertThat(document("application/json", body.getBytes(UTF_8))).fails();
    }

    @Test
    void whatIsDeeperThanIsReadIsNotSaidToBeWrong() {
        String deep = "[".repeat(20_000) + "]".repeat(20_000);

        assertThat(document("application/json", deep.getBytes(UTF_8))).is(Outcome.INCONCLUSIVE);
    }

    @Test
    void anotherEncodingIsNamed() {
        assertThat(document("application/json", "{\"a\":\"é\"}".getBytes(ISO_8859_1)))
                .says("not UTF-8");
    }

    private static Verdict document(String type, byte[] body) {
        return JsonAnswer.everywhere(Stream.of(answer("/current-user", 200, type, body)));
    }

    @Test
    void successesAreDocumentsAndWhatIsNoSuccessIsNotAsked() {
        Exchange sound = answer("/users", 200, "{}");
        Exchange error = answer("/users", 300, "moved");

        assertThat(JsonAnswer.successes(Stream.of(error, sound))).passes();
        assertThat(JsonAnswer.successes(Stream.of(error)).reason()).isEqualTo("nothing was served");
        assertThat(JsonAnswer.successes(Stream.of(sound, answer("/users", 299, "{}")))
                        .reason())
                .startsWith("not served: GET /users");
        assertThat(JsonAnswer.everywhere(Stream.of(sound, FakeList.silence("/users"))))
                .is(Outcome.INCONCLUSIVE);
    }

    @Test
    void theTypeIsToldAndOtherFieldsAreNone() {
        Header json = new Header("content-type", "application/json");
        Header html = new Header("Content-Type", "text/html");

        assertThat(JsonAnswer.everywhere(
                        Stream.of(AskedExchanges.USERS.answered(200, "{}", new Header("X-A", "b"), json))))
                .passes();
        assertThat(JsonAnswer.everywhere(Stream.of(AskedExchanges.USERS.answered(200, "{}", json, html))))
                .expected("Content-Type: application/json")
                .actual("Content-Type: application/json, text/html");
        assertThat(JsonAnswer.everywhere(Stream.of(AskedExchanges.USERS.answered(200, "{}")))
                        .reason())
                .endsWith("the answer declares no type");
    }
}
