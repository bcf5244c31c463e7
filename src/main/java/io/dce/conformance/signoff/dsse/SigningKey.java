package io.dce.conformance.signoff.dsse;

import io.dce.conformance.config.ConfigException;
import io.dce.conformance.evidence.ledger.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.List;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/** The private key that signs the evidence. */
public final class SigningKey {
    private final PrivateKey key;
    private final String id;

    private SigningKey(PrivateKey key, String id) {
        this.key = key;
        this.id = id;
    }

    /**
     * Reads it.
     *
     * @param file PEM: PKCS #8, or PKCS #1 for RSA
     * @throws ConfigException if it is no key that can sign
     */
    public static SigningKey of(Path file) {
        try {
            PemFile pem = new PemFile(file);
            PrivateKey key = pem.privateKey();
            SigningKey signing = new SigningKey(key, keyId(PrivateKeyFactory.createKey(pem.privateKeyInfo())));
            signing.sign(new byte[0]);
            return signing;
        } catch (SignOffException | IOException e) {
            throw new ConfigException(List.of("DCE_SIGNING_KEY_FILE: " + e.getMessage()));
        }
    }

    /** The SHA-256 digest of its public key, in hexadecimal. */
    public String id() {
        return id;
    }

    byte[] sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(algorithm(key.getAlgorithm()));
            signature.initSign(key);
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new SignOffException("the key cannot sign: " + e.getMessage());
        }
    }

    static String algorithm(String keys) {
        return "RSA".equals(keys) ? "SHA256withRSA" : "Ed25519";
    }

    private static String keyId(AsymmetricKeyParameter secret) throws IOException {
        AsymmetricKeyParameter open = secret instanceof RSAPrivateCrtKeyParameters rsa
                ? new RSAKeyParameters(false, rsa.getModulus(), rsa.getPublicExponent())
                : ((Ed25519PrivateKeyParameters) secret).generatePublicKey();
        SubjectPublicKeyInfo info = SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(open);
        return Sha256.of(info.getEncoded());
    }
}
