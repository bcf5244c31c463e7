package io.dce.conformance.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;

/** The bytes of a body. Nobody can change them, and nobody has to copy them to read them. */
public final class BodyBytes {
    /** No body. */
    public static final BodyBytes NONE = new BodyBytes(new byte[0]);

    private final byte[] bytes;

    /** Takes an array that nobody else has. */
    private BodyBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A copy of these. */
    public static BodyBytes of(byte[] bytes) {
        return new BodyBytes(bytes.clone());
    }

    /** What was written so far. */
    public static BodyBytes of(ByteArrayOutputStream written) {
        return new BodyBytes(written.toByteArray());
    }

    /**
     * What a stream has, to its end or as far as is wanted.
     *
     * @param most how many bytes are wanted
     */
    public static BodyBytes read(InputStream in, int most) throws IOException {
        return new BodyBytes(in.readNBytes(most));
    }

    public int size() {
        return bytes.length;
    }

    /** How many values it may have, read as JSON, members' names included; what is no JSON has some too. */
    public int structure() {
        int values = 0;
        for (byte b : bytes) {
            if (b == ',' || b == ':' || b == '{' || b == '[') {
                values++;
            }
        }
        return values;
    }

    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /** The first of them, all if there are no more. */
    public BodyBytes first(int most) {
        return size() <= most ? this : new BodyBytes(Arrays.copyOf(bytes, most));
    }

    /** As text; bytes that are not UTF-8 become replacement characters. */
    public String text() {
        return text(0, bytes.length, UTF_8);
    }

    /**
     * A part of them as text.
     *
     * @param from the first byte
     * @param to the one behind the last
     */
    public String text(int from, int to, Charset charset) {
        return new String(bytes, from, to - from, charset);
    }

    /**
     * All of them as text.
     *
     * @throws CharacterCodingException if they are not UTF-8
     */
    public String utf8() throws CharacterCodingException {
        return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    /** All of them, to be read. */
    public InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BodyBytes body && Arrays.equals(bytes, body.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
