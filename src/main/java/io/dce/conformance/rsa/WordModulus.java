package io.dce.conformance.rsa;

import java.math.BigInteger;
import java.nio.ByteBuffer;

/**
 * Powers modulo an odd number of 64 bits, as unsigned words. Numbers are kept as Montgomery has them, times 2^64 (P. L.
 * Montgomery, "Modular multiplication without trial division", 1985): there is nothing to divide by then.
 */
final class WordModulus {
    private final long modulus;
    /** Its inverse modulo 2^64. */
    private final long inverse;
    /** 2^64, and its square, modulo the modulus. */
    private final long one;

    private final long square;

    /**
     * Takes the modulus.
     *
     * @param modulus odd, with its 64th bit set
     */
    WordModulus(BigInteger modulus) {
        BigInteger words = BigInteger.ONE.shiftLeft(Long.SIZE);
        this.modulus = modulus.longValue();
        this.inverse = modulus.modInverse(words).longValue();
        this.one = words.mod(modulus).longValue();
        this.square = words.multiply(words).mod(modulus).longValue();
    }

    /**
     * A power.
     *
     * @param base less than the modulus, unsigned
     * @param exponent unsigned
     * @return less than the modulus
     */
    BigInteger power(long base, long exponent) {
        long factor = product(base, square);
        long power = one;
        for (int bit = Long.SIZE - 1; bit >= 0; bit--) {
            power = product(power, power);
            if ((exponent >>> bit & 1) != 0) {
                power = product(power, factor);
            }
        }
        return new BigInteger(
                1, ByteBuffer.allocate(Long.BYTES).putLong(product(power, 1)).array());
    }

    /** The product of two numbers, divided by 2^64. */
    private long product(long one, long other) {
        long high = highWord(one, other);
        long taken = highWord(one * other * inverse, modulus);
        // What is taken away has the same low word.
        return high - taken + (Long.compareUnsigned(high, taken) < 0 ? modulus : 0);
    }

    private static long highWord(long one, long other) {
        return Math.multiplyHigh(one, other) + (one >> 63 & other) + (other >> 63 & one);
    }
}
