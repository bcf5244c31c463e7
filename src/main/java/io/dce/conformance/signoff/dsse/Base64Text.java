package io.dce.conformance.signoff.dsse;

import java.util.Base64;
import java.util.regex.Pattern;

/** Base64 as DSSE has it: in either alphabet, padded or not; every text of it stands for its bytes alone. */
final class Base64Text {
    private static final Pattern STANDARD = Pattern.compile("[A-Za-z0-9+/]*={0,2}");
    private static final Pattern URL_SAFE = Pattern.compile("[A-Za-z0-9_-]*={0,2}");
    private static final int GROUP = 4;

    private Base64Text() {}

    /**
     * The bytes.
     *
     * @param what it is, for the message
     * @throws SignOffException if it is no base64
     */
    static byte[] decoded(String text, String what) {
        boolean standard = STANDARD.matcher(text).matches();
        boolean padded = text.endsWith("=");
        if (!standard && !URL_SAFE.matcher(text).matches() || padded && text.length() % GROUP != 0) {
            throw new SignOffException("is not an envelope: " + what + " is not base64");
        }
        try {
            byte[] bytes = (standard ? Base64.getDecoder() : Base64.getUrlDecoder()).decode(text);
            Base64.Encoder encoder = standard ? Base64.getEncoder() : Base64.getUrlEncoder();
            if (!(padded ? encoder : encoder.withoutPadding())
                            .encodeToString(bytes)
                            .equals(text)
                    && !encoder.encodeToString(bytes).equals(text)) {
                throw new SignOffException("is not an envelope: the base64 of " + what + " has bits to spare");
            }
            return bytes;
        } catch (IllegalArgumentException e) {
            throw new SignOffException("is not an envelope: " + what + " is not base64");
        }
    }
}
