package io.dce.conformance.client.sending;

import static io.dce.conformance.client.ScriptedServer.Then.CLOSE;
import static io.dce.conformance.client.ScriptedServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.client.Connected;
import io.dce.conformance.client.ScriptedServer;
import io.dce.conformance.exchange.Exchange;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked again, how often, and that it shows. */
class RetryPolicyTest {
    private final ScriptedServer server = new ScriptedServer();
    private final Connected client = Connected.to(server.url());

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"429, 0", "503, 0", "503, 'Sun, 06 Nov 1994 08:49:37 GMT'"})
    void aBusyPlatformIsAskedAgainWhenItSaysSo(int status, String after) {
        server.then(answer(status, "", "Retry-After: " + after)).then(answer(200, "{}"));

        Exchange exchange = client.alice().currentUser();

        assertThat(exchange.status()).isEqualTo(200);
        assertThat(exchange.earlier()).extracting(Exchange::status).containsExactly(status);
        assertThat(client.journal()).as("one exchange, with its attempts").containsExactly(exchange);
        assertThat(server.requests()).hasSize(2);
        assertThat(server.requests().get(1)).isEqualTo(server.requests().get(0));
    }

    @Test
    void aPlatformThatStaysBusyIsAskedFourTimes() {
        for (int i = 0; i < 5; i++) {
            server.then(answer(503, "", "Retry-After: 0"));
        }

        Exchange exchange = client.alice().currentUser();

        assertThat(exchange.status()).isEqualTo(503);
        assertThat(exchange.earlier()).extracting(Exchange::status).containsExactly(503, 503, 503);
        assertThat(exchange.earlier()).extracting(Exchange::number).containsExactly(1L, 2L, 3L);
        assertThat(server.requests()).hasSize(4);
    }

    @Test
    void aPlatformThatIsAskedTooMuchIsAskedAgainLaterEvenIfItDoesNotSayWhen() {
        server.then(answer(429, "")).then(answer(200, "{}"));

        Exchange exchange = client.alice().currentUser();

        assertThat(exchange.status()).isEqualTo(200);
        assertThat(exchange.earlier()).extracting(Exchange::status).containsExactly(429);
    }

    @Test
    void aServerErrorThatIsJudgedAsItComesIsNotAskedAgain() {
        server.then(answer(503, ""));

        assertThat(client.aliceOnTheWire().currentUser().earlier()).isEmpty();
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void whereAGatewayReachesNobodyItIsAskedAgain(int status) {
        server.then(answer(status, "")).then(answer(200, "{}"));

        Exchange exchange = client.alice().currentUser();

        assertThat(exchange.status()).isEqualTo(200);
        assertThat(exchange.earlier()).extracting(Exchange::status).containsExactly(status);
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 504})
    void aChangeThatAGatewayHasLostIsNotAskedForAgainSinceItMayHaveHappened(int status) {
        server.then(answer(status, ""));

        assertThat(client.alice().createKey("name", Optional.empty()).earlier()).isEmpty();
    }

    @Test
    void whoNeverReachesAnybodyAsksFourTimes() {
        for (int i = 0; i < 5; i++) {
            server.then(answer(503, ""));
        }

        assertThat(client.alice().currentUser().earlier()).hasSize(3);
        assertThat(server.requests()).hasSize(4);
    }

    @Test
    void anyOtherErrorOfTheServerIsAnAnswer() {
        server.then(answer(500, ""));

        assertThat(client.alice().currentUser().earlier()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3600", "soon", "-1", "Fri, 31 Dec 2199 23:59:59 GMT"})
    void aTimeThatIsTooLongOrIsNoneIsNotWaitedFor(String after) {
        server.then(answer(503, "", "Retry-After: " + after));

        assertThat(client.aliceOnTheWire().currentUser().status()).isEqualTo(503);
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 401, 500, 502, 504})
    void noOtherAnswerIsRepeatedEvenWithATimeToWait(int status) {
        server.then(answer(status, "{}", "Retry-After: 0"));

        assertThat(client.aliceOnTheWire().currentUser().earlier()).isEmpty();
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aCreationIsRepeatedUnderTheSameName() {
        server.then(answer(503, "", "Retry-After: 0"))
                .then(answer(200, "{\"id\":\"k-1\",\"token\":\"secret-of-k-1\"}"));

        Exchange exchange = client.alice().createKey("name", Optional.empty());

        assertThat(exchange.earlier()).hasSize(1);
        assertThat(server.requests().get(1)).isEqualTo(server.requests().get(0));
        assertThat(client.dce().own().remaining()).extracting(k -> k.id()).containsExactly("k-1");
    }

    @Test
    void aReadThatComesTooLateIsAskedForOnceMore() {
        try (Connected hurried = Connected.to(server.url(), "dce.timeout.answer=3s")) {
            server.then("").then(answer(200, "{}"));

            Exchange exchange = hurried.alice().currentUser();

            assertThat(exchange.status()).isEqualTo(200);
            assertThat(exchange.earlier()).singleElement().matches(Exchange::late);
        }
    }

    @Test
    void aReadThatHangsAgainIsLate() {
        try (Connected hurried = Connected.to(server.url(), "dce.timeout.answer=300ms")) {
            server.then("").then("");

            Exchange exchange = hurried.alice().currentUser();

            assertThat(exchange.late()).isTrue();
            assertThat(exchange.earlier()).hasSize(1);
        }
    }

    @Test
    void aTimeOutThatIsJudgedAsItComesIsNotAskedAgain() {
        try (Connected hurried = Connected.to(server.url(), "dce.timeout.answer=300ms")) {
            server.then("");

            assertThat(hurried.aliceOnTheWire().currentUser().earlier()).isEmpty();
        }
    }

    @Test
    void aChangeThatComesTooLateIsNotAskedForAgainSinceItMayHaveHappened() {
        try (Connected hurried = Connected.to(server.url(), "dce.timeout.answer=300ms")) {
            server.then("");

            assertThat(hurried.alice().createKey("name", Optional.empty()).earlier())
                    .isEmpty();
        }
    }

    @Test
    void aReusedConnectionThatTurnsOutToBeClosedIsReplaced() {
        server.then(answer(200, "{}")).then("", CLOSE).then(answer(200, "{}"));

        client.alice().currentUser();
        Exchange exchange = client.alice().currentUser();

        assertThat(exchange.status()).isEqualTo(200);
        assertThat(exchange.reused()).isFalse();
        assertThat(exchange.earlier()).singleElement().satisfies(attempt -> {
            assertThat(attempt.reused()).isTrue();
            assertThat(attempt.answer()).isEmpty();
        });
        assertThat(server.ports()).hasSize(3);
        assertThat(server.ports().get(1)).isEqualTo(server.ports().get(0));
        assertThat(server.ports().get(2)).isNotEqualTo(server.ports().get(0));
    }

    @Test
    void aNewConnectionThatIsClosedIsNotReplaced() {
        server.then("", CLOSE);

        assertThat(client.alice().currentUser().earlier()).isEmpty();
        assertThat(server.requests()).hasSize(1);
    }
}
