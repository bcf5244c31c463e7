package io.dce.conformance.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The shapes in which a secret can leave: as it is, percent-encoded, in hexadecimal, inside base64 of either alphabet
 * at any offset; for a JWT, its payload and its signature likewise. Its header is public: every key of a platform has
 * the same.
 */
public final class SecretForms {
    /** Shorter shapes than this are no evidence of a secret, and redacting them would blank out ordinary text. */
    public static final int SHORTEST = 8;

    private static final Pattern JWT = Pattern.compile("[\\w-]+\\.([\\w-]+)\\.([\\w-]+)");

    private SecretForms() {}

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
            forms.add(URLEncoder.encode(core, UTF_8));
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
            cores.add(jwt.group(1));
            cores.add(jwt.group(2));
        }
        return cores;
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
