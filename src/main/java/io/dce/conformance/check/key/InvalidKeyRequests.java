package io.dce.conformance.check.key;

import io.dce.conformance.check.AnswerPlace;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.reading.JsonReader;
import io.dce.conformance.check.reading.KeyItem;
import io.dce.conformance.check.reading.OfferedOperations;
import io.dce.conformance.check.reading.ServedChecks;
import io.dce.conformance.check.reading.Timestamps;
import io.dce.conformance.exchange.Exchange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** KEY-10: an invalid request for a key is refused with 400 and code 3, and creates nothing. */
public final class InvalidKeyRequests {
    private static final int INVALID_ARGUMENT = 3;

    private InvalidKeyRequests() {}

    /** KEY-10: the request is refused, in the API's own words. */
    public static Verdict refused(Exchange exchange) {
        Optional<Verdict> unseen = OfferedOperations.withheld(exchange).or(() -> ServedChecks.unanswered(exchange));
        if (unseen.isPresent()) {
            return unseen.get();
        }
        if (exchange.status() != 400) {
            return Verdict.failByStatus(exchange, "400 for an invalid request");
        }
        var code = JsonReader.of(exchange).path("code");
        return code.isNumber() && code.asInt() == INVALID_ARGUMENT
                ? Verdict.pass()
                : Verdict.fail(
                                exchange,
                                "code " + INVALID_ARGUMENT + " (invalid argument)",
                                code.isMissingNode() ? "the answer has no /code" : "/code is " + code)
                        .at(AnswerPlace.body("/code"));
    }

    /**
     * KEY-10: no key came of it. It would have the name that was asked for, or none, or end when it was asked to.
     *
     * @param before the list before the request; keys without a name in it are somebody else's
     * @param after the list after it, and after a sound request that shows
     * @param sound the key that the sound request made: without it in the list, nothing shows that the list is up to date
     */
    public static Verdict createdNothing(Exchange before, Exchange after, CreatedKey sound, String name, Instant end) {
        List<String> older = KeyItem.of(before).stream().map(KeyItem::id).toList();
        return KeyListing.shows(after, sound)
                .and(() -> KeyItem.of(after).stream()
                        .filter(item -> !older.contains(item.id()))
                        .filter(item -> item.name().isBlank() || item.name().equals(name) || endsAt(item, end))
                        .findFirst()
                        .map(item -> Verdict.fail(
                                        item.page(),
                                        "no key from a request that was refused",
                                        item.pointer() + " is that key")
                                .at(AnswerPlace.body(item.pointer())))
                        .orElseGet(Verdict::pass));
    }

    private static boolean endsAt(KeyItem item, Instant end) {
        return Timestamps.of(item.text("expiredAt"))
                .filter(at -> at.getEpochSecond() == end.getEpochSecond())
                .isPresent();
    }
}
