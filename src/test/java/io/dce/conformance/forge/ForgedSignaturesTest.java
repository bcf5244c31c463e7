package io.dce.conformance.forge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.X509CertUtils;
import com.nimbusds.jwt.SignedJWT;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Each forged JWT has the defect that its name promises, and otherwise looks like the valid one. */
class ForgedSignaturesTest {
    private static final String KEY =
            VerifyingPlatform.key(Map.of("iss", "ghippo.io", "sub", "alice", "iat", 1_700_000_000L));

    private static final List<Forgery> FOREIGN = new Forger(KEY).foreign().toList();
    private static final List<Forgery> RS256 =
            FOREIGN.stream().filter(f -> alg(f).equals("RS256")).toList();
    private static final List<Forgery> ES256 =
            FOREIGN.stream().filter(f -> alg(f).equals("ES256")).toList();

    private final Forger forger = new Forger(KEY);

    @Test
    void anUnsignedKeySaysSoInItsHeaderOrSaysNothing() {
        assertThat(forger.unsigned().filter(f -> alg(f).matches("(?i)none|")))
                .hasSize(9)
                .allSatisfy(f -> {
                    assertThat(VerifyingPlatform.signature(f.key()))
                            .isEqualTo(f.name().endsWith("the old signature") ? VerifyingPlatform.signature(KEY) : "");
                    assertLooksValid(f);
                });
        assertThat(forger.unsigned())
                .extracting(f -> VerifyingPlatform.header(f.key()).get("alg"))
                .contains("none", "None", "NONE", "nOnE", "", null);
    }

    @Test
    void aSignatureThatProvesNothingStandsUnderAnotherAlgorithm() {
        assertThat(forger.unsigned().filter(f -> !alg(f).matches("(?i)none|")))
                .hasSize(6)
                .allSatisfy(f -> {
                    assertThat(f.name()).contains("\"" + alg(f) + "\"");
                    assertThat(alg(f)).isNotEqualTo("RS256");
                    assertThat(VerifyingPlatform.signature(f.key()))
                            .isEqualTo(
                                    f.name().endsWith("DER")
                                            ? "MAYCAQACAQA"
                                            : f.name().endsWith("zeros")
                                                    ? "A".repeat(86)
                                                    : VerifyingPlatform.signature(KEY));
                    assertLooksValid(f);
                });
    }

