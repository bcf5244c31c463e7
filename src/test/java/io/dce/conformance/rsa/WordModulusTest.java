package io.dce.conformance.rsa;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Powers of words are those that Java's big numbers give. */
class WordModulusTest {
    private static final int TRIES = 200;

    static Stream<BigInteger> moduli() {
        BigInteger words = BigInteger.ONE.shiftLeft(64);
        return Stream.concat(
                // The least and the largest primes of 64 bits.
                Stream.of(BigInteger.ONE.shiftLeft(63).nextProbablePrime(), words.subtract(BigInteger.valueOf(59))),
                new Random(1).longs(20).mapToObj(word -> new BigInteger(Long.toUnsignedString(word | 1L << 63 | 1))));
    }

    @ParameterizedTest
    @MethodSource("moduli")
    void aPowerIsThatOfBigNumbers(BigInteger modulus) {
        Random random = new Random(2);
        for (int i = 0; i < TRIES; i++) {
            BigInteger base = new BigInteger(64, random).mod(modulus);
            BigInteger exponent = new BigInteger(1 + random.nextInt(64), random);

            assertThat(new WordModulus(modulus).power(base.longValue(), exponent.longValue()))
                    .isEqualTo(base.modPow(exponent, modulus));
        }
    }

    @ParameterizedTest
    @MethodSource("moduli")
    void theEdgesAreThoseOfBigNumbers(BigInteger modulus) {
        WordModulus words = new WordModulus(modulus);
        BigInteger last = modulus.subtract(BigInteger.ONE);

        assertThat(words.power(0, 5)).isZero();
        assertThat(words.power(7, 0)).isOne();
        assertThat(words.power(last.longValue(), 2)).isOne();
        assertThat(words.power(last.longValue(), 1)).isEqualTo(last);
        assertThat(words.power(3, -1))
                .isEqualTo(BigInteger.valueOf(3)
                        .modPow(BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE), modulus));
    }
}
