package io.dce.conformance.stub;

import static io.dce.conformance.stub.StubCaller.createKey;
import static io.dce.conformance.stub.StubCaller.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The stub answers as grpc-gateway v2.27.2 was seen to. */
@WithStub
class StubTranscodingTest {
    private final Stub stub;
    private final StubCaller caller;

    StubTranscodingTest(Stub stub, StubCaller caller) {
        this.stub = stub;
        this.caller = caller;
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1alpha1%2Fusers", "v1alpha1/%75sers", "%76%31alpha1/current%2Duser"})
    void aPathIsDecodedBeforeItIsRouted(String path) {
        assertThat(sent(StubCaller.BASE.replace("v1alpha1/", "") + path)).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"users?search=%ff", "users/%ff"})
    void whatIsNoUtf8CanNotBeHandedOn(String target) {
        assertThat(sent(StubCaller.BASE + target)).startsWith("HTTP/1.1 500 ").contains("\"code\":13");
    }

    @Test
    void aTabInAuthorizationCanNotBeHandedOnEither() {
        assertThat(caller.raw("GET " + StubCaller.BASE + "users HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer\t"
                        + stub.adminKey() + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 500 ")
                .contains("\"code\":13");
    }

    @ParameterizedTest
    @CsvSource({"1n, 504, 4", "0S, 504, 4", "soon, 400, 3", "123456789S, 400, 3"})
    void aTimeOutIsKept(String timeout, int status, int code) {
        HttpResponse<String> answer = as("GET", "users", "", "Grpc-Timeout", timeout);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).path("code").asInt()).isEqualTo(code);
        assertThat(as("GET", "users", "", "Grpc-Timeout", "5S").statusCode()).isEqualTo(200);
    }

    @Test
    void aFormIsTheQueryOfAGet() {
        HttpResponse<String> answer =
                as("POST", "users?pageSize=3", "page=2", "Content-Type", "application/x-www-form-urlencoded");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).at("/pagination/page").asInt()).isEqualTo(2);
        assertThat(json(answer).at("/pagination/pageSize").asInt()).isEqualTo(3);
        assertThat(as("POST", "users", "page=2").statusCode()).isEqualTo(501);
    }

    @Test
    void aBodyOverFourMebibytesIsTooMuch() {
        HttpResponse<String> answer = create(createKey("x".repeat(4 * 1024 * 1024)));
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(json(answer).path("code").asInt()).isEqualTo(8);
    }

    @Test
    void ofABodyTheFirstDocumentCounts() {
        for (String body : List.of("{\"name\":\"a\"} junk", "{\"name\":\"a\"}{\"name\":\"b\"}")) {
            assertThat(create(body).statusCode()).as(body).isEqualTo(200);
        }
        for (String body :
                List.of("\uFEFF{\"name\":\"a\"}", "{\"name\":\"\\ud800\"}", "{\"name\":\"a\",\"name\":\"b\"}")) {
            assertThat(create(body).statusCode()).as(body).isEqualTo(400);
        }
    }

    @Test
    void successesShowWhereTheyCameFromAndHaveBlanksAfterCommas() {
        HttpResponse<String> answer = caller.getAs(stub.adminKey(), "current-user");
        assertThat(answer.headers().firstValue("grpc-metadata-content-type")).hasValue("application/grpc");
        assertThat(answer.body()).contains("\", \"");
        assertThat(caller.get("current-user").headers().firstValue("grpc-metadata-content-type"))
                .isEmpty();
    }

    @Test
    void longAnswersComeInChunks() {
        HttpHeaders all = caller.getAs(stub.adminKey(), "users?pageSize=25").headers();
        assertThat(all.firstValue("transfer-encoding")).hasValue("chunked");
        assertThat(all.firstValue("content-length")).isEmpty();
        HttpHeaders one = caller.getAs(stub.adminKey(), "users?pageSize=1").headers();
        assertThat(one.firstValue("transfer-encoding")).isEmpty();
        assertThat(one.firstValue("content-length")).isPresent();
    }

    private HttpResponse<String> create(String body) {
        return as("POST", "current-user/accesstoken", body);
    }

    private HttpResponse<String> as(String method, String path, String body, String... more) {
        String[] headers = new String[more.length + 2];
        headers[0] = "Authorization";
        headers[1] = "Bearer " + stub.adminKey();
        System.arraycopy(more, 0, headers, 2, more.length);
        return caller.send(method, path, body, headers);
    }

    /** What comes back when the target is sent as it stands. */
    private String sent(String target) {
        return caller.raw("GET " + target + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + stub.adminKey()
                + "\r\nConnection: close\r\n\r\n");
    }
}
