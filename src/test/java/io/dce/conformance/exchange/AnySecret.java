package io.dce.conformance.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Secrets, the texts that they stand in, and how others write them. */
public final class AnySecret {
    private static final String BASE64URL = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";

    /** Each by a writer that isn't ours, where there is one. */
    public static final List<UnaryOperator<String>> ENCODINGS = List.of(
            secret -> secret,
            secret -> URLEncoder.encode(secret, UTF_8),
            secret -> URLEncoder.encode(secret, UTF_8).replace("+", "%20"),
            AnySecret::inJson,
            secret -> inJson(secret).replace("/", "\\/"),
            secret -> inJson(secret)
                    .replace("&", "\\u0026")
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e"),
            secret -> inJson(secret)
                    .replace("&", "\\u0026")
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("=", "\\u003d")
                    .replace("'", "\\u0027"),
            secret -> HexFormat.of().formatHex(secret.getBytes(UTF_8)),
            secret -> HexFormat.of().withUpperCase().formatHex(secret.getBytes(UTF_8)));

    private AnySecret() {}

    /** An access key as the platform makes it, or one that says nothing. */
    public static Arbitrary<String> secrets() {
        return Arbitraries.oneOf(
                jwts(),
                Arbitraries.strings().withCharRange('!', '~').ofMinLength(20).ofMaxLength(80));
    }

    public static Arbitrary<String> jwts() {
        Arbitrary<String> part =
                Arbitraries.strings().withChars(BASE64URL).ofMinLength(20).ofMaxLength(60);
        return Combinators.combine(part, part, part)
                .as((header, claims, signature) -> String.join(".", "eyJ" + header, claims, signature));
    }

    public static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars(" .,:;{}[]()\"\\\n" + BASE64URL + "äöü世界")
                .ofMaxLength(60);
    }

    private static String inJson(String text) {
        try {
            String quoted = new ObjectMapper().writeValueAsString(text);
            return quoted.substring(1, quoted.length() - 1);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
