package io.dce.conformance.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Regular expressions as ECMA-262 means them, in bounded time. */
class EcmaPatternTest {
    private static final Duration PATIENCE = Duration.ofMillis(200);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "^[^[]+$                     | abc   | true",
                "^(?<the_year>\\d{4})$       | 2022  | true",
                "^\\u{4e00}$                 | 一    | true",
                "^[a&&b]+$                   | a&b   | true",
                "^a$                         | `a\n` | false",
                "^.$                         | 😀    | true",
                "^\\d+$                      | ١     | false",
                "^\\p{Script=Han}+$          | 一    | true",
                "(?<=a)b                     | ab    | true",
                "^[a-z\\-\\_]+$              | a-_   | true",
                "b                           | abc   | true",
                "^(.)\\1$                    | aa    | true",
            })
    void aPatternMeansWhatEcma262Says(String pattern, String text, boolean found) throws PatternException {
        assertThat(EcmaPattern.of(pattern).isFoundIn(text, PATIENCE, () -> false))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"^(a+)+$", "^(a|a)*$", "^(?=(a+)+$)", "^(\\w+\\s?)*$", "(a*)*\\1\\1b"})
    void lookingForOneEnds(String pattern) throws PatternException {
        EcmaPattern slow = EcmaPattern.of(pattern);

        assertThatExceptionOfType(PatternException.class)
                .isThrownBy(() -> slow.isFoundIn("a".repeat(60) + "!", PATIENCE, () -> false))
                .withMessage("takes longer than 200 ms");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "(", "(?i)abc", "x*+", "a{1,99999999999}"})
    void whatIsNoneSaysSo(String pattern) {
        assertThatExceptionOfType(PatternException.class)
                .isThrownBy(() -> EcmaPattern.of(pattern))
                .withMessageStartingWith("is not a regular expression of ECMA-262: ");
    }

    @Test
    void oneThatIsNestedTooDeeplySaysSo() {
        assertThatExceptionOfType(PatternException.class)
                .isThrownBy(() -> EcmaPattern.of("(".repeat(20_000) + ")".repeat(20_000)));
    }

    @Test
    void aTextThatIsTooLongIsNotLookedThrough() throws PatternException {
        EcmaPattern pattern = EcmaPattern.of("^(a|b)*$");

        assertThat(pattern.isFoundIn("ab".repeat(1000), Duration.ofSeconds(5), () -> false))
                .isTrue();
        assertThatExceptionOfType(PatternException.class)
                .isThrownBy(() -> pattern.isFoundIn("a".repeat(1 << 17), PATIENCE, () -> false))
                .withMessageContaining("65536");
    }
}
