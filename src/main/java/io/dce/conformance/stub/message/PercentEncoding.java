package io.dce.conformance.stub.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;

/** Percent-encoded text, as Go reads it: any bytes may come of it. */
public final class PercentEncoding {
    private static final int HEX = 16;

    private PercentEncoding() {}

    /**
     * The bytes of a query's name or value, where a plus sign is a blank.
     *
     * @throws CallRefusal if it isn't well encoded
     */
    static byte[] query(String encoded) {
        return bytes(encoded.replace('+', ' '), "malformed query");
    }

    /**
     * The bytes of a path.
     *
     * @throws CallRefusal if it isn't well encoded
     */
    public static byte[] path(String encoded) {
        return bytes(encoded, "malformed path");
    }

    /** The text that the bytes are in UTF-8; empty if they are none. */
    public static Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(String encoded, String complaint) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] raw = encoded.getBytes(UTF_8);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] != '%') {
                bytes.write(raw[i]);
                continue;
            }
            int high = i + 2 <= raw.length - 1 ? Character.digit(raw[i + 1], HEX) : -1;
            int low = i + 2 <= raw.length - 1 ? Character.digit(raw[i + 2], HEX) : -1;
            if (high < 0 || low < 0) {
                throw RpcStatus.INVALID_ARGUMENT.refusal(complaint);
            }
            bytes.write(high * HEX + low);
            i += 2;
        }
        return bytes.toByteArray();
    }

    /** What stands between the slashes of a path, the empty text before the first one included. */
    public static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }
}
