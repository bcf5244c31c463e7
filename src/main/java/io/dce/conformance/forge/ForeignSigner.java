package io.dce.conformance.forge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.DAYS;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import io.dce.conformance.rsa.MultiPrimeKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;

/** Somebody whose signature no platform has a reason to trust: his pair of keys is as old as this JVM. */
final class ForeignSigner {
    private static final MultiPrimeKey KEY = MultiPrimeKey.generate();
    private static final String CERTIFICATE = certified();

    private ForeignSigner() {}

    /** His signature (RS256), encoded. */
    static String sign(String signingInput) {
        return Base64URL.encode(KEY.sign(signingInput.getBytes(UTF_8))).toString();
    }

    /** His signature (PS256), encoded. */
    static String signPss(String signingInput) {
        return Base64URL.encode(KEY.signPss(signingInput.getBytes(UTF_8))).toString();
    }

    /** His public key as a JWK (RFC 7517). */
    static Map<String, Object> jwk() {
        return new RSAKey.Builder(publicKey()).build().toJSONObject();
    }

    /** A certificate for it that he gave himself, as {@code x5c} has it (RFC 7515 4.1.6): DER in base64. */
    static String certificate() {
        return CERTIFICATE;
    }

    static RSAPublicKey publicKey() {
        return KEY.publicKey();
    }

    private static String certified() {
        X500Name name = new X500Name("CN=stranger");
        Instant now = Instant.now();
        try {
            X509CertificateHolder certificate = new X509v3CertificateBuilder(
                            name,
                            BigInteger.ONE,
                            Date.from(now.minus(1, DAYS)),
                            Date.from(now.plus(1, DAYS)),
                            name,
                            SubjectPublicKeyInfo.getInstance(publicKey().getEncoded()))
                    .build(new Signer(new ByteArrayOutputStream()));
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Signer(ByteArrayOutputStream signed) implements ContentSigner {
        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE);
        }

        @Override
        public OutputStream getOutputStream() {
            return signed;
        }

        @Override
        public byte[] getSignature() {
            return KEY.sign(signed.toByteArray());
        }
    }
}
