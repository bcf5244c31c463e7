package io.dce.conformance.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A canary in each form: whoever gives a secret away, however it is packed, is found. */
class SecretScanTest {
    private static final String OPAQUE = "canary\"with\\quotes & more/than=letters";
    private static final String JWT = b64("{\"alg\":\"RS256\"}") + "." + b64("{\"sub\":\"canary-of-the-payload\"}")
            + "." + b64("a signature that is long enough to be one");

    @TempDir
    private Path folder;

    @Test
    void aCanaryIsFoundInEachForm() throws IOException {
        Map<String, byte[]> leaks = new TreeMap<>();
        for (Map.Entry<String, String> secret :
                Map.of("opaque", OPAQUE, "jwt", JWT).entrySet()) {
            String text = secret.getValue();
            String json = "{\"planted\":\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
            Map<String, byte[]> forms = new TreeMap<>();
            forms.put("raw", text.getBytes(UTF_8));
            forms.put("url", URLEncoder.encode(text, UTF_8).getBytes(UTF_8));
            forms.put("hex", HexFormat.of().formatHex(text.getBytes(UTF_8)).getBytes(UTF_8));
            for (String before : new String[] {"", "x", "xy"}) {
                String packed = Base64.getEncoder().encodeToString((before + text + "tail").getBytes(UTF_8));
                forms.put("base64-" + before.length(), packed.getBytes(UTF_8));
                forms.put("base64-inside-text-" + before.length(), ("PAGE" + packed).getBytes(UTF_8));
            }
            forms.put("json", json.getBytes(UTF_8));
            forms.put("base64-of-json", b64(json).getBytes(UTF_8));
            forms.put("page", ("<script>d('data/x.json','" + b64(json) + "')</script>").getBytes(UTF_8));
            forms.put("base64-twice", b64(b64(json)).getBytes(UTF_8));
            forms.put("gzip", zipped(json));
            forms.put("base64-of-gzip", Base64.getEncoder().encode(zipped(json)));
            forms.forEach((form, bytes) -> leaks.put(secret.getKey() + "-" + form, bytes));
        }
        leaks.put("jwt-payload", JWT.split("\\.")[1].getBytes(UTF_8));
        leaks.put("jwt-signature", JWT.split("\\.")[2].getBytes(UTF_8));
        for (Map.Entry<String, byte[]> leak : leaks.entrySet()) {
            Files.write(folder.resolve(leak.getKey()), leak.getValue());
        }

        assertThat(SecretScan.of(folder, secrets()))
                .extracting(file -> file.getFileName().toString())
                .containsExactlyElementsOf(leaks.keySet());
    }

    @Test
    void whatHoldsNoneIsNotSuspected() throws IOException {
        Files.writeString(
                folder.resolve("page.html"), "<script>d('" + b64("{\"a\":\"" + "b".repeat(500) + "\"}") + "')");
        Files.write(folder.resolve("no.gz"), new byte[] {0x1f, (byte) 0x8b, 1, 2, 3});
        Files.writeString(folder.resolve("header.txt"), JWT.split("\\.")[0]);
        Files.writeString(folder.resolve("odd.txt"), "a".repeat(25) + " " + "b".repeat(26) + " " + "c".repeat(27));

        assertThat(SecretScan.of(folder, secrets())).isEmpty();
        assertThat(SecretScan.of(folder.resolve("nowhere"), secrets())).isEmpty();
    }

    @Test
    void whatIsOlderThanTheRunIsNotTheRunsToAnswerFor() throws IOException {
        Instant begun = Instant.parse("2026-11-25T10:00:00.700Z");
        for (String written : List.of("2026-11-25T09:59:59Z", "2026-11-25T10:00:00Z", "2026-11-25T10:00:01Z")) {
            Path file = Files.writeString(folder.resolve(written.replace(':', '-')), OPAQUE);
            Files.setLastModifiedTime(file, FileTime.from(Instant.parse(written)));
        }

        assertThat(SecretScan.since(begun, folder, secrets()))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("2026-11-25T10-00-00Z", "2026-11-25T10-00-01Z");
    }

    /** Deep enough for what is packed three times; endless packing would keep the scan from its end. */
    @Test
    void threeLayersAreUnpacked() throws IOException {
        String packed = b64(b64(new String(Base64.getEncoder().encode(zipped(OPAQUE)), UTF_8)));
        Files.writeString(
                folder.resolve("gzip-in-base64-twice"),
                b64(new String(Base64.getEncoder().encode(zipped(OPAQUE)), UTF_8)));
        Files.writeString(folder.resolve("gzip-in-base64-thrice"), packed);

        assertThat(SecretScan.of(folder, secrets()))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("gzip-in-base64-twice");
    }

    /** A run of base64 that holds a secret is found wherever it stands between others, and in either alphabet. */
    @Test
    void aPackedSecretIsFoundBetweenOtherRuns() throws IOException {
        String odd = "~~?>" + OPAQUE + "?>~~";
        String url = Base64.getUrlEncoder().withoutPadding().encodeToString(odd.getBytes(UTF_8));
        String plain = Base64.getEncoder().withoutPadding().encodeToString(odd.getBytes(UTF_8));
        assertThat(url).contains("_").isNotEqualTo(plain);
        Files.writeString(folder.resolve("plain"), "first.run " + "a".repeat(30) + " " + plain + " last.run");
        Files.writeString(folder.resolve("url"), "first.run " + "a".repeat(30) + " " + url + " last.run");
        for (int extra = 1; extra <= 3; extra++) {
            Files.writeString(folder.resolve("with-" + extra + "-more"), plain + "A".repeat(extra));
        }

        assertThat(SecretScan.of(folder, secrets())).hasSize(5);
    }

    private static SecretRegistry secrets() {
        SecretRegistry secrets = new SecretRegistry();
        secrets.register(OPAQUE, "opaque");
        secrets.register(JWT, "key");
        return secrets;
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String b64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
