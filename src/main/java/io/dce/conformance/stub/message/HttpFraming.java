package io.dce.conformance.stub.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Parts of HTTP/1.1 messages, and the wires that put them together as they ought to be. */
public final class HttpFraming {
    private HttpFraming() {}

    /** Content-Length and a connection that goes on. */
    public static boolean plain(StubCall call, StubAnswer answer, OutputStream out) throws IOException {
        byte[] body = answer.body();
        out.write(head(answer, "content-length: " + body.length));
        if (!call.method().equals("HEAD")) {
            out.write(body);
        }
        return true;
    }

    /** Several chunks, with an extension and a trailer. */
    public static boolean chunked(StubCall call, StubAnswer answer, OutputStream out) throws IOException {
        out.write(head(answer, "transfer-encoding: chunked"));
        if (call.method().equals("HEAD")) {
            return true;
        }
        byte[] body = answer.body();
        int size = Math.max(1, body.length / 3);
        for (int at = 0; at < body.length; at += size) {
            int length = Math.min(size, body.length - at);
            out.write(ascii(Integer.toHexString(length) + ";part=" + at + "\r\n"));
            out.write(body, at, length);
            out.write(ascii("\r\n"));
            out.flush();
        }
        out.write(ascii("0\r\nx-served-by: stub\r\n\r\n"));
        return true;
    }

    /** The end of the connection is the end of the body. */
    public static boolean untilClosed(StubCall call, StubAnswer answer, OutputStream out) throws IOException {
        out.write(head(answer, "connection: close"));
        if (!call.method().equals("HEAD")) {
            out.write(answer.body());
        }
        return false;
    }

    /** As {@link #plain}, with the names of headers spelled in another way. */
    public static WireFormat spelled(UnaryOperator<String> spelling) {
        return (call, answer, out) -> {
            StubAnswer bare = StubAnswer.bare(answer.status(), answer.body());
            for (var header : answer.headers().entrySet()) {
                bare = bare.withHeader(spelling.apply(header.getKey()), header.getValue());
            }
            byte[] body = answer.body();
            out.write(head(bare, spelling.apply("content-length") + ": " + body.length));
            if (!call.method().equals("HEAD")) {
                out.write(body);
            }
            return true;
        };
    }

    /** Status line and headers, a blank line included. */
    public static byte[] head(StubAnswer answer, String... more) {
        StringBuilder head =
                new StringBuilder("HTTP/1.1 ").append(answer.status()).append(' ');
        head.append(answer.status() < 400 ? "OK" : "Refused").append("\r\n");
        answer.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        for (String line : more) {
            head.append(line).append("\r\n");
        }
        return ascii(head.append("\r\n").toString());
    }

    public static byte[] ascii(String text) {
        return text.getBytes(ISO_8859_1);
    }

    public static String capitalised(String name) {
        StringBuilder text = new StringBuilder();
        for (String word : name.split("-", -1)) {
            text.append(text.isEmpty() ? "" : "-")
                    .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(word.substring(1));
        }
        return text.toString();
    }
}
