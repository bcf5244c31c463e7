package io.dce.conformance.stub;

import static io.dce.conformance.stub.StubCaller.createKey;
import static io.dce.conformance.stub.StubCaller.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the stub says in HTTP. */
@WithStub
class StubWireTest {
    private final Stub stub;
    private final StubCaller caller;

    StubWireTest(Stub stub, StubCaller caller) {
        this.stub = stub;
        this.caller = caller;
    }

    @Test
    void anUnknownPathAndAWrongMethodAreToldApart() {
        for (String path :
                List.of("nothing", "users/", "users/x/y", "current-user/", "users/x/accesstokens/", "../users")) {
            HttpResponse<String> answer = caller.getAs(stub.adminKey(), path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(json(answer).path("code").asInt()).isEqualTo(5);
        }
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW")) {
            HttpResponse<String> answer = caller.sendAs(stub.adminKey(), method, "users", "");
            assertThat(answer.statusCode()).as(method).isEqualTo(501);
            assertThat(json(answer).path("code").asInt()).isEqualTo(12);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"users", "current-user", "certs", "users?page=x"})
    void headIsNotImplemented(String path) {
        HttpResponse<String> head = caller.sendAs(stub.adminKey(), "HEAD", path, "");
        assertThat(head.statusCode()).isEqualTo(501);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("allow")).isEmpty();
    }

    @Test
    void aKeyInOtherLettersIsNotTheKeyThatCameBeforeOnTheConnection() {
        String key = stub.adminKey();
        int third = key.lastIndexOf('.') + 1;
        String other = key.substring(0, third) + key.substring(third).toLowerCase(Locale.ROOT);
        String request =
                "GET " + StubCaller.BASE + "current-user HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\n%s\r\n";

        String answers = caller.raw(request.formatted(key, "") + request.formatted(other, "Connection: close\r\n"));

        assertThat(answers).startsWith("HTTP/1.1 200 ").contains("HTTP/1.1 401 ");
    }

    @Test
    void itCompressesOnlyForThoseWhoOfferIt() throws Exception {
        HttpResponse<byte[]> zipped = bytes("gzip, deflate, br");
        assertThat(zipped.headers().firstValue("content-encoding")).hasValue("gzip");
        String unzipped;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
            unzipped = new String(in.readAllBytes(), UTF_8);
        }
        for (String offer : List.of("identity", "gzip;q=0", "br")) {
            HttpResponse<byte[]> plain = bytes(offer);
            assertThat(plain.headers().firstValue("content-encoding")).as(offer).isEmpty();
            assertThat(new String(plain.body(), UTF_8)).isEqualTo(unzipped);
        }
    }

    @Test
    void aConnectionCarriesManyCalls() throws Exception {
        String call = "GET %scurrent-user HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\n%s\r\n";
        String again = call.formatted(StubCaller.BASE, stub.adminKey(), "");
        String last = call.formatted(StubCaller.BASE, stub.adminKey(), "Connection: close\r\n");
        String answers = caller.raw(again + again + last);
        assertThat(answers.split("HTTP/1.1 200 OK\r\n", -1)).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"users?page=%zz", "users?search=%", "users?%zz=1"})
    void anUndecodableQueryIsABadRequest(String target) {
        String answer = caller.raw("GET " + StubCaller.BASE + target + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                + stub.adminKey() + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\"code\":3").contains("application/json");
    }

    @Test
    void aBodyThatIsNotWhatItSaysIsABadRequest() {
        HttpResponse<String> answer = caller.send(
                "POST",
                "current-user/accesstoken",
                createKey("x"),
                "Authorization",
                "Bearer " + stub.adminKey(),
                "Content-Encoding",
                "gzip");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("code").asInt()).isEqualTo(3);
    }

    @Test
    void whatIsNoRequestIsAnsweredInOnePlainLine() {
        assertThat(caller.raw("GARBAGE\r\n\r\n")).startsWith("HTTP/1.1 400 ").endsWith("\r\n\r\nBad Request");
        assertThat(caller.raw("CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403 ");
    }

    private HttpResponse<byte[]> bytes(String offer) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(stub.url() + StubCaller.BASE + "users?pageSize=25"))
                .header("Authorization", "Bearer " + stub.adminKey())
                .header("Accept-Encoding", offer)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    }
}
