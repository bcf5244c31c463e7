package io.dce.conformance.exchange;

import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Writes a request as a curl command that can be pasted into a shell. */
public final class Curl {
    private static final Set<String> CURLS_OWN =
            Set.of("host", "content-length", "connection", "user-agent", "transfer-encoding");

    private Curl() {}

    /**
     * The command.
     *
     * @param request any request
     * @param insecure whether certificates were not verified
     * @param word makes a text, which may hold secrets, a word of the command
     */
    public static String of(Request request, boolean insecure, UnaryOperator<String> word) {
        String headers = request.headers().stream()
                .filter(h -> !CURLS_OWN.contains(h.name().toLowerCase(Locale.ROOT)) && !isOffered(h))
                .map(h -> " -H " + word.apply(h.name() + (h.value().isEmpty() ? ";" : ": " + h.value())))
                .collect(Collectors.joining());
        String method = "HEAD".equals(request.method()) ? "-I" : "-X " + request.method();
        String body = request.body().isEmpty() ? "" : " --data-raw " + word.apply(request.body());
        return "curl -i " + (insecure ? "-k " : "") + method + headers + body + " "
                + word.apply(request.uri().toString());
    }

    /** What every request offers, and what would keep a reader from reading the answer. */
    private static boolean isOffered(Header header) {
        return header.is("Accept-Encoding") && header.value().equals("gzip");
    }
}
