package io.dce.conformance.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is scrubbed from a text, and what is not. */
class SecretRegistryTest {
    private static final String HEADER = "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9";
    private static final String PAYLOAD = "eyJpc3MiOiJnaGlwcG8uaW8iLCJzdWIiOiJhbGljZSJ9";
    private static final String SIGNATURE = "c2lnbmVkLWJ5LXRoZS1wbGF0Zm9ybS1vbmx5-_8";
    private static final String JWT = HEADER + "." + PAYLOAD + "." + SIGNATURE;
    private static final String OPAQUE = "s3cret/with+signs==";

    private final SecretRegistry secrets = new SecretRegistry();

    @BeforeEach
    void twoSecrets() {
        secrets.register(JWT, "key");
        secrets.register(OPAQUE, "other");
    }

    @Test
    void aSecretIsReplacedByItsLabelWhereverItStands() {
        assertThat(secrets.redact(JWT)).isEqualTo("<key>");
        assertThat(secrets.redact(JWT + " at the beginning")).isEqualTo("<key> at the beginning");
        assertThat(secrets.redact("at the end " + JWT)).isEqualTo("at the end <key>");
        assertThat(secrets.redact("{\"token\":\"" + JWT + "\"}")).isEqualTo("{\"token\":\"<key>\"}");
        assertThat(secrets.redact(JWT + JWT + OPAQUE + JWT)).isEqualTo("<key><key><other><key>");
    }

    @Test
    void aTextWithoutSecretsIsGivenBackItself() {
        for (String text : new String[] {"", "short", "Grüße, 世界", HEADER, "a".repeat(10_000), JWT.substring(0, 40)}) {
            assertThat(secrets.redact(text)).isSameAs(text);
            assertThat(secrets.foundIn(text)).isFalse();
        }
    }

    @Test
    void theHeaderOfAKeyIsPublicButItsPayloadAndItsSignatureAreNot() {
        assertThat(secrets.redact("header " + HEADER)).isEqualTo("header " + HEADER);
        assertThat(secrets.redact("payload " + PAYLOAD)).isEqualTo("payload <key>");
        assertThat(secrets.redact("signature " + SIGNATURE)).isEqualTo("signature <key>");
        assertThat(secrets.redact(HEADER + ".tampered." + SIGNATURE)).isEqualTo(HEADER + ".tampered.<key>");
    }

    @Test
    void theLongestOfSeveralSecretsThatBeginAlikeIsTaken() {
        secrets.register("opaque-0123", "short one");
        secrets.register("opaque-0123456789", "long one");

        assertThat(secrets.redact("opaque-0123 opaque-0123456789 opaque-01234"))
                .isEqualTo("<short one> <long one> <short one>4");
    }

    /** A platform may show thousands of tokens: all of them begin with the same header. */
    @Test
    void howManySecretsBeginAlikeCostsNoTime() {
        for (int i = 0; i < 5_000; i++) {
            secrets.sighted(HEADER + "." + PAYLOAD + i + "." + SIGNATURE + i, "seen");
        }
        String others = IntStream.range(5_000, 25_000)
                .mapToObj(i -> HEADER + ".other" + i + ".other" + i)
                .collect(Collectors.joining(" "));
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

        assertThat(secrets.redact(others)).doesNotContain(HEADER);

        long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        assertThat(Duration.ofNanos(took)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void ofTwoSecretsThatOverlapNeitherIsLeft() {
        secrets.register("aaaabbbbcccc", "first");
        secrets.register("bbbbccccdddd", "second");

        String clean = secrets.redact("aaaabbbbccccdddd bbbbccccdddd aaaabbbbcccc");

        assertThat(clean)
                .startsWith("<first>")
                .endsWith(" <second> <first>")
                .doesNotContain("aaaabbbbcccc")
                .doesNotContain("bbbbccccdddd");
    }

    @Test
    void registeringTwiceChangesNothing() {
        secrets.register(JWT, "another label");

        assertThat(secrets.redact(JWT)).isEqualTo("<key>");
        assertThat(secrets.values()).containsExactlyInAnyOrder(JWT, OPAQUE);
    }

    @Test
    void whatIsTooShortToBeASecretIsNone() {
        secrets.register("", "nothing");
        secrets.register("letmein", "seven characters");

        assertThat(secrets.redact("letmein, said Alice, letmein")).isEqualTo("letmein, said Alice, letmein");
        assertThat(secrets.values()).doesNotContain("", "letmein");
    }

    @Test
    void theShortestSecretIsFound() {
        secrets.register("8letters", "eight");

        assertThat(secrets.redact("8letters")).isEqualTo("<eight>");
        assertThat(secrets.redact("x8lettersx")).isEqualTo("x<eight>x");
        assertThat(secrets.redact("8letter")).isEqualTo("8letter");
    }

    @Test
    void theBeginningOfATextIsCutWithoutLeavingHalfASecret() {
        String text = "before " + JWT + " after";

        assertThat(secrets.redact(text, 3)).isEqualTo("bef");
        assertThat(secrets.redact(text, 7)).isEqualTo("before ");
        assertThat(secrets.redact(text, 30)).isEqualTo("before <key>");
        assertThat(secrets.redact(text, 7 + JWT.length() + 3)).isEqualTo("before <key> af");
        assertThat(secrets.redact(text, 10_000)).isEqualTo("before <key> after");
        assertThat(secrets.redact("plain", 10_000)).isEqualTo("plain");
    }

    @Test
    void aSecretRightBehindAnotherOneIsFoundAtTheVeryEnd() {
        secrets.register("8letters", "eight");

        assertThat(secrets.redact("8letters8letters")).isEqualTo("<eight><eight>");
        assertThat(secrets.redact("8letters8letter")).isEqualTo("<eight>8letter");
    }

    @Test
    void aPartThatTwoKeysShareIsCalledByTheFirst() {
        secrets.register(HEADER + "." + PAYLOAD + ".another-signature", "second");

        assertThat(secrets.redact(PAYLOAD)).isEqualTo("<key>");
        assertThat(secrets.redact("another-signature")).isEqualTo("<second>");
    }
}
