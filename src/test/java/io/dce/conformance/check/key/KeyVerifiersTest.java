package io.dce.conformance.check.key;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.AskedExchanges;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told to those who verify keys themselves. */
class KeyVerifiersTest {
    private static final AskedExchanges CERTS = new AskedExchanges("GET", "/certs", "Alice");

    @Test
    void emptyMembersOfTheKeySetAreToldWithThoseWhoRefuseThem() {
        assertThat(KeyVerifiers.ofKeySet(CERTS.answered(200, "{\"keys\":[{\"alg\":\"\",\"use\":\"\"}]}")))
                .isEqualTo(Map.of(
                        "alg of the published keys",
                        "empty, which jose, Nimbus, Spring Security, Vert.x, get-jwks and SmallRye refuse",
                        "use of the published keys",
                        "empty, which jose, Nimbus, Spring Security, Vert.x, jwks-rsa, jose4j and PyJWT refuse"));
    }

    @Test
    void whatEveryKeySaysIsToldOnceAndDifferencesAsWell() {
        assertThat(KeyVerifiers.ofKeySet(CERTS.answered(
                        200,
                        "{\"keys\":[{\"alg\":\"RS256\"},{\"alg\":\"RS256\"},{\"alg\":\"ES256\",\"use\":\"sig\"}]}")))
                .isEqualTo(Map.of(
                        "alg of the published keys", "RS256; ES256", "use of the published keys", "absent; sig"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"keys\":[]}", "<html>"})
    void withoutAKeySetThereIsNothingToTell(String body) {
        assertThat(KeyVerifiers.ofKeySet(CERTS.answered(200, body))).isEmpty();
    }

    /** The answer that creates the key is from the first second of 1970. */
    @Test
    void theTimesOfAKeyAreToldWhereLibrariesRefuseThem() {
        assertThat(KeyVerifiers.ofKey(key("{\"exp\":9,\"iat\":0}"))).isEmpty();
        assertThat(KeyVerifiers.ofKey(key("{\"exp\":9}"))).isEqualTo(Map.of("iat of a new key", "absent"));
        assertThat(KeyVerifiers.ofKey(key("{\"iat\":0}")))
                .isEqualTo(Map.of(
                        "exp of a key without an end",
                        "absent, which go-oidc, SmallRye and express-oauth2-jwt-bearer refuse"));
        assertThat(KeyVerifiers.ofKey(key("{\"exp\":9,\"iat\":1}")))
                .isEqualTo(Map.of(
                        "iat of a new key",
                        "ahead of our clock, which Vert.x, java-jwt, PyJWT and golang-jwt 4 refuse"));
    }

    @Test
    void whatIsNoJwtHasNone() {
        assertThat(KeyVerifiers.ofKey(new CreatedKey("a", "opaque", "n", CERTS.answered(200, "{}"))))
                .isEmpty();
    }

    private static CreatedKey key(String claims) {
        String secret =
                "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(UTF_8)) + ".c2ln";
        return new CreatedKey("a", secret, "n", CERTS.answered(200, "{}"));
    }
}
