package io.dce.conformance.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One immutable request and what became of it.
 *
 * @param number its number within the run, from 1
 * @param sentAt when it left
 * @param request what was asked
 * @param answer what came back; empty when nothing did
 * @param fault why nothing came back, or why the answer broke off; empty when it came whole
 * @param took until the end of the answer, or until it was given up
 * @param connection a name for the connection it travelled on, the same for those that shared one
 * @param reused whether an earlier exchange had used that connection
 * @param earlier the attempts before this one, oldest first: those a busy platform, a stale connection or a time-out cost
 * @param further the pages after this one, where it is the first page of a list that was turned to its end
 */
public record Exchange(
        long number,
        Instant sentAt,
        Request request,
        Optional<Answer> answer,
        Optional<Fault> fault,
        Duration took,
        String connection,
        boolean reused,
        List<Exchange> earlier,
        List<Exchange> further) {
    public Exchange {
        earlier = List.copyOf(earlier);
        further = List.copyOf(further);
    }

    /** One that no other page follows. */
    public Exchange(
            long number,
            Instant sentAt,
            Request request,
            Optional<Answer> answer,
            Optional<Fault> fault,
            Duration took,
            String connection,
            boolean reused,
            List<Exchange> earlier) {
        this(number, sentAt, request, answer, fault, took, connection, reused, earlier, List.of());
    }

    /** The status, or 0 when there was no answer. */
    public int status() {
        return answer.map(Answer::status).orElse(0);
    }

    /** Whether its answer, or the end of it, did not come in time. */
    public boolean late() {
        return fault.filter(f -> f.is(Fault.Kind.TIMEOUT)).isPresent();
    }

    /** The same exchange as the last of several attempts. */
    public Exchange after(List<Exchange> attempts) {
        return new Exchange(number, sentAt, request, answer, fault, took, connection, reused, attempts, further);
    }

    /** The same exchange as the first page of a list. */
    public Exchange followedBy(List<Exchange> pages) {
        return new Exchange(number, sentAt, request, answer, fault, took, connection, reused, earlier, pages);
    }

    /** This page, and those after it. */
    public Stream<Exchange> pages() {
        return Stream.concat(Stream.of(this), further.stream());
    }

    /** In a few words, for a reason: {@code GET /users as Alice: 200}. */
    public String summary() {
        return request.line() + " by " + request.caller() + ": " + outcome();
    }

    /** What came of it, in a few words: {@code 200}, {@code no answer (no answer in 10 s)}. */
    public String outcome() {
        return answer.map(a -> String.valueOf(a.status())).orElse("no answer")
                + fault.map(f -> " (" + f.message() + ")").orElse("");
    }
}
