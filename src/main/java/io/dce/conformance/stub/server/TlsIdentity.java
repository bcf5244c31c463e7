package io.dce.conformance.stub.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.dce.conformance.stub.platform.StubException;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A CA of the stub's own, and the certificate that it gave to the server. */
public final class TlsIdentity {
    static final String PASSWORD = "in-memory";

    private static final X500Name CA = new X500Name("CN=DCE stub CA");
    private static final X500Name SERVER = new X500Name("CN=DCE stub");

    private final X509Certificate ca;
    private final KeyStore keyStore;

    private TlsIdentity(X509Certificate ca, KeyStore keyStore) {
        this.ca = ca;
        this.keyStore = keyStore;
    }

    public static TlsIdentity create(Clock clock) {
        try {
            KeyPair caPair = generate();
            KeyPair serverPair = generate();
            X509Certificate ca = sign(caBuilder(clock.instant(), caPair), caPair);
            X509Certificate server = sign(serverBuilder(clock.instant(), caPair, serverPair), caPair);
            // It stays in memory: PKCS12 would spend more time on its password than all else here takes.
            KeyStore keyStore = KeyStore.getInstance("JKS");
            keyStore.load(null, null);
            keyStore.setKeyEntry(
                    "dce-stub", serverPair.getPrivate(), PASSWORD.toCharArray(), new X509Certificate[] {server, ca});
            return new TlsIdentity(ca, keyStore);
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new StubException("cannot make a certificate: " + e.getMessage(), e);
        }
    }

    /** The server's key and chain, for TLS. */
    public KeyStore keyStore() {
        return keyStore;
    }

    public String caPem() {
        try {
            String encoded = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(ca.getEncoded());
            return "-----BEGIN CERTIFICATE-----\n" + encoded + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509v3CertificateBuilder caBuilder(Instant now, KeyPair pair)
            throws GeneralSecurityException, IOException {
        return builder(CA, CA, now, pair)
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    }

    private static X509v3CertificateBuilder serverBuilder(Instant now, KeyPair caPair, KeyPair pair)
            throws GeneralSecurityException, IOException {
        GeneralName[] names = {
            new GeneralName(GeneralName.iPAddress, "127.0.0.1"), new GeneralName(GeneralName.dNSName, "localhost")
        };
        return builder(CA, SERVER, now, pair)
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                .addExtension(
                        Extension.authorityKeyIdentifier,
                        false,
                        new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(caPair.getPublic()))
                .addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
    }

    private static X509v3CertificateBuilder builder(X500Name issuer, X500Name subject, Instant now, KeyPair pair)
            throws GeneralSecurityException, IOException {
        Date from = Date.from(now.minus(Duration.ofDays(1)));
        Date to = Date.from(now.plus(Duration.ofDays(365)));
        BigInteger serial = new BigInteger(120, new SecureRandom()).setBit(120);
        return new JcaX509v3CertificateBuilder(issuer, serial, from, to, subject, pair.getPublic())
                .addExtension(
                        Extension.subjectKeyIdentifier,
                        false,
                        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
    }

    private static X509Certificate sign(X509v3CertificateBuilder certificate, KeyPair issuer)
            throws GeneralSecurityException, OperatorCreationException {
        return new JcaX509CertificateConverter()
                .getCertificate(
                        certificate.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.getPrivate())));
    }

    private static KeyPair generate() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }
}
