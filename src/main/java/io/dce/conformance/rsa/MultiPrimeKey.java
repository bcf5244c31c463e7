package io.dce.conformance.rsa;

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
import org.bouncycastle.crypto.AsymmetricBlockCipher;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.PSSSigner;

/**
 * An RSA key of 32 primes, each of one machine word (RFC 8017, 3.2). Whoever verifies sees a key like any other, but it is
 * found, and signs, in a small part of the time that two primes of sixteen times the size take. Nothing is safe with it:
 * small primes can be found.
 */
public final class MultiPrimeKey {
    private static final int BITS = 2048;
    private static final int PRIMES = BITS / Long.SIZE;
    private static final BigInteger EXPONENT = BigInteger.valueOf(65_537);
    private static final BigInteger HIGHEST_BITS = BigInteger.valueOf(0b111111).shiftLeft(Long.SIZE - 6);
    /** The DER of a DigestInfo up to the digest itself (RFC 8017, 9.2, note 1). */
    private static final String SHA256_DIGEST_INFO = "3031300d060960864801650304020105000420";

    private record Factor(BigInteger prime, WordModulus words, long exponent, BigInteger coefficient) {
        static Factor of(BigInteger prime, BigInteger modulus) {
            BigInteger others = modulus.divide(prime);
            return new Factor(
                    prime,
                    new WordModulus(prime),
                    EXPONENT.modInverse(prime.subtract(ONE)).longValue(),
                    others.multiply(others.modInverse(prime)));
        }

        BigInteger signature(BigInteger message) {
            return words.power(message.mod(prime).longValue(), exponent).multiply(coefficient);
        }
    }

    private final BigInteger modulus;
    private final List<Factor> factors;

    private MultiPrimeKey(List<BigInteger> primes) {
        this.modulus = primes.stream().reduce(ONE, BigInteger::multiply);
        this.factors = primes.stream().map(p -> Factor.of(p, modulus)).toList();
    }

    /** A new one. */
    public static MultiPrimeKey generate() {
        Random random = new SecureRandom();
        return new MultiPrimeKey(Stream.generate(() -> prime(random))
                .filter(p -> p.subtract(ONE).gcd(EXPONENT).equals(ONE))
                .distinct()
                .limit(PRIMES)
                .toList());
    }

    /** Its six highest bits are set, so that the product of 32 has all its bits. */
    private static BigInteger prime(Random random) {
        return new BigInteger(Long.SIZE, random).or(HIGHEST_BITS).nextProbablePrime();
    }

    /** Signs as RS256 does: RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017, 8.2.1). */
    public byte[] sign(byte[] content) {
        byte[] digest = sha256(content);
        String info = SHA256_DIGEST_INFO + HexFormat.of().formatHex(digest);
        String padding = "ff".repeat((BITS - 4 * info.length()) / 8 - 3);
        return signature(new BigInteger("0001" + padding + "00" + info, 16));
    }

    /** Signs as PS256 does: RSASSA-PSS with SHA-256 and a salt of as many bytes (RFC 7518, 3.5; RFC 8017, 8.1.1). */
    public byte[] signPss(byte[] content) {
        PSSSigner signer = new PSSSigner(new Power(), new SHA256Digest(), new SHA256Digest().getDigestSize());
        // What the signer wants of a key is how long it is: the power is ours.
        signer.init(true, new RSAKeyParameters(true, modulus, EXPONENT, true));
        signer.update(content, 0, content.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException("a digest fits into 2048 bits", e);
        }
    }

    /** RSASP1 (RFC 8017, 5.2.1), by the Chinese remainder theorem. */
    private byte[] signature(BigInteger message) {
        BigInteger signature = factors.stream()
                .map(factor -> factor.signature(message))
                .reduce(BigInteger.ZERO, BigInteger::add)
                .mod(modulus);
        return HexFormat.of().parseHex("%0512x".formatted(signature));
    }

    private final class Power implements AsymmetricBlockCipher {
        @Override
        public void init(boolean forEncryption, CipherParameters parameters) {
            // The key is the one around it.
        }

        @Override
        public int getInputBlockSize() {
            return BITS / Byte.SIZE;
        }

        @Override
        public int getOutputBlockSize() {
            return BITS / Byte.SIZE;
        }

        @Override
        public byte[] processBlock(byte[] block, int from, int length) {
            return signature(new BigInteger(1, block, from, length));
        }
    }

    /** What verifies those signatures. */
    public RSAPublicKey publicKey() {
        try {
            return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, EXPONENT));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
