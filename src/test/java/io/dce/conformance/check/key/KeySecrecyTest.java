package io.dce.conformance.check.key;

import static io.dce.conformance.check.VerdictAssert.assertThat;
import static io.dce.conformance.check.key.KeyAnswers.answer;
import static io.dce.conformance.check.key.KeyAnswers.list;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.reading.FakeList;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.Header;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeySecrecyTest {
    private static final Predicate<String> NOBODYS = Set.<String>of()::contains;

    private static final CreatedKey KEY =
            KeyAnswers.key("id-1", "ci", "{\"iat\":1660811169,\"sub\":\"f7c8b1f5-1761-4660-861d-9b72b432f4eb\"}");
    private static final Exchange SEEN = list("{\"id\":\"id-1\",\"name\":\"ci\"}");

    static Stream<UnaryOperator<String>> wrappings() {
        return Stream.of(
                secret -> secret,
                secret -> base64("v1:" + secret),
                secret -> base64(base64(secret)),
                secret -> HexFormat.of().formatHex(secret.getBytes(UTF_8)),
                secret -> secret.chars()
                        .mapToObj(c -> "%" + Integer.toHexString(c))
                        .collect(Collectors.joining()),
                secret -> secret.chars()
                        .mapToObj(c -> String.format("\\u%04x", c))
                        .collect(Collectors.joining()),
                secret -> secret.split("\\.")[2],
                secret -> secret.substring(0, secret.length() / 2),
                secret -> secret.replaceAll(".{40}", "$0 "));
    }

    @ParameterizedTest
    @MethodSource("wrappings")
    void findsASecretInAnyWrapping(UnaryOperator<String> wrapping) {
        String wrapped = wrapping.apply(KEY.secret());
        Exchange inBody = list("{\"id\":\"id-1\",\"note\":\"" + wrapped + "\"}");
        assertThat(KeySecrecy.kept(KEY, List.of(SEEN, inBody), NOBODYS)).fails();
        assertThat(KeySecrecy.kept(KEY, List.of(inBody), NOBODYS)
                        .finding()
                        .orElseThrow()
                        .actual())
                .contains("/items/0/note");
    }

    @Test
    void theSecretOfAnotherKeyIsALeakAsWell() {
        Exchange leak = list("the secret of another key");

        assertThat(KeySecrecy.kept(KEY, List.of(SEEN, leak), text -> text.contains("of another key")))
                .fails();
    }

    @Test
    void findsASecretInAHeader() {
        Exchange inHeader = answer("GET", 404, "not found", new Header("X-Debug", KEY.secret()));
        assertThat(KeySecrecy.kept(KEY, List.of(SEEN, inHeader), NOBODYS))
                .says("in the header X-Debug")
                .doesNotSay(KEY.secret());
    }

    @Test
    void anotherKeyOfTheSameSecondIsNoLeak() {
        CreatedKey other =
                KeyAnswers.key("id-2", "cd", "{\"iat\":1660811169,\"sub\":\"f7c8b1f5-1761-4660-861d-9b72b432f4eb\"}");
        assertThat(KeySecrecy.kept(KEY, List.of(SEEN, other.creation()), NOBODYS)
                        .passed())
                .isTrue();
    }

    @Test
    void withoutAListThatShowsTheKeyNothingIsShown() {
        assertThat(KeySecrecy.kept(KEY, List.of(list("")), NOBODYS)).is(Outcome.INCONCLUSIVE);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    @Test
    void aThirdOfALongSecretIsEnough() {
        String secret =
                "abcdefghijklmnopqrstuvwxyz012345ABCDEFGHIJKLMNOPQRSTUVWXYZ6789-_zyxwvutsrqponmlkjihgfedcba98765_";

        assertThat(secret).hasSize(96);
        assertThat(hidden(secret, secret.substring(0, 32))).isEqualTo(Outcome.FAIL);
        assertThat(hidden(secret, secret.substring(32, 64))).isEqualTo(Outcome.FAIL);
        assertThat(hidden(secret, secret.substring(64))).isEqualTo(Outcome.FAIL);
        assertThat(hidden(secret, secret.substring(0, 31))).isEqualTo(Outcome.PASS);
        assertThat(hidden(secret.substring(1), secret.substring(1, 32))).isEqualTo(Outcome.PASS);
    }

    @Test
    void aSecretIsFoundBehindThreeWrappingsAndNotLookedForBehindMore() {
        String thrice = base64(base64("v1:" + base64("v2:" + KEY.secret())));

        assertThat(hidden(KEY.secret(), thrice)).isEqualTo(Outcome.FAIL);
        assertThat(hidden(KEY.secret(), base64("v3:" + base64("v4:" + thrice)))).isEqualTo(Outcome.PASS);
        assertThat(hidden(KEY.secret(), "\\" + String.join("\\", KEY.secret().split("(?<=\\G.{20})", -1))))
                .isEqualTo(Outcome.FAIL);
        assertThat(hidden(KEY.secret(), "key=\\u0065\\u0079" + KEY.secret().substring(2)))
                .isEqualTo(Outcome.FAIL);
        assertThat(hidden(KEY.secret(), "%65%79" + KEY.secret().substring(2))).isEqualTo(Outcome.FAIL);
        assertThat(hidden(KEY.secret(), "100 % of " + base64("it is " + KEY.secret())))
                .as("a percent sign that escapes nothing")
                .isEqualTo(Outcome.FAIL);
    }

    @Test
    void theCreationShowsTheSecretToItsCreatorOnly() {
        assertThat(KeySecrecy.hidden(KEY.secret(), List.of(KEY.creation()), NOBODYS))
                .as("the answer that creates a key has its secret")
                .passes();
        assertThat(KeySecrecy.hidden(
                                KEY.secret(),
                                List.of(answer("GET", 200, "{\"token\":\"" + KEY.secret() + "\"}")),
                                NOBODYS)
                        .reason())
                .endsWith("it is at /token");
        assertThat(KeySecrecy.hidden(
                                KEY.secret(), List.of(SEEN.after(List.of(answer("GET", 503, KEY.secret())))), NOBODYS)
                        .reason())
                .endsWith("it is in the body");
        assertThat(KeySecrecy.hidden(KEY.secret(), List.of(FakeList.silence("/users")), NOBODYS))
                .passes();
    }

    private static Outcome hidden(String secret, String body) {
        return KeySecrecy.hidden(secret, List.of(answer("GET", 404, body)), NOBODYS)
                .outcome();
    }
}
