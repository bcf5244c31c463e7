package io.dce.conformance.check.key;

import static io.dce.conformance.check.VerdictAssert.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dce.conformance.check.AskedExchanges;
import io.dce.conformance.check.Outcome;
import io.dce.conformance.exchange.Exchange;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the secret of a key says of itself, and who signed it. */
class KeySignatureTest {
    private static final AskedExchanges CERTS = new AskedExchanges("GET", "/openid-connect/certs", "Alice");
    private static final String HEADER = "{\"alg\":\"RS256\",\"kid\":\"one\"}";
    private static final String CLAIMS = "{\"iss\":\"ghippo.io\",\"sub\":\"id-3\"}";

    private static KeyPair platforms;
    private static KeyPair somebodys;

    @BeforeAll
    static void makeKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        platforms = generator.generateKeyPair();
        somebodys = generator.generateKeyPair();
    }

    @Test
    void theSecretIsAJwtOfTheIssuerSignedWithRs256() {
        assertThat(KeySignature.form(key(HEADER, CLAIMS))).passes();
        assertThat(KeySignature.form(key("{\"alg\":\"HS256\"}", CLAIMS)))
                .expected("alg \"RS256\" in the secret")
                .actual("alg is \"HS256\"");
        assertThat(KeySignature.form(key("{}", CLAIMS)).reason()).endsWith("it has no alg");
        assertThat(KeySignature.form(key("{\"alg\":256}", CLAIMS)).reason()).endsWith("alg is 256");
        assertThat(KeySignature.form(key(HEADER, "{\"iss\":\"keycloak\"}")))
                .expected("iss \"ghippo.io\" in the secret")
                .actual("iss is \"keycloak\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"opaque-secret", "e30.e30", "e30.e30.c2ln.c2ln", "W10.e30.c2ln", "e30.W10.c2ln", "%.e30.c2ln"})
    void whatIsNoJwtIsTold(String secret) {
        assertThat(KeySignature.form(holding(secret)).reason())
                .isEqualTo("expected a secret that is a JWT, but it is not a JWT");
        assertThat(KeySignature.verifies(holding(secret), certs(jwk("one", platforms)))
                        .reason())
                .endsWith("it is not a JWT");
        assertThat(KeySignature.subject(holding(secret), self("{\"uid\":\"id-3\"}"))
                        .reason())
                .endsWith("it is not a JWT");
    }

    @Test
    void theSecretNamesItsCreator() {
        CreatedKey key = key(HEADER, CLAIMS);

        assertThat(KeySignature.subject(key, self("{\"uid\":\"id-3\"}"))).passes();
        assertThat(KeySignature.subject(key, self("{\"uid\":\"id-4\"}")))
                .expected("sub \"id-4\" in the secret")
                .actual("sub is \"id-3\"");
        assertThat(KeySignature.subject(key, self("{}")).reason())
                .startsWith("the platform does not say who the creator is: GET /current-user");
    }

    @Test
    void aPublishedKeyOfItsKidVerifiesTheSignature() {
        CreatedKey key = key(HEADER, CLAIMS);

        assertThat(KeySignature.verifies(key, certs(jwk("one", platforms)))).passes();
        assertThat(KeySignature.verifies(
                        key, certs(jwk("two", somebodys), jwk("one", somebodys), jwk("one", platforms))))
                .passes();
        assertThat(KeySignature.verifies(key, certs(jwk("one", somebodys))))
                .expected("the signature of the secret to be that of the published key one")
                .actual("it is not");
        assertThat(KeySignature.verifies(key, certs(jwk("two", platforms))))
                .expected("a published key with the kid of the secret, \"one\"")
                .actual("none has it");
        assertThat(KeySignature.verifies(key, CERTS.answered(200, "{}"))).fails();
    }

    @Test
    void aSecretWithoutAKidIsVerifiedByNoKey() {
        CreatedKey key = key("{\"alg\":\"RS256\"}", CLAIMS);

        assertThat(KeySignature.verifies(key, certs(jwk("", platforms))).reason())
                .endsWith("none has it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"kid\":\"one\"}", "{\"kid\":\"one\",\"n\":\"%\",\"e\":\"AQAB\"}"})
    void aPublishedKeyThatIsNoneVerifiesNothing(String jwk) {
        assertThat(KeySignature.verifies(key(HEADER, CLAIMS), certs(jwk))).fails();
    }

    @ParameterizedTest
    @CsvSource({"404, FAIL", "500, FAIL", "503, INCONCLUSIVE"})
    void theKeysArePublished(int status, Outcome outcome) {
        assertThat(KeySignature.verifies(key(HEADER, CLAIMS), CERTS.answered(status, "")))
                .is(outcome);
    }

    private static Exchange self(String body) {
        return new AskedExchanges("GET", "/current-user", "Alice").answered(200, body);
    }

    private static Exchange certs(String... keys) {
        return CERTS.answered(200, "{\"keys\":[" + String.join(",", keys) + "]}");
    }

    private static String jwk(String kid, KeyPair pair) {
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        return "{\"kty\":\"RSA\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}"
                .formatted(
                        kid,
                        base64(key.getModulus().toByteArray()),
                        base64(key.getPublicExponent().toByteArray()));
    }

    /** A key whose secret the platform signed. */
    private static CreatedKey key(String header, String claims) {
        String signed = base64(header.getBytes(UTF_8)) + "." + base64(claims.getBytes(UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(platforms.getPrivate());
            signature.update(signed.getBytes(UTF_8));
            return holding(signed + "." + base64(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CreatedKey holding(String secret) {
        return new CreatedKey("a", secret, "n", KeyAnswers.answer("POST", 200, "{}"));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