    @Test
    void aKeyWithAnHmacVerifiesWithThePublicKeyAsItsSecret() throws Exception {
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(VerifyingPlatform.publicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";

        assertHmac("HS256 with the public key in PEM", "HmacSHA256", pem.getBytes(UTF_8));
        assertHmac(
                "HS256 with the public key in PEM without its last line end",
                "HmacSHA256",
                pem.strip().getBytes(UTF_8));
        assertHmac(
                "HS256 with the public key in DER",
                "HmacSHA256",
                VerifyingPlatform.publicKey().getEncoded());
        assertHmac("HS384 with the public key in PEM", "HmacSHA384", pem.getBytes(UTF_8));
        assertHmac("HS512 with the public key in PEM", "HmacSHA512", pem.getBytes(UTF_8));
        assertHmac("HS256 with the word secret", "HmacSHA256", "secret".getBytes(UTF_8));
    }

    @Test
    void aForeignKeyIsSignedByTheStranger() {
        PublicKey strangers = KeySetReader.of("{\"keys\":[" + JSONObjectUtils.toJSONString(ForeignSigner.jwk()) + "]}")
                .get(0);

        assertThat(RS256)
                .hasSize(14)
                .allSatisfy(f -> assertThat(VerifyingPlatform.verifies(f.key(), strangers))
                        .as(f.name())
                        .isTrue());
        assertThat(VerifyingPlatform.verifies(KEY, VerifyingPlatform.publicKey()))
                .isTrue();
        assertThat(VerifyingPlatform.verifies(KEY, strangers)).isFalse();
    }

    @Test
    void aKeyOnACurveIsSignedByTheStrangerWhomItMayIntroduce() {
        assertThat(ES256).hasSize(3).allSatisfy(f -> {
            ECKey own = ECKey.parse(EllipticCurveSigner.jwk());
            Object introduced = VerifyingPlatform.header(f.key()).get("jwk");
            assertThat(SignedJWT.parse(f.key()).verify(new ECDSAVerifier(own)))
                    .as(f.name())
                    .isTrue();
            assertThat(introduced)
                    .isEqualTo(f.name().contains("its own public key") ? EllipticCurveSigner.jwk() : null);
            assertThat(own.isPrivate()).isFalse();
        });
    }

    @Test
    void aKeyUnderPssIsSignedByTheStrangerToo() {
        assertThat(FOREIGN.stream().filter(f -> alg(f).equals("PS256")))
                .hasSize(3)
                .allSatisfy(f -> {
                    RSASSAVerifier strangers = new RSASSAVerifier(ForeignSigner.publicKey());
                    assertThat(SignedJWT.parse(f.key()).verify(strangers))
                            .as(f.name())
                            .isTrue();
                    assertThat(VerifyingPlatform.header(f.key()).get("jwk"))
                            .isEqualTo(f.name().contains("its own public key") ? ForeignSigner.jwk() : null);
                });
    }

    @Test
    void anEmbeddedKeyVerifiesTheKeyThatItIsEmbeddedIn() {
        List<Forgery> embedded = RS256.stream()
                .filter(f -> VerifyingPlatform.header(f.key()).containsKey("jwk"))
                .toList();

        assertThat(embedded).hasSize(2).allSatisfy(f -> {
            String jwk = JSONObjectUtils.toJSONString(
                    (Map<String, ?>) VerifyingPlatform.header(f.key()).get("jwk"));
            PublicKey own = KeySetReader.of("{\"keys\":[" + jwk + "]}").get(0);
            assertThat(jwk).doesNotContain("\"d\"");
            assertThat(VerifyingPlatform.verifies(f.key(), own)).isTrue();
            assertThat(VerifyingPlatform.verifies(f.key(), VerifyingPlatform.publicKey()))
                    .isFalse();
        });
    }

    @Test
    void anEmbeddedCertificateVerifiesTheKeyThatItIsEmbeddedIn() {
        List<Forgery> certified = FOREIGN.stream()
                .filter(f -> VerifyingPlatform.header(f.key()).containsKey("x5c"))
                .toList();

        assertThat(certified).hasSize(2).allSatisfy(f -> {
            List<?> chain = (List<?>) VerifyingPlatform.header(f.key()).get("x5c");
            X509Certificate own = X509CertUtils.parse(Base64.getDecoder().decode((String) chain.get(0)));
            own.verify(own.getPublicKey());
            own.checkValidity();
            assertThat(VerifyingPlatform.verifies(f.key(), own.getPublicKey())).isTrue();
        });
    }

    @Test
    void aForeignKeysIssuerAndKidAreWhatItsNameSays() {
        assertThat(FOREIGN).allSatisfy(f -> {
            Object kid = VerifyingPlatform.header(f.key()).get("kid");
            boolean same = f.name().contains("the same kid");
            boolean without = f.name().contains("without a kid") || f.name().contains("no kid");
            assertThat(kid).as(f.name()).isEqualTo(same ? "the-one" : without ? null : "stranger");
            boolean unknown = f.name().contains("unknown issuer");
            boolean like = f.name().contains("begins like the platform's");
            boolean nobody = f.name().contains("without an issuer");
            assertThat(VerifyingPlatform.claims(f.key()).get("iss"))
                    .isEqualTo(
                            unknown
                                    ? "https://issuer.invalid"
                                    : like ? "ghippo.io.invalid" : nobody ? null : "ghippo.io");
        });
    }

    @Test
    void aTamperedKeyChangesOneThingUnderTheOldSignature() {
        assertThat(forger.tampered())
                .filteredOn(f -> f.name().endsWith("under the old signature"))
                .hasSize(8)
                .allSatisfy(f -> {
                    assertThat(VerifyingPlatform.signature(f.key())).isEqualTo(VerifyingPlatform.signature(KEY));
                    boolean header = !VerifyingPlatform.header(f.key()).equals(VerifyingPlatform.header(KEY));
                    boolean claims = !VerifyingPlatform.claims(f.key()).equals(VerifyingPlatform.claims(KEY));
                    assertThat(header ^ claims).as(f.name()).isTrue();
                });
    }

    @Test
    void aStrippedSignatureLeavesNothingBehindTheLastDot() {
        assertThat(forger.tampered())
                .filteredOn(f -> f.name().equals("no signature"))
                .singleElement()
                .satisfies(f -> assertThat(KEY).startsWith(f.key()))
                .satisfies(f -> assertThat(f.key()).endsWith("."));
    }

    private void assertHmac(String name, String mac, byte[] secret) throws GeneralSecurityException {
        String forged = forger.hmac(VerifyingPlatform.jwks())
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow()
                .key();
        Mac signer = Mac.getInstance(mac);
        signer.init(new SecretKeySpec(secret, mac));
        byte[] signed = forged.substring(0, forged.lastIndexOf('.')).getBytes(UTF_8);
        assertThat(VerifyingPlatform.signature(forged))
                .isEqualTo(Base64URL.encode(signer.doFinal(signed)).toString());
        assertThat(VerifyingPlatform.header(forged))
                .containsEntry("alg", name.substring(0, 5))
                .containsEntry("kid", "the-one");
        assertLooksValid(new Forgery(name, forged));
    }

    private static String alg(Forgery forgery) {
        return VerifyingPlatform.header(forgery.key()).getOrDefault("alg", "").toString();
    }

    /** Nothing but its signature is a reason to refuse it. */
    private static void assertLooksValid(Forgery forgery) {
        assertThat(VerifyingPlatform.claims(forgery.key()))
                .containsEntry("iss", "ghippo.io")
                .containsEntry("sub", "alice")
                .hasEntrySatisfying(
                        "exp",
                        exp -> assertThat((Long) exp)
                                .isGreaterThan(Instant.now().getEpochSecond()));
    }
}
