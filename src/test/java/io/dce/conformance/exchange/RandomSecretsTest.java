package io.dce.conformance.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Redaction of secrets that nobody chose, in texts that nobody chose; the seed is fixed. */
class RandomSecretsTest {
    private static final String KEY_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
    private static final String TEXT_LETTERS = " .,:;{}[]()\"\n" + KEY_LETTERS + "äöü世界";

    private final Random random = new Random(20_260_101);

    private final List<UnaryOperator<String>> encodings = List.of(
            secret -> secret,
            secret -> HexFormat.of().formatHex(secret.getBytes(UTF_8)),
            secret -> Base64.getEncoder().encodeToString((text(KEY_LETTERS, 0, 4) + secret).getBytes(UTF_8)),
            secret -> Base64.getUrlEncoder().encodeToString((secret + text(KEY_LETTERS, 0, 4)).getBytes(UTF_8)));

    @Test
    void noEncodingOfASecretSurvivesInAnyText() {
        for (int i = 0; i < 400; i++) {
            Secrets secrets = new Secrets();
            String secret = secret();
            secrets.register(secret, "gone");
            String encoded = encodings.get(i % encodings.size()).apply(secret);

            String clean = secrets.redact(text(TEXT_LETTERS, 0, 60) + encoded + text(TEXT_LETTERS, 0, 60));

            assertThat(clean).as("secret %s as %s", secret, encoded).contains("<gone>");
            assertThat(clean).doesNotContain(encoded.substring(8, encoded.length() - 8));
            assertThat(secrets.redact(clean)).as("once is enough").isEqualTo(clean);
        }
    }

    @Test
    void whatSurroundsASecretIsLeftAsItIs() {
        for (int i = 0; i < 400; i++) {
            Secrets secrets = new Secrets();
            String secret = secret();
            secrets.register(secret, "gone");
            String before = text(TEXT_LETTERS, 0, 60) + " ";
            String after = " " + text(TEXT_LETTERS, 0, 60);

            assertThat(secrets.redact(before + secret + after)).isEqualTo(before + "<gone>" + after);
        }
    }

    private String secret() {
        return random.nextBoolean()
                ? text(KEY_LETTERS, 24, 80)
                : text(KEY_LETTERS, 20, 40) + "." + text(KEY_LETTERS, 24, 80) + "." + text(KEY_LETTERS, 24, 80);
    }

    private String text(String letters, int least, int most) {
        StringBuilder text = new StringBuilder();
        random.ints(least + random.nextInt(most - least + 1), 0, letters.length())
                .forEach(i -> text.append(letters.charAt(i)));
        return text.toString();
    }
}
