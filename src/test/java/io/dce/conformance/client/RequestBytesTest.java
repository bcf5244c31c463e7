package io.dce.conformance.client;

import static io.dce.conformance.client.ScriptedServer.answer;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.exchange.Credential;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.Header;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire, byte for byte, and that the exchange says so. */
class RequestBytesTest {
    private static final String API = "/apis/ghippo.io/v1alpha1";

    private final ScriptedServer server = new ScriptedServer().then(answer(200, "{}"));
    private final Connected client = Connected.to(server.url());

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization:Bearer KEY",
                "Authorization: Bearer KEY",
                "authorization: bEARER KEY",
                "AUTHORIZATION:  Bearer  KEY ",
                "Authorization: KEY",
                "Authorization:",
            })
    void theCredentialIsSentAsItIsSpelled(String line) {
        client.as(Credential.line("Alice", line)).listUsers(1, 10);

        assertThat(server.request()).containsOnlyOnce("\r\n" + line + "\r\n");
        assertThat(server.request().toLowerCase(ROOT)).containsOnlyOnce("authorization");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/a//b", "/a/./b", "/a/../b", "/a/b/", "/a;v=1", "/%61/b%20", "/a?page=%00&size=", "/a?q=//./"})
    void theAddressIsSentAsItIsSpelled(String target) {
        Exchange exchange = client.as(Credential.none()).send("GET", target, Map.of(), "");

        assertThat(server.request()).startsWith("GET " + target + " HTTP/1.1\r\n");
        assertThat(exchange.request().uri().toString()).isEqualTo(server.url() + target);
    }

    @Test
    void aCallerWithoutAKeySendsNone() {
        Exchange exchange = client.as(Credential.none()).currentUser();

        assertThat(server.request())
                .startsWith("GET " + API + "/current-user HTTP/1.1\r\n")
                .doesNotContainIgnoringCase("authorization");
        assertThat(exchange.request().headers()).noneMatch(h -> h.is("Authorization"));
    }

    @Test
    void aKeyInTheQueryIsNowhereElse() {
        client.as(Credential.inQuery("Mallory", "access_token", "a.b-c")).listUsers(2, 5);

        assertThat(server.request())
                .startsWith("GET " + API + "/users?")
                .containsOnlyOnce("a.b-c")
                .containsPattern("GET \\S*[?&]access_token=a\\.b-c[& ]")
                .containsPattern("GET \\S*[?&]page=2[& ]")
                .containsPattern("GET \\S*[?&]pageSize=5[& ]")
                .doesNotContainIgnoringCase("authorization");
    }

    @Test
    void theExchangeSaysWhatWasSent() {
        Exchange exchange = client.alice().createKey("Schlüssel", Optional.of("1700000000000"));

        String sent = new String(server.request().getBytes(ISO_8859_1), UTF_8);
        assertThat(sent).startsWith("POST " + API + "/current-user/accesstoken HTTP/1.1\r\n");
        assertThat(sent).endsWith("\r\n\r\n" + exchange.request().body());
        assertThat(exchange.request().body()).contains("\"Schlüssel\"", "\"1700000000000\"");
        assertThat(exchange.request().caller()).isEqualTo("Alice");
        assertThat(exchange.request().uri()).isEqualTo(URI.create(server.url() + API + "/current-user/accesstoken"));
        List<String> headers = exchange.request().headers().stream()
                .map(h -> h.name() + ": " + h.value())
                .toList();
        assertThat(headers).contains("Authorization: Bearer " + Connected.KEY);
        assertThat(sent.lines().skip(1).takeWhile(l -> !l.isEmpty())).containsExactlyInAnyOrderElementsOf(headers);
    }

    @Test
    void noHeaderIsSentTwice() {
        server.then(answer(200, "{}"));

        client.alice().createKey("a", Optional.empty());
        client.alice().createKeyFrom("{}");

        assertThat(client.journal())
                .hasSize(2)
                .allSatisfy(e -> assertThat(
                                e.request().headers().stream().map(h -> h.name().toLowerCase(ROOT)))
                        .contains("content-type", "accept", "authorization")
                        .doesNotHaveDuplicates());
    }

    @Test
    void aKeyWithoutAnEndIsAskedForWithoutOne() {
        client.alice().createKey("a", Optional.empty());

        assertThat(client.journal().get(0).request().body()).isEqualTo("{\"name\":\"a\"}");
    }

    @Test
    void valuesOfAQueryMayBeAnything() {
        Exchange exchange = client.alice().listUsers(Map.of("search", "a b&c=ü/?"));

        assertThat(server.request()).startsWith("GET " + API + "/users?search=");
        String query = exchange.request().uri().getQuery();
        assertThat(query.replace('+', ' ')).isEqualTo("search=a b&c=ü/?");
        assertThat(server.request()).contains(exchange.request().uri().getRawQuery());
    }

    @Test
    void anyRequestIsSentAsItStands() {
        client.alice().send("HEAD", API + "/users/?page=%31", Map.of("X-Odd", "1"), "");

        assertThat(server.request())
                .startsWith("HEAD " + API + "/users/?page=%31 HTTP/1.1\r\n")
                .contains("\r\nX-Odd: 1\r\n");
    }

    @Test
    void whatIsNoJsonIsSentAsJson() {
        client.alice().createKeyFrom("{\"name\": ");

        assertThat(server.request()).endsWith("\r\n\r\n{\"name\": ");
        assertThat(server.request()).containsIgnoringCase("\r\nContent-Type: application/json");
    }

    @Test
    void aPlatformUnderAPathIsAskedThere() {
        try (Connected below = Connected.to(URI.create(server.url() + "/some/product/"))) {
            Exchange exchange = below.alice().getUser("a-b");

            assertThat(server.request()).startsWith("GET /some/product" + API + "/users/a-b HTTP/1.1\r\n");
            assertThat(exchange.request().line()).isEqualTo("GET /some/product" + API + "/users/a-b");
        }
    }

    @Test
    void gzipIsOfferedAndNothingElse() {
        client.alice().certs();

        assertThat(server.request()).containsOnlyOnce("\r\nAccept-Encoding: gzip\r\n");
    }

    @Test
    void callersTakeTurnsOnOneConnection() {
        server.then(answer(401, "")).then(answer(200, "{}"));

        try (OneConnection one = client.oneConnection()) {
            one.as(Credential.bearer("Alice", Connected.KEY)).currentUser();
            one.as(Credential.none()).currentUser();
            one.as(Credential.bearer("Alice", Connected.KEY)).currentUser();
        }

        assertThat(server.ports()).hasSize(3).containsOnly(server.ports().get(0));
        assertThat(server.requests().get(1)).doesNotContainIgnoringCase("authorization");
        assertThat(client.journal()).extracting(Exchange::reused).containsExactly(false, true, true);
        assertThat(client.journal())
                .extracting(Exchange::connection)
                .containsOnly(":" + server.ports().get(0));
        assertThat(client.journal()).extracting(Exchange::number).containsExactly(1L, 2L, 3L);
    }

    @Test
    void noCookieIsCarriedFromOneCallerToAnother() {
        try (ScriptedServer baker = new ScriptedServer()
                        .then(answer(200, "{}", "Set-Cookie: session=alice; Path=/"))
                        .then(answer(200, "{}"));
                Connected eater = Connected.to(baker.url())) {
            eater.alice().currentUser();
            eater.as(Credential.none()).currentUser();

            assertThat(baker.requests())
                    .hasSize(2)
                    .noneMatch(r -> r.toLowerCase(ROOT).contains("cookie"));
            assertThat(eater.journal().get(0).answer().orElseThrow().headers())
                    .contains(new Header("Set-Cookie", "session=alice; Path=/"));
        }
    }
}
