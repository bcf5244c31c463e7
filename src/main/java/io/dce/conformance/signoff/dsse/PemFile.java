package io.dce.conformance.signoff.dsse;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.EdECKey;
import java.security.interfaces.RSAKey;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;

/** Keys in PEM files. Messages name the file and never repeat what is in it. */
final class PemFile {
    private static final String KINDS = "an Ed25519 key, or an RSA key of at least 2048 bits";
    private static final int SHORTEST_RSA = 2048;

    private final Path file;

    PemFile(Path file) {
        this.file = file;
    }

    /** The private key, as PKCS #8 has it. */
    PrivateKeyInfo privateKeyInfo() {
        Object content = content();
        if (content instanceof PKCS8EncryptedPrivateKeyInfo || content instanceof PEMEncryptedKeyPair) {
            throw problem("is encrypted: give a key without a passphrase");
        }
        if (content instanceof PEMKeyPair pair) {
            return pair.getPrivateKeyInfo();
        }
        if (content instanceof PrivateKeyInfo info) {
            return info;
        }
        if (content instanceof SubjectPublicKeyInfo) {
            throw problem("holds a public key: it takes the private key, " + KINDS + ", in PEM");
        }
        throw problem("holds no private key: it should be " + KINDS + ", in PEM");
    }

    PrivateKey privateKey() {
        try {
            PrivateKey key = new JcaPEMKeyConverter().getPrivateKey(privateKeyInfo());
            check(key.getAlgorithm(), key);
            return key;
        } catch (PEMException e) {
            throw problem("holds a key of an unknown kind: it should be " + KINDS);
        }
    }

    PublicKey publicKey() {
        Object content = content();
        if (content instanceof PrivateKeyInfo || content instanceof PEMKeyPair) {
            throw problem("holds a private key: verifying takes the public key alone");
        }
        try {
            JcaPEMKeyConverter keys = new JcaPEMKeyConverter();
            if (content instanceof SubjectPublicKeyInfo info) {
                PublicKey key = keys.getPublicKey(info);
                check(key.getAlgorithm(), key);
                return key;
            }
            if (content instanceof X509CertificateHolder certificate) {
                PublicKey key = keys.getPublicKey(certificate.getSubjectPublicKeyInfo());
                check(key.getAlgorithm(), key);
                return key;
            }
        } catch (PEMException e) {
            throw problem("holds a key of an unknown kind: it should be " + KINDS);
        }
        throw problem("holds no public key: it should be " + KINDS + ", in PEM");
    }

    private void check(String algorithm, Object key) {
        boolean usable =
                key instanceof EdECKey ed && "Ed25519".equals(ed.getParams().getName())
                        || key instanceof RSAKey rsa && rsa.getModulus().bitLength() >= SHORTEST_RSA;
        if (!usable) {
            throw problem("holds a key of another kind (" + algorithm + "): it should be " + KINDS);
        }
    }

    private Object content() {
        try (Reader reader = Files.newBufferedReader(file);
                PEMParser pem = new PEMParser(reader)) {
            return pem.readObject();
        } catch (IOException e) {
            throw problem("cannot be read as PEM");
        }
    }

    private SignOffException problem(String what) {
        return new SignOffException(file + ": " + what);
    }
}
