package io.dce.conformance.evidence.shown;

import io.dce.conformance.check.AnswerPlace;
import io.dce.conformance.exchange.BodyBytes;
import io.dce.conformance.secret.SecretRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The lines of a body that a reader needs: JSON laid out, around the places that break a promise.
 *
 * @param lines without secrets; an ellipsis where lines are left out
 * @param marked the numbers of those lines, from 0, that break it
 */
record BodyExcerpt(List<String> lines, List<Integer> marked) {
    static final String LEFT_OUT = "…";

    /** A larger body is not laid out. */
    private static final int LARGEST = 512 * 1024;

    private static final int LONGEST_BEGINNING = 16_000;
    private static final int LONGEST_SECRET = 32_000;
    private static final int LONGEST_LINE = 400;
    private static final int MOST_LINES = 30;
    private static final int FIRST_LINES = 2;
    private static final int UNMARKED_LINES = 24;
    private static final int AROUND = 5;
    private static final int MOST_MARKED = 6;

    /** Of the body of an answer. */
    static BodyExcerpt of(BodyBytes body, List<AnswerPlace> places, SecretRegistry secrets) {
        List<String> pointers = places.stream()
                .filter(place -> place.part() == AnswerPlace.Part.BODY)
                .map(AnswerPlace::name)
                .toList();
        Optional<PrettyJson> pretty = body.size() > LARGEST ? Optional.empty() : PrettyJson.of(body.text(), pointers);
        if (pretty.isEmpty()) {
            int end = Math.min(body.size(), LONGEST_BEGINNING + LONGEST_SECRET);
            String beginning = secrets.redact(body.text(0, end, StandardCharsets.UTF_8), LONGEST_BEGINNING);
            return body.isEmpty()
                    ? new BodyExcerpt(List.of(), List.of())
                    : chosen(beginning.lines().toList(), new TreeSet<>());
        }
        List<String> clean =
                List.of(secrets.redact(String.join("\n", pretty.get().lines())).split("\n", -1));
        // A secret that was spread over lines is one line now: no number fits any more.
        boolean same = clean.size() == pretty.get().lines().size();
        return chosen(clean, same ? pretty.get().linesOf(pointers) : new TreeSet<>());
    }

    private static BodyExcerpt chosen(List<String> all, SortedSet<Integer> marked) {
        SortedSet<Integer> shown = new TreeSet<>();
        if (all.size() <= MOST_LINES) {
            around(0, all.size(), all.size(), shown);
        } else {
            around(0, marked.isEmpty() ? UNMARKED_LINES : FIRST_LINES, all.size(), shown);
            marked.stream().limit(MOST_MARKED).forEach(line -> around(line, AROUND, all.size(), shown));
        }
        List<String> lines = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        int next = 0;
        for (int line : shown) {
            if (line > next) {
                lines.add(LEFT_OUT);
            }
            if (marked.contains(line)) {
                numbers.add(lines.size());
            }
            lines.add(cut(all.get(line)));
            next = line + 1;
        }
        if (next < all.size()) {
            lines.add(LEFT_OUT);
        }
        return new BodyExcerpt(lines, numbers);
    }

    private static void around(int line, int distance, int size, SortedSet<Integer> shown) {
        for (int near = Math.max(0, line - distance); near <= Math.min(size - 1, line + distance); near++) {
            shown.add(near);
        }
    }

    private static String cut(String line) {
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + LEFT_OUT;
    }
}
