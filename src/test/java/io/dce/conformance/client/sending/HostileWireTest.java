package io.dce.conformance.client.sending;

import static io.dce.conformance.client.ScriptedServer.Then.KEEP_OPEN;
import static io.dce.conformance.client.ScriptedServer.Then.SPEAK_UNASKED;
import static io.dce.conformance.client.ScriptedServer.answer;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.dce.conformance.client.Connected;
import io.dce.conformance.client.ScriptedServer;
import io.dce.conformance.client.ownership.RequestWithheldException;
import io.dce.conformance.exchange.Credential;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A platform that means harm, or is broken beyond measure: every answer ends, in bounded memory, and no key strays. */
@Timeout(120)
class HostileWireTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    private final ScriptedServer server = new ScriptedServer();
    private final Connected client = Connected.to(server.url(), "dce.timeout.answer=10s");

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void aBodyWithoutEndIsReadNoFurtherThanMemoryGoes() {
        String chunk = "10000\r\n" + "x".repeat(1 << 16) + "\r\n";
        server.flooding(OK + "Transfer-Encoding: chunked\r\n\r\n", chunk);

        Fault fault = client.alice().currentUser().fault().orElseThrow();

        assertThat(fault.kind()).isEqualTo(Fault.Kind.TOO_LARGE);
        assertThat(fault.message()).contains("MiB", "-Xmx");
    }

    @Test
    void aHeadWithoutEndIsNoAnswer() {
        server.flooding("HTTP/1.1 200 OK\r\n", "X-More: " + "y".repeat(100) + "\r\n");

        assertNothingUsable(client.alice().currentUser());
    }

    @Test
    void tenThousandFieldsAreNoAnswer() {
        server.then(OK + "X-More: y\r\n".repeat(10_000) + "Content-Length: 2\r\n\r\n{}");

        assertNothingUsable(client.alice().currentUser());
    }

    /** Neither too many nor too long, each for itself. */
    @Test
    void fieldsThatAreLargeTogetherAreNoAnswer() {
        server.then(OK + ("X-More: " + "y".repeat(1 << 15) + "\r\n").repeat(5) + "Content-Length: 2\r\n\r\n{}");

        assertNothingUsable(client.alice().currentUser());
    }

    @Test
    void manyFieldsAreAnAnswer() {
        server.then(OK + ("X-More: " + "y".repeat(1 << 10) + "\r\n").repeat(60) + "Content-Length: 2\r\n\r\n{}");

        assertThat(client.alice().currentUser().answer().orElseThrow().headers())
                .hasSize(62);
    }

    @Test
    void aLineWithoutEndIsNoAnswer() {
        server.flooding("HTTP/1.1 200 OK\r\nX-Long: ", "y".repeat(1000));

        assertNothingUsable(client.alice().currentUser());
    }

    @Test
    void chunksAndTrailersWithoutEndAreGivenUp() {
        server.flooding(OK + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n", "X-More: y\r\n");

        assertThat(client.alice().currentUser().fault()).isPresent();
    }

    /** Neither too many nor too long, each for itself. */
    @Test
    void trailersThatAreLargeTogetherBreakTheAnswerOff() {
        server.then(chunked(("X-More: " + "y".repeat(1 << 15) + "\r\n").repeat(5)));

        assertThat(client.alice().currentUser().fault())
                .hasValueSatisfying(fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.BROKEN));
    }

    @Test
    void manyChunksWithSomeTrailersAreAnAnswer() {
        String fields = ("X-More: " + "y".repeat(1 << 10) + "\r\n").repeat(60);
        server.then(OK + "Transfer-Encoding: chunked\r\n\r\n" + ("1;" + "x".repeat(50) + "\r\n \r\n").repeat(5_000)
                + "2\r\n{}\r\n0\r\n" + fields + "\r\n");

        Exchange exchange = client.alice().currentUser();

        assertThat(exchange.fault()).isEmpty();
        assertThat(exchange.answer().orElseThrow().body().size()).isEqualTo(5_002);
    }

    @Test
    void interimAnswersWithoutEndAreNoAnswer() {
        server.flooding("", "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n");

        Exchange exchange = client.alice().currentUser();

        assertNothingUsable(exchange);
        assertThat(exchange.fault().orElseThrow().message()).contains("interim");
    }

    @Test
    void someInterimAnswersArePassedOver() {
        server.then("HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\n" + answer(200, "{}"));

        assertThat(client.alice().currentUser().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate"})
    void whatUnpacksToMoreThanMemoryHoldsIsTooLarge(String coding) {
        server.then(coded(coding, packed(coding, TooLargeException.MOST + 1)), KEEP_OPEN);

        assertThat(client.alice().currentUser().fault().orElseThrow().kind()).isEqualTo(Fault.Kind.TOO_LARGE);
    }

    @Test
    void whatIsPackedTwiceIsUnpackedNoMoreThanOnce() {
        byte[] twice = packed("gzip", packed("gzip", TooLargeException.MOST + 1));
        server.then(coded("gzip", twice), KEEP_OPEN).then(coded("gzip, gzip", twice), KEEP_OPEN);

        for (int i = 0; i < 2; i++) {
            Exchange exchange = client.alice().currentUser();
            assertThat(exchange.answer().orElseThrow().body().size()).isLessThan(1 << 20);
        }
    }

    @Test
    void anAnswerThatNobodyAskedForIsNotTakenForTheNextOne() {
        server.then(answer(200, "{\"first\":1}").getBytes(US_ASCII), SPEAK_UNASKED)
                .then(answer(200, "{\"second\":1}"));
        client.alice().currentUser();
        await().until(() -> server.unasked() == 1);

        Exchange second = client.alice().currentUser();

        assertThat(second.answer().orElseThrow().text()).isEqualTo("{\"second\":1}");
        assertThat(second.reused()).isFalse();
        assertThat(second.earlier()).isEmpty();
    }

    @Test
    void theKeyFollowsNoRedirectToAnotherHost() {
        try (ScriptedServer other = new ScriptedServer()) {
            for (int status : new int[] {301, 302, 303, 307, 308}) {
                server.then(answer(status, "", "Location: " + other.url() + "/", "Refresh: 0; url=" + other.url()));
                assertThat(client.alice().currentUser().status()).isEqualTo(status);
            }
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void nobodySendsACookie() {
        server.then(answer(200, "{}", "Set-Cookie: session=alice; Path=/"))
                .then(answer(200, "{}"))
                .then(answer(200, "{}"));

        client.alice().currentUser();
        client.alice().currentUser();
        client.as(Credential.none()).currentUser();

        assertThat(server.requests()).hasSize(3).noneMatch(request -> request.contains("ookie"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31536000",
                "-5",
                "99999999999999999999",
                "1e3",
                "Infinity",
                "",
                "٣",
                "Mon, 01 Jan 9999 00:00:00 GMT"
            })
    void nobodyWaitsForAYearNorForWhatIsNoTime(String after) {
        server.then(answer(503, "", "Retry-After: " + after));

        assertThat(client.aliceOnTheWire().currentUser().earlier()).isEmpty();
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT", "yesterday"})
    void aClockThatIsWrongChangesNothing(String date) {
        server.then(answer(200, "{}", "Date: " + date));

        Exchange exchange = client.alice().currentUser();

        assertThat(exchange.fault()).isEmpty();
        assertThat(exchange.answer().orElseThrow().faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@other.example/a", ".other.example/a", ":1/a", "other"})
    void whatIsNoPathIsNotSent(String target) {
        assertThatExceptionOfType(RequestWithheldException.class)
                .isThrownBy(() -> client.alice().get(target))
                .withMessageContaining(target);
        assertThat(server.requests()).isEmpty();
    }

    private static void assertNothingUsable(Exchange exchange) {
        assertThat(exchange.answer()).isEmpty();
        assertThat(exchange.fault().orElseThrow().kind()).isIn(Fault.Kind.BROKEN, Fault.Kind.NOT_HTTP);
    }

    private static String chunked(String trailers) {
        return OK + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n" + trailers + "\r\n";
    }

    private static byte[] coded(String coding, byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((OK + "Content-Encoding: " + coding + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(ISO_8859_1));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    private static byte[] packed(String coding, int blanks) {
        return packed(coding, " ".repeat(blanks).getBytes(US_ASCII));
    }

    private static byte[] packed(String coding, byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = coding.equals("gzip") ? new GZIPOutputStream(bytes) : new DeflaterOutputStream(bytes)) {
            out.write(body);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
