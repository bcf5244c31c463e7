package io.dce.conformance.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.Header;
import io.dce.conformance.exchange.Request;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A signed JWT whose parts a platform shows each as a value of its own. */
class SeparateJwtPartsTest {
    private static final String KID = random(32);
    private static final String HEADER = base64Url("{\"alg\":\"RS256\",\"kid\":\"" + KID + "\",\"typ\":\"JWT\"}");
    private static final String PAYLOAD = base64Url("{\"iss\":\"ghippo.io\",\"sub\":\"a colleague\"}");
    private static final String SIGNATURE = random(256);
    private static final String SHORT_SIGNATURE = random(64);

    private final SecretRegistry secrets = new SecretRegistry();
    private final SecretDetector detector = new SecretDetector(secrets);

    @Test
    void neitherPayloadNorSignatureIsLeftWhereverTheyStand() {
        Map<String, String> shown = new TreeMap<>();
        shown.put("in an array", json("{'parts':['%s','%s','%s']}", HEADER, PAYLOAD, SIGNATURE));
        shown.put("as members", json("{'h':'%s','p':'%s','s':'%s'}", HEADER, PAYLOAD, SIGNATURE));
        shown.put("of another algorithm", json("[{'id':1},['%s','%s','%s']]", HEADER, PAYLOAD, SHORT_SIGNATURE));
        shown.put("without the header", json("{'p':'%s','more':{'s':'%s'}}", PAYLOAD, SIGNATURE));
        shown.put("the signature alone", json("{'items':[{'sig':'%s'}]}", SIGNATURE));
        shown.put("padded", json("{'sig':'%s=='}", SIGNATURE));
        shown.put(
                "in the other alphabet",
                json("{'s':'%s'}", SIGNATURE.replace('-', '+').replace('_', '/')));
        shown.put("as members' names", json("{'%s':{'%s':1}}", PAYLOAD, SIGNATURE));
        shown.put("escaped", json("{'sig':'%s'}", SIGNATURE.replace("e", "\\u0065")));
        shown.put("in a text", json("{'doc':'{\\'parts\\':[\\'%s\\',\\'%s\\']}'}", HEADER, SHORT_SIGNATURE));
        shown.put("in base64", json("{'doc':'%s'}", base64Url(json("['%s','%s']", HEADER, SHORT_SIGNATURE))));
        shown.put("called a modulus", json("{'n':'%s'}", SIGNATURE));
        shown.put("cut", json("{'parts':['%s','%s", HEADER, SIGNATURE.substring(0, 300)));
        shown.put("in what is broken", json("{'parts':['%s','%s' oops", HEADER, SHORT_SIGNATURE));
        shown.forEach((how, body) -> {
            SecretRegistry known = new SecretRegistry();
            new SecretDetector(known).note(answer(body));

            assertThat(known.redact(body)).as(how).contains("<signed token>").hasSizeLessThan(260);
            assertThat(known.redact(HEADER)).as(how).isEqualTo(HEADER);
            if (body.contains(SIGNATURE)) {
                assertThat(known.redact("it is " + SIGNATURE)).as(how).isEqualTo("it is <signed token>");
            }
        });
    }

    @Test
    void partsInHeadersAreKnown() {
        detector.note(exchange("Bearer opaque", "{}", new Header("X-Head", HEADER), new Header("X-Sig", SIGNATURE)));

        assertThat(secrets.values()).containsExactly(SIGNATURE);
    }

    /** The platform shows the signature first, and the token later: all of it is secret then. */
    @Test
    void aTokenWhoseSignatureWasSeenBeforeIsASecretAsAWhole() {
        detector.note(answer(json("{'sig':'%s'}", SIGNATURE)));
        String token = HEADER + "." + PAYLOAD + "." + SIGNATURE;
        detector.note(answer(json("{'token':'%s'}", token)));

        assertThat(secrets.redact(token + " " + PAYLOAD)).isEqualTo("<signed token> <signed token>");
    }

