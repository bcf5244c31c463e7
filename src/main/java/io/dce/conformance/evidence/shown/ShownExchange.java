package io.dce.conformance.evidence.shown;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dce.conformance.check.AnswerPlace;
import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.Exchange;
import io.dce.conformance.exchange.Header;
import io.dce.conformance.secret.SecretRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The exchange that broke a promise. Holds no secret.
 *
 * @param number its number within the run
 * @param caller who asked, in words
 * @param request method and path with its query
 * @param headers the fields of the request, {@code Name: value}
 * @param body the beginning of the request's body
 * @param status the HTTP status code; 0 when there was no answer
 * @param answerHeaders the fields of the answer
 * @param answer lines of the answer's body, JSON laid out; an ellipsis where lines are left out
 * @param marked the numbers of the lines, from 0, that break the promise
 * @param places what breaks it, as far as the check knows
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ShownExchange(
        long number,
        String caller,
        String request,
        List<String> headers,
        String body,
        int status,
        List<String> answerHeaders,
        List<String> answer,
        List<Integer> marked,
        List<AnswerPlace> places) {
    private static final int LONGEST_BODY = 2_000;
    private static final int LONGEST_FIELDS = 4_000;

    public ShownExchange {
        headers = headers == null ? List.of() : List.copyOf(headers);
        body = Objects.requireNonNullElse(body, "");
        answerHeaders = answerHeaders == null ? List.of() : List.copyOf(answerHeaders);
        answer = answer == null ? List.of() : List.copyOf(answer);
        marked = marked == null ? List.of() : List.copyOf(marked);
        places = places == null ? List.of() : List.copyOf(places);
    }

    /** What a line is part of. */
    public enum Kind {
        REQUEST(">"),
        ANSWER("<");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }

        /** The class of its style. */
        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A line of it.
     *
     * @param kind what it is part of
     * @param text without secrets
     * @param field whether it is a header field
     * @param marked whether it breaks the promise
     */
    public record Line(Kind kind, String text, boolean field, boolean marked) {
        /** As curl -v shows it; what breaks the promise is pointed at. */
        public String words() {
            return (marked ? "→" : " ") + kind.sign + " " + text;
        }

        private boolean folded() {
            return field && !marked;
        }
    }

    /**
     * Lines that stand together.
     *
     * @param kind what they are part of
     * @param folded whether they are header fields that break nothing
     */
    public record Part(Kind kind, boolean folded, List<Line> lines) {
        /** The names of the fields. */
        public String names() {
            return lines.stream().map(line -> line.text().split(":", 2)[0]).collect(Collectors.joining(", "));
        }
    }

    /** Of an exchange, and the places of its answer that break a promise. */
    public static ShownExchange of(Exchange exchange, List<AnswerPlace> places, SecretRegistry secrets) {
        BodyExcerpt excerpt = exchange.answer()
                .map(answer -> BodyExcerpt.of(answer.body(), places, secrets))
                .orElseGet(() -> new BodyExcerpt(List.of(), List.of()));
        return new ShownExchange(
                exchange.number(),
                exchange.request().caller(),
                secrets.redact(exchange.request().line(), LONGEST_BODY),
                fields(exchange.request().headers(), secrets),
                secrets.redact(exchange.request().body(), LONGEST_BODY),
                exchange.status(),
                fields(exchange.answer().map(Answer::headers).orElse(List.of()), secrets),
                excerpt.lines(),
                excerpt.marked(),
                places);
    }

    /** All of it, the request first. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(Kind.REQUEST, request, false, false));
        headers.forEach(header -> lines.add(new Line(Kind.REQUEST, header, true, false)));
        body.lines().forEach(line -> lines.add(new Line(Kind.REQUEST, line, false, false)));
        String answered = status == 0 ? "no answer" : String.valueOf(status);
        lines.add(new Line(Kind.ANSWER, answered, false, breaks(AnswerPlace.status())));
        answerHeaders.forEach(header -> lines.add(new Line(Kind.ANSWER, header, true, breaks(header))));
        for (int number = 0; number < answer.size(); number++) {
            lines.add(new Line(Kind.ANSWER, answer.get(number), false, marked.contains(number)));
        }
        return lines;
    }

    /** The same by what a reader unfolds. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (Line line : lines()) {
            Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
            if (last == null || last.kind() != line.kind() || last.folded() != line.folded()) {
                last = new Part(line.kind(), line.folded(), new ArrayList<>());
                parts.add(last);
            }
            last.lines().add(line);
        }
        return parts;
    }

    private boolean breaks(AnswerPlace place) {
        return places.contains(place);
    }

    private boolean breaks(String header) {
        return places.stream()
                .filter(place -> place.part() == AnswerPlace.Part.HEADER)
                .anyMatch(place -> header.regionMatches(
                        true, 0, place.name() + ":", 0, place.name().length() + 1));
    }

    private static List<String> fields(List<Header> headers, SecretRegistry secrets) {
        return Header.first(headers, LONGEST_FIELDS).stream()
                .map(header -> secrets.redact(header.name() + ": " + header.value()))
                .toList();
    }
}
