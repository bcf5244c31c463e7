package io.dce.conformance.secret;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds signed JWTs by their form (RFC 7515 3.1): three parts of base64url, the first of which is a JSON object that
 * names an algorithm, the others not empty. Takes time in proportion to the text, whatever is in it.
 */
final class SignedJwts {
    private static final int LONGEST_HEADER = 8_192;

    /** Where a token stands in a text. */
    record Span(int start, int end) {
        String of(String text) {
            return text.substring(start, end);
        }
    }

    private SignedJwts() {}

    /** The tokens that begin before that place, in their order. */
    static List<Span> in(String text, int before) {
        List<Span> found = new ArrayList<>();
        int start = 0;
        int dot = text.indexOf('.');
        while (dot >= 0 && start < before) {
            int first = dot;
            while (first > start && isPart(text.charAt(first - 1))) {
                first--;
            }
            int end = dot;
            while (end < text.length() && (isPart(text.charAt(end)) || text.charAt(end) == '.')) {
                end++;
            }
            if (first < before) {
                inRun(text, first, end, found);
            }
            start = end;
            dot = text.indexOf('.', end);
        }
        return found;
    }

    /** A run of parts with dots in between. */
    private static void inRun(String text, int start, int end, List<Span> found) {
        int header = start;
        int payload = after(text, start, end);
        int signature = after(text, payload, end);
        while (signature < end) {
            int next = after(text, signature, end);
            int last = next > end ? end : next - 1;
            boolean whole = signature - payload > 1 && last > signature;
            if (whole && isHeader(text, header, payload - 1)) {
                found.add(new Span(header, last));
            }
            header = payload;
            payload = signature;
            signature = next;
        }
    }

    /** Where the part after the next dot begins; one past the end when there is none. */
    private static int after(String text, int from, int end) {
        int dot = from >= end ? -1 : text.indexOf('.', from);
        return dot < 0 || dot >= end ? end + 1 : dot + 1;
    }

    private static boolean isHeader(String text, int start, int end) {
        return end - start <= LONGEST_HEADER
                && JwtPart.mayBe(text.substring(start, end))
                && JwtPart.header(text.substring(start, end)).isPresent();
    }

    private static boolean isPart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_';
    }
}
