package io.dce.conformance.evidence.shown;

import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.AnswerPlace;
import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.Header;
import io.dce.conformance.exchange.Request;
import io.dce.conformance.language.Language;
import io.dce.conformance.secret.SecretRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The exchange that broke a promise is laid out, what broke it is marked, and no secret is in it. */
class ShownExchangeTest {
    private static final String KEY = "alices-opaque-access-key";

    private final SecretRegistry secrets = new SecretRegistry();

    @Test
    void theValueThatBreaksThePromiseIsMarked() {
        assertThat(marked("{\"items\":[{\"id\":1},{\"id\":\"b\",\"name\":\"\"}]}", AnswerPlace.body("/items/1/name")))
                .containsExactly("      \"name\": \"\"");
        assertThat(marked("{\"a/b\":{\"~\":[]}}", AnswerPlace.body("/a~1b/~0"))).containsExactly("    \"~\": []");
        assertThat(marked("{\"a\":{\"b\":1,\"c\":2}}", AnswerPlace.body("/a")))
                .containsExactly("  \"a\": {", "    \"b\": 1,", "    \"c\": 2", "  }");
    }

    @Test
    void whatIsMissingIsMarkedWhereItShouldBe() {
        assertThat(marked("{\"items\":[{\"id\":1}]}", AnswerPlace.body("/items/0/name")))
                .containsExactly("    {");
        assertThat(marked("{\"message\":\"no\"}", AnswerPlace.body("/code"))).containsExactly("{");
    }

    @Test
    void theStatusAndFieldsAreMarkedToo() {
        assertThat(marked("{}", AnswerPlace.status())).containsExactly("200");
        assertThat(marked("{}", AnswerPlace.header("content-type"))).containsExactly("Content-Type: application/json");
    }

    @Test
    void nothingOfABodyIsChanged() {
        assertThat(shown("{\"a\":1.0,\"a\":1e999,\"b\":\"\\u0000<\"}").answer())
                .containsExactly("{", "  \"a\": 1.0,", "  \"a\": 1e999,", "  \"b\": \"\\u0000<\"", "}");
        assertThat(shown("[]").answer()).containsExactly("[]");
        assertThat(shown("{\"a\":").answer()).containsExactly("{\"a\":");
        assertThat(shown("plain\ntext").answer()).containsExactly("plain", "text");
        assertThat(shown("").answer()).isEmpty();
    }

    @Test
    void ofALongBodyTheReaderSeesTheBeginningAndWhatBreaksThePromise() {
        String body = IntStream.range(0, 5_000)
                .mapToObj(i -> "{\"id\":" + i + "}")
                .collect(Collectors.joining(",", "{\"items\":[", "]}"));

        ShownExchange shown = shown(body, AnswerPlace.body("/items/4000/id"));

        assertThat(shown.answer())
                .hasSizeLessThan(30)
                .startsWith("{", "  \"items\": [")
                .contains("…");
        assertThat(shown.marked()).hasSize(1);
        assertThat(shown.answer().get(shown.marked().get(0))).isEqualTo("      \"id\": 4000");
    }

    @Test
    void noSecretIsInIt() {
        secrets.register(KEY, "access key");

        ShownExchange shown = shown("{\"items\":[{\"token\":\"" + KEY + "\"}]}", AnswerPlace.body("/items/0/token"));

        assertThat(shown.toString()).doesNotContain(KEY);
        assertThat(shown.headers()).containsExactly("Authorization: Bearer <access key>");
        assertThat(shown.answer().get(shown.marked().get(0))).isEqualTo("      \"token\": \"<access key>\"");
    }

    @Test
    void whatAPlatformSaysIsNoMarkup() {
        String page = ExchangePage.of(
                shown("{\"a\":\"</pre><script>alert(1)</script>\"}", AnswerPlace.body("/a")), Language.ENGLISH);

        assertThat(page).doesNotContain("<script").contains("&lt;script").contains("<mark class=\"line\">  \"a\": ");
    }

    private List<String> marked(String body, AnswerPlace place) {
        return shown(body, place).lines().stream()
                .filter(ShownExchange.Line::marked)
                .map(ShownExchange.Line::text)
                .toList();
    }

    private ShownExchange shown(String body, AnswerPlace... places) {
        Exchange exchange = new Exchange(
                7,
                Instant.EPOCH,
                new Request(
                        "GET",
                        URI.create("http://dce.example/users?page=1"),
                        List.of(new Header("Authorization", "Bearer " + KEY)),
                        "",
                        "Alice"),
                Optional.of(new Answer(
                        200,
                        List.of(new Header("Content-Type", "application/json")),
                        body.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        List.of())),
                Optional.empty(),
                Duration.ZERO,
                "c1",
                false,
                List.of());
        return ShownExchange.of(exchange, List.of(places), secrets);
    }
}
