package io.dce.conformance.stub;

import static java.math.BigInteger.ONE;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * An RSA key of eight primes (RFC 8017, 3.2). Whoever verifies sees a key like any other, but it is found, and signs, in a
 * small part of the time that two primes of four times the size take: a run of a few seconds would spend one of them.
 */
final class MultiPrimeKey {
    private static final int BITS = 2048;
    private static final int PRIMES = 8;
    private static final BigInteger EXPONENT = BigInteger.valueOf(65_537);
    /** The DER of a DigestInfo up to the digest itself (RFC 8017, 9.2, note 1). */
    private static final String SHA256_DIGEST_INFO = "3031300d060960864801650304020105000420";

    private record Factor(BigInteger prime, BigInteger exponent, BigInteger coefficient) {
        static Factor of(BigInteger prime, BigInteger modulus) {
            BigInteger others = modulus.divide(prime);
            return new Factor(
                    prime, EXPONENT.modInverse(prime.subtract(ONE)), others.multiply(others.modInverse(prime)));
        }
    }

    private final BigInteger modulus;
    private final List<Factor> factors;

    private MultiPrimeKey(List<BigInteger> primes) {
        this.modulus = primes.stream().reduce(ONE, BigInteger::multiply);
        this.factors = primes.stream().map(p -> Factor.of(p, modulus)).toList();
    }

    /** A new one. */
    static MultiPrimeKey generate() {
        Random random = new SecureRandom();
        return new MultiPrimeKey(Stream.generate(() -> prime(random))
                .filter(p -> p.subtract(ONE).gcd(EXPONENT).equals(ONE))
                .distinct()
                .limit(PRIMES)
                .toList());
    }

    /** Its four highest bits are set, so that the product of eight has all its bits. */
    private static BigInteger prime(Random random) {
        int bits = BITS / PRIMES;
        return new BigInteger(bits, random)
                .setBit(bits - 1)
                .setBit(bits - 2)
                .setBit(bits - 3)
                .setBit(bits - 4)
                .nextProbablePrime();
    }

    /** Signs as RS256 does: RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017, 8.2.1). */
    byte[] sign(byte[] content) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
        String info = SHA256_DIGEST_INFO + HexFormat.of().formatHex(digest);
        String padding = "ff".repeat((BITS - 4 * info.length()) / 8 - 3);
        BigInteger message = new BigInteger("0001" + padding + "00" + info, 16);
        BigInteger signature = factors.stream()
                .map(f -> message.modPow(f.exponent(), f.prime()).multiply(f.coefficient()))
                .reduce(BigInteger.ZERO, BigInteger::add)
                .mod(modulus);
        return HexFormat.of().parseHex("%0512x".formatted(signature));
    }

    RSAPublicKey publicKey() throws GeneralSecurityException {
        return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, EXPONENT));
    }
}
