package io.dce.conformance.stub.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.dce.conformance.stub.message.CallConnection;
import io.dce.conformance.stub.message.StubCall;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a call from a connection as it stands there: the blanks around a header's value stay. */
final class RawCall {
    private RawCall() {}

    /** The next call; empty when the caller has hung up. */
    static Optional<StubCall> read(InputStream in, String origin, CallConnection connection) throws IOException {
        String[] line = line(in).split(" ", 3);
        if (line.length < 3) {
            return Optional.empty();
        }
        Map<String, List<String>> headers = new HashMap<>();
        Set<String> spelled = new HashSet<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            spelled.add(header.substring(0, colon));
            headers.computeIfAbsent(header.substring(0, colon).toLowerCase(Locale.ROOT), n -> new ArrayList<>())
                    .add(header.substring(colon + 1));
        }
        int length = headers.getOrDefault("content-length", List.of("0")).stream()
                .mapToInt(value -> Integer.parseInt(value.strip()))
                .findFirst()
                .orElse(0);
        byte[] body = in.readNBytes(length);
        int mark = line[1].indexOf('?');
        return Optional.of(new StubCall(
                line[0],
                origin,
                mark < 0 ? line[1] : line[1].substring(0, mark),
                mark < 0 ? "" : line[1].substring(mark + 1),
                headers,
                spelled,
                () -> body,
                connection));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.write(c);
        }
        return line.toString(ISO_8859_1).stripTrailing();
    }
}
