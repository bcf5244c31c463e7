package io.dce.conformance.signoff;

import static java.math.BigInteger.ONE;

import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;

/** The RSA pair of RFC 7515 A.2, 2048 bits, which anybody has: to make one takes seconds. */
public final class PublishedRsa {
    private static final BigInteger P = number(
            "4BzEEOtIpmVdVEZNCqS7baC4crd0pqnRH_5IB3jw3bcxGn6QLvnEtfdUdiYrqBdss1l58BQ3",
            "KhooKeQTa9AB0Hw_Py5PJdTJNPY8cQn7ouZ2KKDcmnPGBY5t7yLc1QlQ5xHdwW1VhvKn-nXqhJTBgIPgtldC-KDV5z-y2XDwGUc");
    private static final BigInteger Q = number(
            "uQPEfgmVtjL0Uyyx88GZFF1fOunH3-7cepKmtH4pxhtCoHqpWmT8YAmZxaewHgHAjLYsp1ZS",
            "e7zFYHj7C6ul7TjeLQeZD_YwD66t62wDmpe_HlB-TnBA-njbglfIsRLtXlnDzQkv5dTltRJ11BKBBypeeF6689rjcJIDEz9RWdc");
    private static final BigInteger E = BigInteger.valueOf(65_537);

    private PublishedRsa() {}

    public static KeyPair pair() throws GeneralSecurityException {
        BigInteger modulus = P.multiply(Q);
        BigInteger p1 = P.subtract(ONE);
        BigInteger q1 = Q.subtract(ONE);
        BigInteger d = E.modInverse(p1.multiply(q1));
        KeyFactory rsa = KeyFactory.getInstance("RSA");
        return new KeyPair(
                rsa.generatePublic(new RSAPublicKeySpec(modulus, E)),
                rsa.generatePrivate(
                        new RSAPrivateCrtKeySpec(modulus, E, d, P, Q, d.mod(p1), d.mod(q1), Q.modInverse(P))));
    }

    private static BigInteger number(String... encoded) {
        return new BigInteger(1, new Base64URL(String.join("", encoded)).decode());
    }
}