    @Test
    void whatIsPublicStaysReadable() {
        String certificate = Base64.getEncoder().encodeToString(certificate(512));
        List<String> bodies = List.of(
                json("{'keys':[{'kid':'%s','kty':'RSA','e':'AQAB','n':'%s','alg':'','use':''}]}", KID, SIGNATURE),
                json("{'keys':[{'n':'%s','kty':'RSA','x5c':['%s'],'x5t#S256':'%s'}]}", SIGNATURE, certificate, KID),
                json("{'kid':'%s','header':'%s'}", KID, HEADER),
                json("{'id':'0b7e9c1e-2f6a-4b7e-9c1e-2f6a0b7e9c1e','token':'%s'}", random(48)),
                json("{'next':'%s'}", base64Url("{\"iat\":1700000000,\"offset\":400,\"order\":\"createdAt\"}")),
                json("{'digest':'%s'}", "0123456789abcdef".repeat(4)),
                json("{'headers':['%s','%s']}", HEADER, HEADER),
                json("{'items':[{'header':'%s'},{'id':'%s'}]}", HEADER, KID));
        for (String body : bodies) {
            detector.note(answer(body));

            assertThat(secrets.redact(body)).isEqualTo(body);
        }
        assertThat(secrets.values()).isEmpty();
    }

    @Test
    void aHeaderIsNoSecretWhoeverTakesItForOne() {
        secrets.sighted(HEADER, "secret in an answer to a creation");

        assertThat(secrets.values()).isEmpty();
    }

    @Test
    void thePartsOfWhatTheRunHasForgedStand() {
        String forged = HEADER + "." + PAYLOAD + "." + SIGNATURE;
        String echo = json("{'parts':['%s','%s','%s']}", HEADER, PAYLOAD, SIGNATURE);

        detector.note(exchange("Bearer " + forged, echo));

        assertThat(secrets.redact(echo)).isEqualTo(echo);
    }

    @Test
    void thePartsOfARegisteredKeyKeepItsName() {
        secrets.register(HEADER + "." + PAYLOAD + "." + SIGNATURE, "access key");
        String echo = json("['%s','%s','%s']", HEADER, PAYLOAD, SIGNATURE);

        detector.note(answer(echo));

        assertThat(secrets.redact(echo)).isEqualTo(json("['%s','<access key>','<access key>']", HEADER));
        assertThat(secrets.values()).hasSize(1);
    }

    /** Each of these takes forever, or all memory, where time or depth grows faster than the text. */
    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[{\"\":", "\"{", "{\"a\":\"{", "[\"eyJhbGciOiJSUzI1NiJ9\",", "[\"\\\"{"})
    void anyDocumentIsLookedThroughInTime(String piece) {
        String text = piece.repeat((4 << 20) / piece.length());

        assertThatCode(() -> detector.note(answer(text))).doesNotThrowAnyException();
    }

    /** A sequence in DER of that many bytes. */
    private static byte[] certificate(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        bytes[0] = 0x30;
        bytes[1] = (byte) 0x82;
        bytes[2] = (byte) (length - 4 >> 8);
        bytes[3] = (byte) (length - 4);
        return bytes;
    }

    private static Exchange answer(String body) {
        return exchange("Bearer an-opaque-key-of-alices", body);
    }

    private static Exchange exchange(String authorization, String body, Header... fields) {
        return new Exchange(
                1,
                Instant.EPOCH,
                new Request(
                        "GET",
                        URI.create("http://dce.example/users"),
                        List.of(new Header("Authorization", authorization)),
                        "",
                        "Alice"),
                Optional.of(new Answer(200, List.of(fields), body.getBytes(UTF_8), List.of())),
                Optional.empty(),
                Duration.ZERO,
                ":1",
                false,
                List.of());
    }

    private static String json(String singleQuoted, Object... values) {
        return singleQuoted.replace('\'', '"').formatted(values);
    }

    private static String random(int bytes) {
        byte[] some = new byte[bytes];
        new Random(bytes).nextBytes(some);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(some);
    }

    private static String base64Url(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
