package io.dce.conformance.client;

import static io.dce.conformance.client.ScriptedServer.Then.CLOSE;
import static io.dce.conformance.client.ScriptedServer.Then.KEEP_OPEN;
import static io.dce.conformance.client.ScriptedServer.Then.RESET;
import static io.dce.conformance.client.ScriptedServer.answer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.lang3.ArrayUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How an answer that came is judged by its framing and its coding. */
class AnswerFramingTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    private final ScriptedServer server = new ScriptedServer();
    private final Connected client = Connected.to(server.url());

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void aSoundAnswerIsGivenAsItIs() {
        server.then(answer(200, "{\"name\":\"Zoë\"}", "X-One: 1", "x-one:2"));

        Exchange exchange = client.alice().currentUser();
        Answer answer = whole(exchange);
        assertThat(answer.text()).isEqualTo("{\"name\":\"Zoë\"}");
        assertThat(answer.headers().stream().filter(h -> h.is("X-One")).map(h -> h.value()))
                .containsExactly("1", "2");
        assertThat(client.journal()).containsExactly(exchange);
    }

    @Test
    void chunksAreSoundAndSoIsABodyThatEndsWithTheConnection() {
        server.then(OK + "Transfer-Encoding: chunked\r\n\r\n3\r\n{\"a\r\n4;x=y\r\n\":1}\r\n0\r\nTrailer: t\r\n\r\n");
        server.then(OK + "Connection: close\r\n\r\n{\"b\":2}", CLOSE);
        server.then(OK.replace("1.1", "1.0") + "\r\n{\"c\":3}", CLOSE);

        assertThat(whole(client.alice().currentUser()).text()).isEqualTo("{\"a\":1}");
        assertThat(whole(client.alice().currentUser()).text()).isEqualTo("{\"b\":2}");
        assertThat(whole(client.alice().currentUser()).text()).isEqualTo("{\"c\":3}");
    }

    @Test
    void anInterimAnswerIsNotTheAnswer() {
        server.then("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + answer(200, "{}"));

        assertThat(whole(client.alice().currentUser()).status()).isEqualTo(200);
    }

    @Test
    void anAnswerWithoutABodyIsSound() {
        server.then("HTTP/1.1 204 No Content\r\n\r\n").then(OK + "Content-Length: 99\r\n\r\n");

        assertThat(whole(client.alice().currentUser()).body().isEmpty()).isTrue();
        assertThat(whole(client.alice().send("HEAD", "/", Map.of(), "")).body().isEmpty())
                .isTrue();
    }

    @Test
    void aConnectionThatIsResetAfterAWholeAnswerTakesNothingFromIt() {
        server.then(answer(200, "{\"a\":1}", "Connection: close"), RESET);

        assertThat(whole(client.alice().currentUser()).text()).isEqualTo("{\"a\":1}");
    }

    @Test
    void aLengthThatIsTooLongIsTold() {
        server.then(OK + "Content-Length: 20\r\n\r\n{\"a\":1}", CLOSE);

        Exchange exchange = client.alice().currentUser();
        assertThat(faulty(exchange).text()).isEqualTo("{\"a\":1}");
        assertThat(faulty(exchange).faults()).singleElement().asString().contains("broke off", "20", "7");
        assertThat(exchange.fault()).get().extracting(Fault::kind).isEqualTo(Fault.Kind.BROKEN);
    }

    @Test
    void aLengthThatIsTooShortIsTold() {
        server.then(OK + "Content-Length: 3\r\n\r\n{\"a\":1}").then(answer(200, "{}"));

        Exchange exchange = client.alice().currentUser();
        assertThat(faulty(exchange).text()).isEqualTo("{\"a");
        assertThat(faulty(exchange).faults())
                .containsExactly("bytes follow the end of the body that its framing declares");
        assertThat(exchange.fault()).isEmpty();
        assertThat(client.alice().currentUser().reused())
                .as("such a connection is not used again")
                .isFalse();
    }

    @Test
    void bytesAfterTheLastChunkAreTold() {
        server.then(OK + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n{}");

        assertThat(faulty(client.alice().currentUser()).faults())
                .singleElement()
                .asString()
                .contains("bytes follow");
    }

    @Test
    void aBodyThatHeadMustNotHaveIsTold() {
        server.then(answer(200, "{\"a\":1}"));

        assertThat(faulty(client.alice().send("HEAD", "/", Map.of(), "")).faults())
                .singleElement()
                .asString()
                .contains("bytes follow");
    }

    @Test
    void chunksThatEndTooEarlyAreTold() {
        server.then(OK + "Transfer-Encoding: chunked\r\n\r\n7\r\n{\"a\":1}\r\n", CLOSE);
        server.then(OK + "Transfer-Encoding: chunked\r\n\r\n20\r\n{\"a\":1}", CLOSE);
        server.then(OK + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{\"a\":1}\r\n0\r\n\r\n");

        for (int i = 0; i < 3; i++) {
            Exchange exchange = client.alice().currentUser();
            assertThat(faulty(exchange).faults()).hasSize(1);
            assertThat(exchange.fault()).isPresent();
        }
    }

    @Test
    void gzipIsUnpacked() {
        server.then(coded("gzip", gzip("{\"name\":\"Zoë\"}")), KEEP_OPEN);

        assertThat(whole(client.alice().currentUser()).text()).isEqualTo("{\"name\":\"Zoë\"}");
    }

    @Test
    void gzipInSeveralMembersIsUnpacked() {
        byte[] members = ArrayUtils.addAll(gzip("{\"name\":"), gzip("\"Zoë\"}"));
        server.then(coded("gzip", members), KEEP_OPEN);

        assertThat(whole(client.alice().currentUser()).text()).isEqualTo("{\"name\":\"Zoë\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\r\n", "{\"name\":\"Zoë\"}"})
    void whatComesBehindGzipIsTold(String behind) {
        server.then(coded("gzip", ArrayUtils.addAll(gzip("{\"name\":\"Zoë\"}"), behind.getBytes(UTF_8))), KEEP_OPEN);

        Answer answer = faulty(client.alice().currentUser());
        assertThat(answer.faults())
                .singleElement()
                .asString()
                .startsWith("Content-Encoding says gzip, but the body is not");
        assertThat(answer.text()).isEqualTo("{\"name\":\"Zoë\"}");
    }

    @Test
    void whatIsNotCodedAsItSaysIsTold() {
        byte[] half = Arrays.copyOf(gzip("{\"name\":\"Zoë\"}"), 20);
        server.then(coded("gzip", "{}".getBytes(UTF_8)), KEEP_OPEN).then(coded("gzip", half), KEEP_OPEN);
        server.then(coded("br", "{}".getBytes(UTF_8)), KEEP_OPEN);

        assertThat(faulty(client.alice().currentUser()).faults())
                .singleElement()
                .asString()
                .startsWith("Content-Encoding says gzip, but the body is not");
        assertThat(faulty(client.alice().currentUser()).faults()).hasSize(1);
        assertThat(faulty(client.alice().currentUser()).faults())
                .singleElement()
                .asString()
                .contains("br", "did not accept");
    }

    @Test
    void aRedirectIsAnAnswerLikeAnyOther() {
        for (int status : new int[] {301, 302, 303, 307, 308}) {
            server.then(answer(status, "", "Location: " + server.url() + "/login"));

            Answer answer = whole(client.alice().currentUser());

            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.header("Location")).contains(server.url() + "/login");
        }
        assertThat(server.requests()).hasSize(5);
    }

    private static Answer whole(Exchange exchange) {
        assertThat(exchange.fault()).isEmpty();
        assertThat(exchange.answer()).isPresent();
        assertThat(exchange.answer().get().faults()).isEmpty();
        return exchange.answer().get();
    }

    private static Answer faulty(Exchange exchange) {
        assertThat(exchange.answer()).isPresent();
        assertThat(exchange.answer().get().faults()).isNotEmpty();
        return exchange.answer().get();
    }

    private static byte[] coded(String coding, byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((OK + "Content-Encoding: " + coding + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(UTF_8));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
