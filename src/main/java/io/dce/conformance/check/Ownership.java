package io.dce.conformance.check;

import io.dce.conformance.exchange.Exchange;
import java.util.Optional;

/** KEY-11, KEY-12: whose keys somebody may delete and see. */
public final class Ownership {
    private Ownership() {}

    /** KEY-11: a deletion that has nothing to delete is no error of the server; what it answers is its choice. */
    public static Verdict noServerError(Exchange deletion) {
        Optional<Verdict> unseen = Service.unanswered(deletion);
        if (unseen.isPresent()) {
            return unseen.get();
        }
        return deletion.status() < 500
                ? Verdict.pass()
                : Verdict.fail(deletion, "no error of the server", "the answer is " + deletion.status());
    }

    /** KEY-12: a user's list shows that user's key and not the other's. */
    public static Verdict showsOnly(Exchange list, CreatedKey own, CreatedKey other) {
        return KeyListing.shows(list, own)
                .and(() -> KeyListing.entries(list, other).stream()
                        .findFirst()
                        .map(item -> Verdict.fail(
                                list,
                                "only keys of " + own.owner(),
                                item.pointer() + " is the key " + other.id() + " of " + other.owner()))
                        .orElseGet(Verdict::pass));
    }
}
