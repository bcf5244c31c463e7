package io.dce.conformance.check.key;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.check.AnswerPlace;
import io.dce.conformance.check.Finding;
import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.auth.Admission;
import io.dce.conformance.check.auth.Refusals;
import io.dce.conformance.check.reading.KeyItem;
import io.dce.conformance.check.reading.Timestamps;
import io.dce.conformance.exchange.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** KEY-7: a key with an end shows it and is refused afterwards; a key without an end does not expire. */
public final class KeyExpiry {
    /** How far the clocks may be apart, as Envoy has it. */
    public static final Duration CLOCK_SKEW = Duration.ofSeconds(60);

    /** An end beyond it is as good as none: older releases give one, years ahead, to a key that was to have none. */
    private static final Duration FOREVER = Duration.ofDays(5 * 365L);

    private KeyExpiry() {}

    /** KEY-7: the secret says when the key ends; one that is no JWT says nothing, and KEY-9 speaks of it. */
    public static Verdict inSecret(CreatedKey key, Instant end) {
        Optional<JsonNode> exp = exp(key);
        if (exp.isEmpty()) {
            return Verdict.pass();
        }
        boolean kept = exp.get().isNumber() && exp.get().asLong() == end.getEpochSecond();
        return kept
                ? Verdict.pass()
                : Verdict.fail(
                        key.creation(),
                        "the claim exp " + end.getEpochSecond() + ", when the key was asked to end",
                        exp.get().isMissingNode() ? "the secret has no exp" : "exp is " + exp.get());
    }

    /** KEY-7: the list says when the key ends, to the second or better. */
    public static Verdict inList(Exchange list, CreatedKey key, Instant end) {
        return KeyListing.shows(list, key).and(() -> {
            KeyItem item = KeyListing.entries(list, key).get(0);
            Optional<Instant> listed = Timestamps.of(item.text("expiredAt"));
            boolean kept = listed.filter(at -> at.getEpochSecond() == end.getEpochSecond())
                    .isPresent();
            return kept
                    ? Verdict.pass()
                    : Verdict.fail(
                                    item.page(),
                                    "the end that was asked for, " + end + " (" + end.toEpochMilli() + ")",
                                    item.pointer() + "/expiredAt is " + shown(item))
                            .at(AnswerPlace.body(item.pointer() + "/expiredAt"));
        });
    }

    /**
     * KEY-7: the secret of a key without an end has none.
     *
     * @param now an end years after it is as good as none
     */
    public static Verdict noneInSecret(CreatedKey key, Instant now) {
        Optional<JsonNode> exp = exp(key).filter(e -> !e.isMissingNode() && !e.isNull());
        boolean ends = exp.filter(e -> !forever(Instant.ofEpochSecond(e.asLong()), now))
                .isPresent();
        return ends
                ? Verdict.fail(key.creation(), "no claim exp in a key without an end", "exp is " + exp.get())
                : Verdict.pass();
    }

    /** The end, years after now, that the secret of a key without one has all the same. */
    public static Optional<Instant> yearsAhead(CreatedKey key, Instant now) {
        return saidBy(key.secret()).filter(end -> forever(end, now));
    }

    /**
     * KEY-7: a key without an end is listed without one; what stands for that is the platform's choice.
     *
     * @param now an end years after it is as good as none
     */
    public static Verdict noneInList(Exchange list, CreatedKey key, Instant now) {
        return KeyListing.shows(list, key).and(() -> {
            KeyItem item = KeyListing.entries(list, key).get(0);
            return Timestamps.of(item.text("expiredAt"))
                            .filter(at -> !forever(at, now))
                            .isPresent()
                    ? Verdict.fail(
                                    item.page(),
                                    "no end for a key without one",
                                    item.pointer() + "/expiredAt is " + shown(item))
                            .at(AnswerPlace.body(item.pointer() + "/expiredAt"))
                    : Verdict.pass();
        });
    }

    /** When a key ends, as far as it says so itself. */
    public static Optional<Instant> saidBy(String secret) {
        return SecretParts.of(secret)
                .map(parts -> parts.claims().path("exp"))
                .filter(JsonNode::isIntegralNumber)
                .map(exp -> Instant.ofEpochSecond(exp.asLong()));
    }

    /** KEY-7: once its time has passed, the key is refused. */
    public static Verdict refusedAfter(Instant end, Exchange exchange) {
        return after(end, exchange, Refusals.refusedUnlessUnreached(exchange));
    }

    /** AUTH-8: once its time has passed, nobody gets in with it. */
    public static Verdict deniedAfter(Instant end, Exchange exchange, Collection<String> known) {
        return after(end, exchange, Admission.denied(exchange, known));
    }

    private static Verdict after(Instant end, Exchange exchange, Verdict refused) {
        return refused.outcome() != Outcome.FAIL
                ? refused
                : Verdict.fail(
                                exchange,
                                "401 or 403 for a key that ended at " + end + " (" + CLOCK_SKEW.toSeconds()
                                        + " s of clock skew allowed)",
                                "at " + exchange.sentAt() + " the answer is still " + exchange.status())
                        .at(AnswerPlace.status());
    }

    /** KEY-7: what a key was like before its end; an answer that came when the end had passed says nothing of that. */
    public static Verdict beforeTheEnd(Instant end, Verdict worked) {
        boolean late = worked.finding()
                .flatMap(Finding::exchange)
                .filter(exchange -> !exchange.sentAt().plus(exchange.took()).isBefore(end))
                .isPresent();
        return late ? Verdict.inconclusive("the key had ended before it could be tried: " + worked.reason()) : worked;
    }

    /** The claim; missing when the secret lacks it, empty when the secret is no JWT. */
    private static Optional<JsonNode> exp(CreatedKey key) {
        return SecretParts.of(key.secret()).map(parts -> parts.claims().path("exp"));
    }

    private static boolean forever(Instant end, Instant now) {
        return end.isAfter(now.plus(FOREVER));
    }

    private static String shown(KeyItem item) {
        JsonNode value = item.json().path("expiredAt");
        return value.isMissingNode() ? "not there" : value.toString();
    }
}
