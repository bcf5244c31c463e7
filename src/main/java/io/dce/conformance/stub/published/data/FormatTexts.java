package io.dce.conformance.stub.published.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** Texts of the formats that JSON Schema and the registry of OpenAPI know. */
final class FormatTexts {
    private static final long EPOCH = 1_660_632_794_800L;

    private FormatTexts() {}

    /**
     * Those of one number, the likeliest first; empty for a format that says nothing of the text.
     *
     * @param least how long the text has to be; only some formats have longer ones
     */
    static List<String> of(String format, String name, int number, int least) {
        String word = word(name);
        String padding = "0".repeat(Math.max(0, least));
        return switch (format) {
            case "date-time" -> List.of(time("2024-01-11T08:%02d:%02dZ", number / 60 % 60, number % 60));
            case "date" -> List.of(time("2024-%02d-%02d", number / 28 % 12 + 1, number % 28 + 1));
            case "time" -> List.of(time("08:%02d:%02dZ", number / 60 % 60, number % 60));
            case "duration" -> List.of("P" + (number + 1) + "D", "PT" + (number + 1) + "H30M");
            case "uuid", "guid" -> List.of(String.format(Locale.ROOT, "00000000-0000-4000-8000-%012d", number));
            case "email", "idn-email" ->
                List.of(
                        "user" + number + "@example.com",
                        "u" + number + "@a.io",
                        "user" + padding + number + "@example.com");
            case "hostname", "idn-hostname" -> List.of("host-" + number + ".example.com", "h" + number);
            case "ipv4" -> List.of("192.0.2." + number % 255);
            case "ipv6" -> List.of("2001:db8::" + Integer.toHexString(number + 1));
            case "uri", "iri", "url", "uri-reference", "iri-reference", "uri-template" ->
                List.of(
                        "https://example.com/" + word + "/" + number,
                        "https://a.io/" + number,
                        "https://example.com/" + padding + "/" + number);
            case "byte", "base64", "base64url" -> List.of(base64(name + number), base64(name + padding + number), "");
            case "json-pointer" -> List.of("/" + word + "/" + number);
            case "relative-json-pointer" -> List.of(number + "/" + word);
            case "regex" -> List.of("^" + word + "-" + number + "$");
            case "int64", "uint64", "fixed64", "sint64", "sfixed64" ->
                List.of(String.valueOf(EPOCH + number), String.valueOf(number));
            case "int8", "int16", "int32", "uint8", "uint16", "uint32", "integer", "double-int" ->
                List.of(String.valueOf(number % 128));
            case "decimal", "double", "float", "number", "decimal128" -> List.of(number + ".5", String.valueOf(number));
            case "char" -> List.of(String.valueOf((char) ('a' + number % 26)));
            default -> List.of();
        };
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private static String time(String pattern, int first, int second) {
        return String.format(Locale.ROOT, pattern, first, second);
    }

    /** What of a member's name may stand in a path. */
    private static String word(String name) {
        String word = name.replaceAll("[^A-Za-z0-9]+", "-");
        return word.isEmpty() ? "value" : word;
    }
}
