package io.dce.conformance.secret;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/**
 * A text with one layer of wrapping undone: the escapes of JSON, percent signs, or the base64 or hexadecimal digits of one run of characters.
 *
 * @param text what was inside
 * @param start where in the wrapped text the character at a place begins
 * @param end where in the wrapped text what precedes a place ends
 */
record EncodingLayer(String text, IntUnaryOperator start, IntUnaryOperator end) {
    /** A shorter run of base64 holds no signed token. */
    static final int SHORTEST_RUN = 40;

    /** So many signs are written before an escape by what has documents within documents. */
    private static final int MOST_SIGNS = 16;

    /** Stands between the letters where UTF-16 is read as something else. */
    private static final char OF_UTF_16 = '\0';

    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]++");

    private static final boolean[] BASE64 = new boolean[128];

    static {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_"
                .chars()
                .forEach(character -> BASE64[character] = true);
    }

    /** What stands in the wrapped text where this stands inside. */
    String outside(String wrapped, int from, int to) {
        return wrapped.substring(start.applyAsInt(from), end.applyAsInt(to));
    }

    /** Every layer that can be undone; most texts have none. */
    static List<EncodingLayer> of(String wrapped) {
        List<EncodingLayer> layers = new ArrayList<>();
        if (wrapped.indexOf('\\') >= 0) {
            undone(wrapped, '\\', layers);
        }
        if (wrapped.indexOf('%') >= 0) {
            undone(wrapped, '%', layers);
        }
        if (wrapped.indexOf(OF_UTF_16) >= 0) {
            undone(wrapped, OF_UTF_16, layers);
        }
        int from = 0;
        for (int at = 0; at <= wrapped.length(); at++) {
            if (at == wrapped.length() || !isBase64(wrapped.charAt(at))) {
                if (at - from >= SHORTEST_RUN) {
                    unpacked(wrapped, from, at, layers);
                }
                from = at + 1;
            }
        }
        return layers;
    }

    private static void undone(String wrapped, char sign, List<EncodingLayer> layers) {
        StringBuilder text = new StringBuilder(wrapped.length());
        int[] places = new int[wrapped.length() + 1];
        boolean some = false;
        int at = 0;
        while (at < wrapped.length()) {
            places[text.length()] = at;
            int end = wrapped.charAt(at) == sign ? escape(wrapped, at, sign, text) : at;
            if (end == at) {
                text.append(wrapped.charAt(at++));
            } else {
                some = true;
                at = end;
            }
        }
        places[text.length()] = at;
        if (some) {
            int[] kept = Arrays.copyOf(places, text.length() + 1);
            layers.add(new EncodingLayer(text.toString(), place -> kept[place], place -> kept[place]));
        }
    }

    /**
     * Appends the character that is escaped there. A document within a document has several signs before it.
     *
     * @return where the escape ends; where it would begin, when there is none
     */
    private static int escape(String wrapped, int at, char sign, StringBuilder text) {
        if (sign == OF_UTF_16) {
            return at + 1;
        }
        if (sign == '%') {
            return hex(wrapped, at + 1, at + 3, at, text);
        }
        int last = at;
        while (last - at < MOST_SIGNS && last + 1 < wrapped.length() && wrapped.charAt(last + 1) == sign) {
            last++;
        }
        char kind = last + 1 < wrapped.length() ? wrapped.charAt(last + 1) : ' ';
        if (kind == '/' || kind == '"') {
            text.append(kind);
            return last + 2;
        }
        return kind == 'u' ? hex(wrapped, last + 2, last + 6, at, text) : at;
    }

    private static int hex(String wrapped, int from, int to, int otherwise, StringBuilder text) {
        int code = 0;
        for (int at = from; at < to; at++) {
            int digit = at < wrapped.length() ? Character.digit(wrapped.charAt(at), 16) : -1;
            if (digit < 0) {
                return otherwise;
            }
            code = code * 16 + digit;
        }
        text.append((char) code);
        return to;
    }

    /** At each alignment: what precedes it may be of the same alphabet, such as the sign between the parts of a path. */
    private static void unpacked(String wrapped, int from, int to, List<EncodingLayer> layers) {
        String packed = wrapped.substring(from, to);
        if (HEX.matcher(packed).matches()) {
            String text = new String(HexFormat.of().parseHex(packed, 0, packed.length() / 2 * 2), ISO_8859_1);
            layers.add(new EncodingLayer(text, place -> from + 2 * place, place -> from + 2 * place));
            return;
        }
        byte[] run = packed.replace('-', '+').replace('_', '/').getBytes(ISO_8859_1);
        for (int skipped = 0; skipped < 4; skipped++) {
            int whole = run.length - skipped;
            byte[] bytes = Base64.getDecoder()
                    .decode(Arrays.copyOfRange(run, skipped, whole % 4 == 1 ? run.length - 1 : run.length));
            if (isText(bytes)) {
                int first = from + skipped;
                layers.add(new EncodingLayer(
                        new String(bytes, ISO_8859_1),
                        place -> first + (place * 8 + 5) / 6,
                        place -> first + place * 8 / 6));
            }
        }
    }

    /** Whether there is a stretch in it that a token or its wrapping could be. */
    private static boolean isText(byte[] bytes) {
        int visible = 0;
        for (byte b : bytes) {
            visible = b > ' ' && b < 0x7f ? visible + 1 : 0;
            if (visible == SHORTEST_RUN) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBase64(char c) {
        return c < BASE64.length && BASE64[c];
    }
}
