package io.dce.conformance.client.path;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.http.client.utils.URLEncodedUtils;

/** One segment of a path (RFC 3986 section 3.3), made of an id: any text that a platform may give. */
final class PathSegment {
    /** Proxies are known that decode a path twice; who decodes it more often than that is not looked at any more. */
    private static final int DECODINGS = 4;

    private static final Pattern ENCODED = Pattern.compile("%([0-7][0-9a-fA-F])");

    private PathSegment() {}

    /**
     * Encodes an id, with the slash before it.
     *
     * @throws UnusableIdException if it is empty, or if it might name something else on its way: dot segments, also where
     *     its own slashes are decoded too early, and characters that no URL can carry
     */
    static String of(String id) {
        if (!carries(id)) {
            throw new UnusableIdException("nothing is asked for: no path can carry " + quoted(id), id, false);
        }
        return encoded(id);
    }

    /** Whether {@link #of} encodes it. */
    static boolean carries(String id) {
        return List.of(id).equals(URLEncodedUtils.parsePathSegments(encoded(id))) && !climbs(id);
    }

    /** What follows a semicolon is a parameter of the segment to some servers. */
    private static String encoded(String id) {
        return URLEncodedUtils.formatSegments(id).replace(";", "%3B");
    }

    /** Whether a server may take it for another place than the one right below where it is put. */
    private static boolean climbs(String id) {
        String text = id;
        for (int i = 0; i < DECODINGS; i++) {
            String[] steps = text.split("[/\\\\]", -1);
            boolean dots =
                    Arrays.stream(steps).map(PathSegment::withoutParameters).anyMatch(PathSegment::isDots);
            boolean control = text.chars().anyMatch(Character::isISOControl);
            if (dots || control || withoutParameters(steps[0]).isBlank()) {
                return true;
            }
            text = decoded(text);
        }
        return false;
    }

    private static String withoutParameters(String step) {
        return step.replaceFirst(";.*", "").strip();
    }

    private static boolean isDots(String step) {
        return ".".equals(step) || "..".equals(step);
    }

    private static String decoded(String text) {
        return ENCODED.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    private static String quoted(String id) {
        return id.isEmpty() ? "an empty id" : "the id \"" + id + "\"";
    }
}
