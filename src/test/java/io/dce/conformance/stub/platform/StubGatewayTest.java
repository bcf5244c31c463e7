package io.dce.conformance.stub.platform;

import static io.dce.conformance.stub.StubCaller.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.stub.ForgedKey;
import io.dce.conformance.stub.Stub;
import io.dce.conformance.stub.StubCaller;
import io.dce.conformance.stub.WithStub;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets into the stub, and what the others get. */
@WithStub
class StubGatewayTest {
    private final Stub stub;
    private final StubCaller caller;
    private final String key;

    StubGatewayTest(Stub stub, StubCaller caller) {
        this.stub = stub;
        this.caller = caller;
        key = stub.adminKey();
    }

    @Test
    void withoutAKeyNothingIsServedByAnyMethod() {
        List<String> paths = Arrays.stream(ContractOperation.values())
                .filter(operation -> operation != ContractOperation.GET_CERTS)
                .map(operation -> operation.path().substring(StubCaller.BASE.length()))
                .map(path -> path.replace("{id}", "x").replace("{aid}", "y"))
                .toList();
        for (String path : paths) {
            for (String method : List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")) {
                assertThat(caller.send(method, path, "").statusCode()).as(path).isEqualTo(403);
                assertThat(caller.send(method, path + "/?page=1", "").statusCode())
                        .isEqualTo(403);
            }
        }
        HttpResponse<String> answer = caller.get("users");
        assertThat(answer.body()).isEqualTo("RBAC: access denied");
        assertThat(answer.headers().firstValue("content-type")).hasValue("text/plain");
        assertThat(answer.headers().firstValue("www-authenticate")).isEmpty();
    }

    @Test
    void nothingOfWireMockIsOpenBesideTheGateway() {
        for (String path : List.of("/__admin", "/__admin/mappings", "/__files/x", "/", "/favicon.ico")) {
            assertThat(caller.get("../../.." + path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(caller.getAs(key, "users").headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("stub"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer", "Bearer ", "Basic {key}", "Token {key}", "{key}", "Bearer{key}", "X Bearer {key}"})
    void anotherSchemeIsNoKey(String value) {
        HttpResponse<String> answer = caller.get("users", "Authorization", value.replace("{key}", key));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo("RBAC: access denied");
    }

    @Test
    void theValidKeyGetsInHoweverTheSchemeIsSpelled() {
        for (String scheme : List.of("Bearer", "bearer", "BEARER", "Bearer  ")) {
            assertThat(caller.get("users", "Authorization", scheme + " " + key).statusCode())
                    .isEqualTo(200);
        }
        String request = "GET " + StubCaller.BASE + "users HTTP/1.1\r\nHost: x\r\nAuthorization:Bearer " + key
                + "\r\nConnection: close\r\n\r\n";
        assertThat(caller.raw(request)).startsWith("HTTP/1.1 200 OK\r\n");
    }

    @Test
    void theKeyIsReadFromOneHeaderOnly() {
        assertThat(caller.get("users?access_token=" + key + "&token=" + key).statusCode())
                .isEqualTo(403);
        assertThat(caller.get("users", "Authorization", "Bearer " + key, "Authorization", "Bearer " + key)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void refusalsDoNotDisturbTheOthersOnTheSameConnection() {
        for (int i = 0; i < 3; i++) {
            assertThat(caller.getAs(key, "users").statusCode()).isEqualTo(200);
            assertThat(caller.get("users").statusCode()).isEqualTo(403);
            assertThat(caller.getAs("bad", "users").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aKeyOfAnotherStubIsNotInUseHere() {
        try (Stub other = Stub.start(StubOptions.defaults())) {
            HttpResponse<String> answer = caller.getAs(other.adminKey(), "users");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(json(answer).path("code").asInt()).isEqualTo(16);
            assertThat(answer.headers().firstValue("www-authenticate"))
                    .hasValue(json(answer).path("message").asText());
        }
    }

    @Test
    void theLimitedUserIsKnownButMayNotSeeOrChangeOthers() {
        String limited = stub.limitedKey();
        JsonNode self = json(caller.getAs(limited, "current-user"));
        assertThat(self.path("username").asText()).isEqualTo("viewer");
        assertThat(caller.getAs(limited, "current-user/accesstokens").statusCode())
                .isEqualTo(200);
        String own = "users/" + self.path("uid").asText();
        for (String path :
                List.of("users", "users?page=2", "users?page=x", own, own + "/accesstokens", "users/nobody")) {
            HttpResponse<String> answer = caller.getAs(limited, path);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(json(answer).path("code").asInt()).isEqualTo(7);
        }
        assertThat(caller.sendAs(limited, "POST", own + "/accesstoken", "{}").statusCode())
                .isEqualTo(403);
        assertThat(caller.sendAs(limited, "DELETE", own + "/accesstokens/x", "").statusCode())
                .isEqualTo(403);
    }

    @Test
    void theKeySetIsOpenToEverybodyButOnlyToReadIt() {
        JsonNode jwk = json(caller.get("certs")).at("/keys/0");
        assertThat(jwk.path("kty").asText()).isEqualTo("RSA");
        assertThat(jwk.path("alg").asText("absent")).isEmpty();
        assertThat(jwk.path("use").asText("absent")).isEmpty();
        assertThat(jwk.path("kid").asText())
                .isEqualTo(ForgedKey.headerOf(key).path("kid").asText());
        assertThat(caller.send("POST", "certs", "").statusCode()).isEqualTo(403);
        assertThat(caller.sendAs(key, "POST", "certs", "").statusCode()).isEqualTo(501);
    }
}
