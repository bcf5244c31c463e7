package io.dce.conformance.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.ExchangeBuilder;
import io.dce.conformance.exchange.Header;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets that nobody has told the kit of, in whatever a platform says. */
class SecretDetectorTest {
    private static final String HEADER = base64Url("{\"alg\":\"RS256\",\"typ\":\"JWT\"}");
    private static final String PAYLOAD = base64Url("{\"iss\":\"ghippo.io\",\"sub\":\"a colleague\"}");
    private static final String SIGNATURE = base64Url("a signature as only the platform makes it");
    private static final String JWT = HEADER + "." + PAYLOAD + "." + SIGNATURE;

    private final SecretRegistry secrets = new SecretRegistry();
    private final SecretDetector sightings = new SecretDetector(secrets);

    @Test
    void aTokenUnderAnyWrappingIsKnownInThatAnswerAndInEveryOther() {
        Map<String, String> wrapped = new TreeMap<>();
        wrapped.put("as it is", "{\"note\":\"" + JWT + "\"}");
        wrapped.put("escaped", "{\"note\":\"" + JWT.replace(".", "\\u002E").replace("e", "\\u0065") + "\"}");
        wrapped.put("escaped twice", "\"{\\\"note\\\":\\\"" + JWT.replace("e", "\\\\u0065") + "\\\"}\"");
        wrapped.put("percent signs", "/login?t=" + JWT.replace(".", "%2e").replace("J", "%4A") + "&x=100%");
        wrapped.put("base64", "Basic " + base64("colleague:" + JWT));
        wrapped.put("base64 in a path", "/login/" + base64("colleague:" + JWT));
        wrapped.put("base64 twice", base64(base64("colleague:" + JWT)));
        wrapped.put("base64 of escapes", base64("{\"note\":\"" + JWT.replace("e", "\\u0065") + "\"}"));
        wrapped.put("hexadecimal", HexFormat.of().formatHex(JWT.getBytes(UTF_8)));
        wrapped.put("UTF-16", ("{\"note\":\"" + JWT + "\"}").replaceAll("(.)", "$1\0"));
        wrapped.put("after a dot", "see." + JWT + ".");
        wrapped.forEach((how, text) -> {
            SecretRegistry known = new SecretRegistry();
            new SecretDetector(known).note(answer(500, text, ""));

            String clean = known.redact(text);
            assertThat(clean).as(how).contains("<signed token>");
            assertThat(new SecretRegistry().redact(clean)).as(how).isEqualTo(clean);
            assertThat(clean.length()).as(how).isLessThan(120);
            assertThat(known.redact(SIGNATURE + " " + PAYLOAD)).as(how).isEqualTo("<signed token> <signed token>");
        });
    }

    @Test
    void aTokenInAHeaderIsKnown() {
        sightings.note(answer(200, "", "session=" + JWT + "; Path=/"));

        assertThat(secrets.redact("it was " + SIGNATURE)).isEqualTo("it was <signed token>");
    }

    @Test
    void aKnownSecretIsFoundInAFormOfTheAnswersOwn() {
        secrets.register("an/opaque+key-of-alices", "access key");
        String odd = "{\"echo\":\"\\u0061n\\/opaque\\u002Bkey%2Dof-alices\"}";

        sightings.note(answer(200, odd, ""));

        assertThat(secrets.redact(odd)).isEqualTo("{\"echo\":\"<access key>\"}");
    }

    @Test
    void whatTheRunHasShownItselfIsNoSecretOfThePlatforms() {
        String forged = base64Url("{\"alg\":\"HS256\"}") + "." + PAYLOAD + "." + base64Url("forged by the kit itself");

        sightings.note(exchange("Bearer " + forged, 401, "what is " + forged + "?", ""));

        assertThat(secrets.redact("shown " + forged)).isEqualTo("shown " + forged);
        assertThat(secrets.redact("cut " + forged.substring(0, forged.length() - 7)))
                .doesNotContain("<");
        assertThat(secrets.values()).isEmpty();
    }

    @Test
    void aTokenThatAPlatformShowedFirstStaysASecretWhoeverShowsItLater() {
        sightings.note(answer(200, JWT, ""));
        sightings.note(exchange("Bearer " + JWT, 200, "", ""));

        assertThat(secrets.redact(JWT)).isEqualTo("<signed token>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "www.example.com",
                "2026-11-30T10:00:00.123.456Z",
                "aaaaaaaaaaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbbbbbb.cccccccccccc",
                "eyJ0eXAiOiJKV1QifQ.eyJzdWIiOiJhIn0.c2lnbmF0dXJl",
                "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.",
                "eyJhbGciOiJSUzI1NiJ9..c2lnbmF0dXJl",
                "[eyJhbGciOiJSUzI1NiJ9].[eyJzdWIiOiJhIn0].[c2lnbmF0dXJl]"
            })
    void whatIsNoSignedTokenIsLeft(String text) {
        sightings.note(answer(200, text, text));

        assertThat(secrets.values()).isEmpty();
        assertThat(secrets.redact(text)).isSameAs(text);
    }

    /** A platform can sign what it likes: a word of the reports is no secret for that. */
    @Test
    void aTokenMadeOfOrdinaryWordsHidesNoWord() {
        String poison = HEADER + ".accesstokens.observations";

        sightings.note(answer(200, poison, ""));

        assertThat(secrets.redact("GET /accesstokens: observations")).isEqualTo("GET /accesstokens: observations");
        assertThat(secrets.redact(poison)).isEqualTo("<signed token>");
    }

    /** Each of these takes forever where time grows faster than the text. */
    @ParameterizedTest
    @ValueSource(strings = {"\\", "%", ".", "a.", "eyJ", "a", "\\u", "%2", "eyJhbGciOiJSUzI1NiJ9.", "\"", "="})
    void anyTextIsLookedThroughInTime(String piece) {
        String text = piece.repeat((4 << 20) / piece.length());

        assertThatCode(() -> sightings.note(answer(200, text, ""))).doesNotThrowAnyException();
    }

    @Test
    void aTokenAnywhereInALongBodyIsFound() {
        for (int before : new int[] {0, (1 << 20) - 20, (1 << 20) + 100, 3 << 20}) {
            SecretRegistry known = new SecretRegistry();
            new SecretDetector(known).note(answer(200, " ".repeat(before) + JWT + " ".repeat(before), ""));

            assertThat(known.values()).containsExactly(JWT);
        }
    }

    private static Exchange answer(int status, String body, String cookie) {
        return exchange("Bearer an-opaque-key-of-alices", status, body, cookie);
    }

    private static Exchange exchange(String authorization, int status, String body, String cookie) {
        return ExchangeBuilder.get("http://dce.example/users")
                .with(new Header("Authorization", authorization))
                .answered(status, body, new Header("Set-Cookie", cookie));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private static String base64Url(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
