package io.dce.conformance.stub;

import static io.dce.conformance.stub.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets into the stub, and what the others get. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StubGatewayTest {
    private static final String BAD_FORM =
            "Jwt is not in the form of Header.Payload.Signature with two dots and 3 sections";
    private static final String SEED_PAGE_KEY =
            "eyJhbGciOiJSUzI1NiIsImtpZCI6IkRKVjlBTHRBLXZ4MmtQUC1TQnVGS0dCSWc1cnBfdkxiQVVqM2U3RVByWnMiLCJ0eXAiOiJKV1QifQ"
                    + ".eyJleHAiOjE2NjE0MTU5NjksImlhdCI6MTY2MDgxMTE2OSwiaXNzIjoiZ2hpcHBvLmlvIiwic3ViIjoiZjdjOGIxZjUtMTc2MS"
                    + "00NjYwLTg2MWQtOWI3MmI0MzJmNGViIiwicHJlZmVycmVkX3VzZXJuYW1lIjoiYWRtaW4iLCJncm91cHMiOltdfQ.RsUcrAYkQQ"
                    + "7C6BxMOrdD3qbBRUt0VVxynIGeq4wyIgye6R8Ma4cjxG5CbU1WyiHKpvIKJDJbeFQHro2euQyVde3ygA672ozkwLTnx3Tu-_mB1B"
                    + "ubvWCBsDdUjIhCQfT39rk6EQozMjb-1X1sbLwzkfzKMls-oxkjagI_RFrYlTVPwT3Oaw-qOyulRSw7Dxd7jb0vINPq84vmlQIsI3"
                    + "UuTZSNO5BCgHpubcWwBss-Aon_DmYA-Et_-QtmPBA3k8E2hzDSzc7eqK0I68P25r9rwQ3DeKwD1dbRyndqWORRnz8TLEXSiCFXdZ"
                    + "T2oiMrcJtO188Ph4eLGut1-4PzKhwgrQ";

    private Stub stub;
    private Caller caller;
    private String key;

    @BeforeAll
    void start() {
        stub = Stub.start(StubOptions.defaults());
        caller = new Caller(stub.url());
        key = stub.adminKey();
    }

    @AfterAll
    void stop() {
        stub.close();
    }

    @Test
    void withoutAKeyNothingIsServedByAnyMethod() {
        List<String> paths = Arrays.stream(Operation.values())
                .filter(operation -> operation != Operation.GET_CERTS)
                .map(operation -> operation.path().substring(Caller.BASE.length()))
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

    Stream<Arguments> badKeys() throws Exception {
        Forgery real = Forgery.of(key);
        KeyPair other = Forgery.somebodyElse();
        JsonNode jwk = json(caller.get("certs")).at("/keys/0");
        byte[] modulus = Base64.getUrlDecoder().decode(jwk.path("n").asText());
        String[] parts = key.split("\\.", -1);
        String noKeyFor = "Jwks doesn't have key to match kid or alg from Jwt";
        return Stream.of(
                arguments("a word", "secret", BAD_FORM),
                arguments("two parts", parts[0] + "." + parts[1], BAD_FORM),
                arguments("a fourth part", key + ".x", BAD_FORM),
                arguments("signature stripped", real.unsigned(), BAD_FORM),
                arguments("truncated", key.substring(0, key.length() - 2), "Jwt verification fails"),
                arguments("appended", key + "AAAA", "Jwt verification fails"),
                arguments("something after a blank", key + " x", "Jwt signature is an invalid Base64url encoded"),
                arguments("padded", key + "==", "Jwt signature is an invalid Base64url encoded"),
                arguments(
                        "same bytes, other spelling",
                        otherSpelling(key),
                        "Jwt signature is an invalid Base64url encoded"),
                arguments("header is no JSON", "AAAA." + parts[1] + "." + parts[2], "Jwt header is an invalid JSON"),
                arguments(
                        "claims changed",
                        real.claim("preferred_username", "root").asItIs(),
                        "Jwt verification fails"),
                arguments("end added", real.claim("exp", 99_999_999_999L).asItIs(), "Jwt verification fails"),
                arguments("alg none", real.header("alg", "none").asItIs(), "Jwt header [alg] is not supported"),
                arguments("alg none, unsigned", real.header("alg", "none").unsigned(), BAD_FORM),
                arguments(
                        "HMAC with the public key", real.header("alg", "HS256").signedWith(modulus), noKeyFor),
                arguments(
                        "another issuer",
                        real.claim("iss", "evil.io").signedBySomebodyElse(other),
                        "Jwt issuer is not configured"),
                arguments("another kid", real.header("kid", "mine").signedBySomebodyElse(other), noKeyFor),
                arguments("same kid, another key", real.signedBySomebodyElse(other), "Jwt verification fails"),
                arguments(
                        "key in its header",
                        real.header(h -> h.set("jwk", embedded(other))).signedBySomebodyElse(other),
                        "Jwt verification fails"),
                arguments(
                        "expired",
                        real.claim("exp", Instant.now().getEpochSecond() - 1).asItIs(),
                        "Jwt is expired"),
                arguments("the seed page's", SEED_PAGE_KEY, "Jwt is expired"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badKeys")
    void aBadKeyIsRefusedInEnvoysWords(String what, String bad, String reason) {
        HttpResponse<String> answer = caller.getAs(bad, "users?page=1");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo(reason);
        assertThat(answer.headers().firstValue("content-type")).hasValue("text/plain");
        assertThat(answer.headers().firstValue("www-authenticate"))
                .hasValue("Bearer realm=\"" + stub.url() + Caller.BASE + "users\", error=\"invalid_token\"");
        assertThat(answer.headers().map().toString()).doesNotContain(bad);
    }

    @Test
    void theValidKeyGetsInHoweverTheSchemeIsSpelled() {
        for (String scheme : List.of("Bearer", "bearer", "BEARER", "Bearer  ")) {
            assertThat(caller.get("users", "Authorization", scheme + " " + key).statusCode())
                    .isEqualTo(200);
        }
        String request = "GET " + Caller.BASE + "users HTTP/1.1\r\nHost: x\r\nAuthorization:Bearer " + key
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
            assertThat(answer.headers().firstValue("www-authenticate").orElseThrow())
                    .startsWith("Bearer ");
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
                .isEqualTo(Forgery.headerOf(key).path("kid").asText());
        assertThat(caller.send("POST", "certs", "").statusCode()).isEqualTo(403);
        assertThat(caller.sendAs(key, "POST", "certs", "").statusCode()).isEqualTo(501);
    }

    private static ObjectNode embedded(KeyPair pair) {
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        return Caller.JSON
                .createObjectNode()
                .put("kty", "RSA")
                .put("e", "AQAB")
                .put("n", Forgery.encode(key.getModulus().toByteArray()));
    }

    /** 256 bytes leave four bits of the last character unused; a careless decoder ignores them. */
    private static String otherSpelling(String key) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int last = alphabet.indexOf(key.charAt(key.length() - 1));
        return key.substring(0, key.length() - 1) + alphabet.charAt(last | 1);
    }
}
