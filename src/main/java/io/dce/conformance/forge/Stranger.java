package io.dce.conformance.forge;

import static java.math.BigInteger.ONE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Map;

/**
 * Somebody whose signature no platform has a reason to trust: his private key is the example of RFC 7515 A.2, which
 * anybody can sign with. Making a pair would cost seconds of a run.
 */
final class Stranger {
    private static final BigInteger P = number(
            "4BzEEOtIpmVdVEZNCqS7baC4crd0pqnRH_5IB3jw3bcxGn6QLvnEtfdUdiYrqBdss1l58BQ3"
                    + "KhooKeQTa9AB0Hw_Py5PJdTJNPY8cQn7ouZ2KKDcmnPGBY5t7yLc1QlQ5xHdwW1VhvKn-nXqhJTBgIPgtldC-KDV5z-y2XDwGUc");
    private static final BigInteger Q = number(
            "uQPEfgmVtjL0Uyyx88GZFF1fOunH3-7cepKmtH4pxhtCoHqpWmT8YAmZxaewHgHAjLYsp1ZS"
                    + "e7zFYHj7C6ul7TjeLQeZD_YwD66t62wDmpe_HlB-TnBA-njbglfIsRLtXlnDzQkv5dTltRJ11BKBBypeeF6689rjcJIDEz9RWdc");
    private static final BigInteger E = BigInteger.valueOf(65537);
    private static final PrivateKey PRIVATE_KEY = privateKey();

    private Stranger() {}

    /** His signature (RS256), encoded. */
    static String sign(String signingInput) {
        try {
            Signature signer = Signature.getInstance("SHA256withRSA");
            signer.initSign(PRIVATE_KEY);
            signer.update(signingInput.getBytes(UTF_8));
            return Base64URL.encode(signer.sign()).toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java signs with RSA", e);
        }
    }

    /** His public key as a JWK (RFC 7517). */
    static Map<String, Object> jwk() {
        return new RSAKey.Builder(publicKey()).build().toJSONObject();
    }

    static RSAPublicKey publicKey() {
        try {
            return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(P.multiply(Q), E));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }

    private static PrivateKey privateKey() {
        BigInteger d = E.modInverse(P.subtract(ONE).multiply(Q.subtract(ONE)));
        RSAPrivateCrtKeySpec key = new RSAPrivateCrtKeySpec(
                P.multiply(Q), E, d, P, Q, d.mod(P.subtract(ONE)), d.mod(Q.subtract(ONE)), Q.modInverse(P));
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }

    private static BigInteger number(String encoded) {
        return new BigInteger(1, new Base64URL(encoded).decode());
    }
}
