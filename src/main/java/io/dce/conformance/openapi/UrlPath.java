package io.dce.conformance.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Paths of URLs that a document gives (RFC 3986 section 3.3). Behind a host, anything else would be read as a part of its
 * name, as credentials or as a query.
 */
public final class UrlPath {
    private static final Pattern WRONG = Pattern.compile("[\\p{Cntrl}\\s?#\\\\{}\"<>|^`]|%(?![0-9A-Fa-f]{2})");

    private UrlPath() {}

    /** What keeps a template of a document from being a path, whatever its variables stand for; empty when it is one. */
    static Optional<String> faultOfTemplate(String template) {
        return fault(PathTemplate.with(template, "x"));
    }

    /** What keeps a text from being a path, to go on from it: "should …"; empty when it is one. */
    static Optional<String> fault(String path) {
        if (!path.startsWith("/") || path.startsWith("//")) {
            return Optional.of("should begin with one /");
        }
        if (WRONG.matcher(path).find()) {
            return Optional.of("should be a path alone, without blanks, control characters, and any of ?#\\{}\"<>|^`");
        }
        boolean dots = Arrays.stream(path.split("/")).anyMatch(step -> step.matches("\\.\\.?"));
        return dots ? Optional.of("should have no steps . and ..") : Optional.empty();
    }

    /** A path with what isn't ASCII percent-encoded. */
    public static String encoded(String path) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : path.getBytes(UTF_8)) {
            encoded.append(b < 0 ? String.format(Locale.ROOT, "%%%02X", b) : String.valueOf((char) b));
        }
        return encoded.toString();
    }
}
