package io.dce.conformance.client.sending;

import static io.dce.conformance.client.ScriptedServer.Then.CLOSE;
import static io.dce.conformance.client.ScriptedServer.Then.DRIP_FOREVER;
import static io.dce.conformance.client.ScriptedServer.Then.KEEP_OPEN;
import static io.dce.conformance.client.ScriptedServer.Then.RESET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dce.conformance.client.Connected;
import io.dce.conformance.client.Dce;
import io.dce.conformance.client.ScriptedServer;
import io.dce.conformance.config.ConfigLoader;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.Fault;
import io.dce.conformance.secret.SecretRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is said when no answer comes, or when its end doesn't. */
class NoAnswerTest {
    private static final String HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9999\r\n\r\n";

    private final ScriptedServer server = new ScriptedServer();
    private final Connected client = Connected.to(server.url());
    private final Connected hasty = Connected.to(server.url(), "dce.timeout.answer=250ms");

    @AfterEach
    void close() {
        client.close();
        hasty.close();
        server.close();
    }

    /** On a busy machine a head takes its time, too. */
    @Test
    void aBodyThatDripsIsGivenUpAfterTheTimeOutForTheWholeAnswer() {
        server.then(HEAD + "{", DRIP_FOREVER);

        try (Connected slow = Connected.to(server.url(), "dce.timeout.answer=2s")) {
            Exchange exchange = slow.aliceOnTheWire().currentUser();

            assertFault(exchange, Fault.Kind.TIMEOUT, "the whole answer did not come within 2000 ms");
            assertThat(exchange.status()).isEqualTo(200);
            assertThat(exchange.answer().orElseThrow().text()).startsWith("{");
            assertThat(exchange.answer().orElseThrow().faults()).hasSize(1);
        }
    }

    @Test
    void aHeadThatDripsIsGivenUpToo() {
        server.then("HTTP/1.1 200 OK\r\nX-Slow: ", DRIP_FOREVER);

        Exchange exchange = hasty.alice().currentUser();

        assertFault(exchange, Fault.Kind.TIMEOUT, "250 ms");
        assertThat(exchange.answer()).isEmpty();
    }

    @Test
    void silenceIsGivenUp() {
        server.then("", KEEP_OPEN);

        assertFault(hasty.alice().currentUser(), Fault.Kind.TIMEOUT, "250 ms");
    }

    @Test
    void aConnectionThatIsResetIsTold() {
        server.then("", RESET);

        assertFault(client.alice().currentUser(), Fault.Kind.BROKEN, "the connection broke");
    }

    @Test
    void aConnectionThatIsClosedWithoutAnAnswerIsTold() {
        server.then("", CLOSE);

        Exchange exchange = client.alice().currentUser();

        assertFault(exchange, Fault.Kind.BROKEN, "closed without an answer");
        assertThat(exchange.earlier()).as("it was a new connection").isEmpty();
    }

    @Test
    void whatIsNotHttpIsTold() {
        server.then("SSH-2.0-OpenSSH_9.6\r\n", CLOSE);

        assertFault(client.alice().currentUser(), Fault.Kind.NOT_HTTP, "not HTTP");
    }

    @Test
    void aPortThatNobodyListensOnIsTold() {
        try (Connected nowhere = Connected.to(URI.create("http://127.0.0.1:1"))) {
            Exchange exchange = nowhere.alice().currentUser();

            assertFault(exchange, Fault.Kind.CONNECT, "no connection");
            assertThat(exchange.request().line()).isEqualTo("GET /apis/ghippo.io/v1alpha1/current-user");
        }
    }

    @Test
    void tlsWithWhatSpeaksNoneIsTold() {
        server.then("", CLOSE);
        URI https = URI.create("https" + server.url().toString().substring(4));
        try (Connected tls = Connected.to(https, "dce.timeout.answer=250ms")) {
            assertThat(tls.alice().currentUser().fault()).isPresent();
        }
    }

    @Test
    void onceTheRunIsOverNothingIsSent() {
        var config = ConfigLoader.load(
                Map.of("dce.url", server.url().toString()), Map.of("DCE_TOKEN", Connected.KEY), Path.of("src"));
        RunTime runTime = new RunTime(Duration.ofSeconds(90));
        try (Dce dce = new Dce(config, new SecretRegistry(), runTime, exchange -> {})) {
            runTime.end();

            assertThatExceptionOfType(RunOverException.class)
                    .isThrownBy(() -> dce.as(io.dce.conformance.exchange.Credential.none(), e -> {})
                            .currentUser())
                    .withMessage("the run is over: it may take 90 s, and no answer came in it; "
                            + "dce.timeout.run allows for another time");
            assertThat(server.requests()).isEmpty();
            assertThat(dce.idle()).isTrue();
        }
    }

    private static void assertFault(Exchange exchange, Fault.Kind kind, String message) {
        assertThat(exchange.fault()).hasValueSatisfying(fault -> {
            assertThat(fault.kind()).as(fault.message()).isEqualTo(kind);
            assertThat(fault.message()).contains(message);
        });
    }
}
