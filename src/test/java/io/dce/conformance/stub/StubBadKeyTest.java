package io.dce.conformance.stub;

import static io.dce.conformance.stub.StubCaller.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys that the stub refuses, and what it says of them. */
@WithStub
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StubBadKeyTest {
    private static final String BAD_FORM =
            "Jwt is not in the form of Header.Payload.Signature with two dots and 3 sections";
    private static final String SEED_PAGE_KEY =
            "eyJhbGciOiJSUzI1NiIsImtpZCI6IkRKVjlBTHRBLXZ4MmtQUC1TQnVGS0dCSWc1cnBfdkxiQVVqM2U3RVByWnMiLC"
                    + "J0eXAiOiJKV1QifQ.eyJleHAiOjE2NjE0MTU5NjksImlhdCI6MTY2MDgxMTE2OSwiaXNzIjoiZ2hpcHBvLmlvIiwic"
                    + "3ViIjoiZjdjOGIxZjUtMTc2MS00NjYwLTg2MWQtOWI3MmI0MzJmNGViIiwicHJlZmVycmVkX3VzZXJuYW1lIjoiYWR"
                    + "taW4iLCJncm91cHMiOltdfQ.RsUcrAYkQQ7C6BxMOrdD3qbBRUt0VVxynIGeq4wyIgye6R8Ma4cjxG5CbU1WyiHKpv"
                    + "IKJDJbeFQHro2euQyVde3ygA672ozkwLTnx3Tu-_mB1BubvWCBsDdUjIhCQfT39rk6EQozMjb-1X1sbLwzkfzKMls-"
                    + "oxkjagI_RFrYlTVPwT3Oaw-qOyulRSw7Dxd7jb0vINPq84vmlQIsI3UuTZSNO5BCgHpubcWwBss-Aon_DmYA-Et_-Q"
                    + "tmPBA3k8E2hzDSzc7eqK0I68P25r9rwQ3DeKwD1dbRyndqWORRnz8TLEXSiCFXdZT2oiMrcJtO188Ph4eLGut1-4Pz"
                    + "KhwgrQ";

    private final Stub stub;
    private final StubCaller caller;
    private final String key;

    StubBadKeyTest(Stub stub, StubCaller caller) {
        this.stub = stub;
        this.caller = caller;
        key = stub.adminKey();
    }

    Stream<Arguments> badKeys() throws Exception {
        ForgedKey real = ForgedKey.of(key);
        KeyPair other = ForgedKey.somebodyElse();
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
                .hasValue("Bearer realm=\"" + stub.url() + StubCaller.BASE + "users\", error=\"invalid_token\"");
        assertThat(answer.headers().map().toString()).doesNotContain(bad);
    }

    private static ObjectNode embedded(KeyPair pair) {
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        return StubCaller.JSON
                .createObjectNode()
                .put("kty", "RSA")
                .put("e", "AQAB")
                .put("n", ForgedKey.encode(key.getModulus().toByteArray()));
    }

    /** 256 bytes leave four bits of the last character unused; a careless decoder ignores them. */
    private static String otherSpelling(String key) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int last = alphabet.indexOf(key.charAt(key.length() - 1));
        return key.substring(0, key.length() - 1) + alphabet.charAt(last | 1);
    }
}
