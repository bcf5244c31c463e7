package io.dce.conformance.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The shapes in which a secret can leave: as it is, percent-encoded, quoted for a shell, in JSON or XML, in hexadecimal,
 * inside base64 of either alphabet at any offset; for a JWT, its payload and its signature likewise. Its header is
 * public: every key of a platform has the same.
 */
public final class SecretEncodings {
    /** Shorter shapes than this are no evidence of a secret, and redacting them would blank out ordinary text. */
    public static final int SHORTEST = 8;

    private static final Pattern JWT = Pattern.compile("[\\w-]+\\.([\\w-]+)\\.([\\w-]+)");

    /** RFC 3986, 2.3, but for the tilde, which not everybody knows. */
    private static final Pattern NOTHING_TO_ESCAPE = Pattern.compile("[A-Za-z0-9._-]*+");

    private static final Pattern PERCENT = Pattern.compile("%[0-9A-F]{2}");

    private SecretEncodings() {}

    /**
     * Gives every shape of a secret.
     *
     * @param secret the secret, at least {@value #SHORTEST} characters
     * @return the shapes, each at least {@value #SHORTEST} characters, longest first
     */
    public static List<String> of(String secret) {
        Set<String> forms = new LinkedHashSet<>();
        for (String core : cores(secret)) {
            byte[] bytes = core.getBytes(UTF_8);
            forms.add(core);
            forms.addAll(escaped(core));
            forms.add(HexFormat.of().formatHex(bytes));
            forms.add(HexFormat.of().withUpperCase().formatHex(bytes));
            for (int offset = 0; offset < 3; offset++) {
                forms.add(insideBase64(bytes, offset, Base64.getEncoder()));
                forms.add(insideBase64(bytes, offset, Base64.getUrlEncoder()));
            }
        }
        return forms.stream()
                .filter(form -> form.length() >= SHORTEST)
                .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                .toList();
    }

    private static List<String> cores(String secret) {
        List<String> cores = new ArrayList<>(List.of(secret));
        var jwt = JWT.matcher(secret);
        if (jwt.matches()) {
            // A platform can make parts of any text, also of one that everybody says.
            Stream.of(jwt.group(1), jwt.group(2))
                    .filter(part -> !PlausibleKey.isOrdinary(part))
                    .forEach(cores::add);
        }
        return cores;
    }

    /** What an opaque secret looks like under escapes; a JWT has nothing to escape. */
    private static List<String> escaped(String core) {
        if (NOTHING_TO_ESCAPE.matcher(core).matches()) {
            return List.of();
        }
        String form = URLEncoder.encode(core, UTF_8);
        String percent = form.replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
        String xml = core.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        String json = core.replace("\\", "\\\\").replace("\"", "\\\"");
        // Go writes JSON that a script element may hold; Gson goes on to what its quotes may hold.
        String goJson = json.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e");
        return List.of(
                form,
                lowerCase(form),
                percent,
                lowerCase(percent),
                core.replace("'", "'\\''"),
                json,
                json.replace("/", "\\/"),
                goJson,
                goJson.replace("=", "\\u003d").replace("'", "\\u0027"),
                xml,
                xml.replace("\"", "&quot;"),
                xml.replace("\"", "&quot;").replace("'", "&#39;"),
                xml.replace("\"", "&quot;").replace("'", "&apos;"));
    }

    private static String lowerCase(String percentEncoded) {
        return PERCENT.matcher(percentEncoded).replaceAll(m -> m.group().toLowerCase(Locale.ROOT));
    }

    /** The characters of a base64 text that depend on these bytes alone when they start at this offset modulo three. */
    private static String insideBase64(byte[] bytes, int offset, Base64.Encoder encoder) {
        byte[] shifted = new byte[offset + bytes.length];
        System.arraycopy(bytes, 0, shifted, offset, bytes.length);
        int first = (offset * 8 + 5) / 6;
        int last = (shifted.length * 8) / 6;
        byte[] encoded = encoder.withoutPadding().encode(shifted);
        return new String(Arrays.copyOfRange(encoded, first, last), UTF_8);
    }
}
