package io.dce.conformance.check;

import io.dce.conformance.exchange.Exchange;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The result of a check.
 *
 * @param outcome which of the six
 * @param reason why, in words; empty for a pass
 * @param finding what was seen; present for a failure
 */
public record Verdict(Outcome outcome, String reason, Optional<Finding> finding) {
    /** The promise was kept. */
    public static Verdict pass() {
        return new Verdict(Outcome.PASS, "", Optional.empty());
    }

    /** The promise was broken, as this exchange shows. */
    public static Verdict fail(Exchange exchange, String expected, String actual) {
        return fail(new Finding(expected, actual, Optional.of(exchange), List.of()));
    }

    /** The promise was broken, as several exchanges together show. */
    public static Verdict fail(String expected, String actual) {
        return fail(new Finding(expected, actual, Optional.empty(), List.of()));
    }

    /** The promise was broken, as the status of this exchange shows. */
    public static Verdict failByStatus(Exchange exchange, String expected) {
        return fail(exchange, expected, "the answer is " + exchange.status()).at(AnswerPlace.status());
    }

    /** The same, seen at these places of the answer. */
    public Verdict at(List<AnswerPlace> places) {
        return new Verdict(
                outcome, reason, finding.map(f -> new Finding(f.expected(), f.actual(), f.exchange(), places)));
    }

    /** The same, seen at this place of the answer. */
    public Verdict at(AnswerPlace place) {
        return at(List.of(place));
    }

    private static Verdict fail(Finding finding) {
        return new Verdict(
                Outcome.FAIL, "expected " + finding.expected() + ", but " + finding.actual(), Optional.of(finding));
    }

    /** The environment did not let us see. */
    public static Verdict inconclusive(String reason) {
        return new Verdict(Outcome.INCONCLUSIVE, reason, Optional.empty());
    }

    /** A precondition is absent. */
    public static Verdict notApplicable(String reason) {
        return new Verdict(Outcome.NOT_APPLICABLE, reason, Optional.empty());
    }

    /** Our own fault. */
    public static Verdict error(String reason) {
        return new Verdict(Outcome.ERROR, reason, Optional.empty());
    }

    /** Whether the promise was seen to be kept. */
    public boolean passed() {
        return outcome == Outcome.PASS;
    }

    /** This verdict, unless it is a pass: then the next one's. */
    public Verdict and(Supplier<Verdict> next) {
        return passed() ? next.get() : this;
    }

    /** The weightiest of several; of none, an error: a check that looked at nothing has shown nothing. */
    public static Verdict all(Stream<Verdict> verdicts) {
        return verdicts.reduce((a, b) -> b.outcome().compareTo(a.outcome()) > 0 ? b : a)
                .orElseGet(() -> error("there was nothing to look at"));
    }
}
