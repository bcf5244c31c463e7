package io.dce.conformance.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In which shapes a secret is known again. */
class SecretEncodingsTest {
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

    @ParameterizedTest
    @ValueSource(strings = {JWT, PAYLOAD, SIGNATURE, OPAQUE})
    void aSecretIsFoundInEveryEncoding(String secret) {
        byte[] bytes = secret.getBytes(UTF_8);
        assertRedacted(secret, URLEncoder.encode(secret, UTF_8));
        assertRedacted(
                secret,
                URLEncoder.encode(secret, UTF_8)
                        .replace("%2F", "%2f")
                        .replace("%2B", "%2b")
                        .replace("%3D", "%3d"));
        assertRedacted(secret, HexFormat.of().formatHex(bytes));
        assertRedacted(secret, HexFormat.of().formatHex(bytes).toUpperCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(strings = {JWT, PAYLOAD, SIGNATURE, OPAQUE})
    void aSecretInsideALongerBase64TextIsFoundAtEveryAlignment(String secret) {
        for (String before : new String[] {"", "a", "ab", "abc", "Basic user:"}) {
            for (String after : new String[] {"", "x", "xy", "xyz"}) {
                byte[] bytes = (before + secret + after).getBytes(UTF_8);
                for (Base64.Encoder encoder : new Base64.Encoder[] {
                    Base64.getEncoder(),
                    Base64.getUrlEncoder(),
                    Base64.getEncoder().withoutPadding(),
                    Base64.getUrlEncoder().withoutPadding()
                }) {
                    String clean = secrets.redact(encoder.encodeToString(bytes));
                    assertThat(clean).contains("<");
                    assertThat(clean.replaceAll("<\\w+>", "").length()).isLessThan(before.length() * 2 + 16);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"it's/my\"key\\&<1>", "tilde~and(brackets)!", "a%20b%2Fc+d e"})
    void anOpaqueKeyIsFoundAsAShellJsonXmlOrAUrlWouldWriteIt(String key) {
        secrets.register(key, "odd");

        assertRedacted(key, key.replace("'", "'\\''"));
        assertRedacted(key, key.replace("\\", "\\\\").replace("\"", "\\\""));
        assertRedacted(key, key.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        assertRedacted(
                key,
                key.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;"));
        assertRedacted(key, URLEncoder.encode(key, UTF_8).replace("+", "%20").replace("%7E", "~"));
    }

    @Test
    void aPartThatIsTooShortIsNoEvidence() {
        assertThat(SecretEncodings.of("a-header.short.a-signature"))
                .contains("a-signature")
                .doesNotContain("short")
                .allSatisfy(form -> assertThat(form).hasSizeGreaterThanOrEqualTo(SecretEncodings.SHORTEST))
                .isSortedAccordingTo((a, b) -> Integer.compare(b.length(), a.length()));
        assertThat(SecretEncodings.of("8letters")).contains("8letters");
    }

    private void assertRedacted(String secret, String form) {
        assertThat(secrets.redact("before " + form + " after"))
                .as("%s of %s", form, secret)
                .matches("before (<\\w+>)+ after");
        assertThat(secrets.foundIn(form)).isTrue();
    }
}
