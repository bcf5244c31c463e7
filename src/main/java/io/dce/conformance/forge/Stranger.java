package io.dce.conformance.forge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.Optional;

/** Somebody whose signature the platform has no reason to trust. Safe for concurrent use; making the key pair is slow. */
public final class Stranger {
    private Optional<KeyPair> pair;

    public Stranger() {
        this.pair = Optional.empty();
    }

    /** With a key pair that is made already. */
    Stranger(KeyPair pair) {
        this.pair = Optional.of(pair);
    }

    /** His signature (RS256), encoded. */
    String sign(String signingInput) {
        try {
            Signature signer = Signature.getInstance("SHA256withRSA");
            signer.initSign(pair().getPrivate());
            signer.update(signingInput.getBytes(UTF_8));
            return Base64URL.encode(signer.sign()).toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java signs with RSA", e);
        }
    }

    /** His public key as a JWK (RFC 7517). */
    Map<String, Object> jwk() {
        return new RSAKey.Builder((RSAPublicKey) pair().getPublic()).build().toJSONObject();
    }

    private synchronized KeyPair pair() {
        if (pair.isEmpty()) {
            pair = Optional.of(newPair());
        }
        return pair.get();
    }

    private static KeyPair newPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }
}
