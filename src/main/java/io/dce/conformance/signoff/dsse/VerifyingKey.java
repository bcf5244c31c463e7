package io.dce.conformance.signoff.dsse;

import io.dce.conformance.evidence.ledger.Sha256;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;

/** The public key that a signature is checked with. */
public final class VerifyingKey {
    private final PublicKey key;

    private VerifyingKey(PublicKey key) {
        this.key = key;
    }

    /**
     * Reads it.
     *
     * @param file PEM: a public key, or a certificate with it
     * @throws SignOffException if it is none
     */
    public static VerifyingKey of(Path file) {
        return new VerifyingKey(new PemFile(file).publicKey());
    }

    /** The SHA-256 digest of the key, in hexadecimal. */
    public String id() {
        return Sha256.of(key.getEncoded());
    }

    boolean verifies(byte[] content, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(SigningKey.algorithm(key.getAlgorithm()));
            verifier.initVerify(key);
            verifier.update(content);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            // Not even the form of a signature by this kind of key.
            return false;
        }
    }
}
