package io.dce.conformance.check.key;

import io.dce.conformance.check.AnswerPlace;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.reading.KeyItem;
import io.dce.conformance.check.reading.ServedChecks;
import io.dce.conformance.check.reading.UnreadableAnswer;
import io.dce.conformance.exchange.Exchange;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** KEY-11, KEY-12: whose keys somebody may delete and see. */
public final class KeyOwnership {
    private KeyOwnership() {}

    /** KEY-11: a deletion that has nothing to delete is no server error; what it answers is its choice. */
    public static Verdict noServerError(Exchange deletion) {
        if (UnreadableAnswer.notOffered(deletion)) {
            return Verdict.pass();
        }
        Optional<Verdict> unseen = ServedChecks.unanswered(deletion);
        if (unseen.isPresent()) {
            return unseen.get();
        }
        return deletion.status() < 500 ? Verdict.pass() : Verdict.failByStatus(deletion, "no server error");
    }

    /** KEY-12: a user's list shows that user's key and neither the other's nor another of its name. */
    public static Verdict showsOnly(Exchange list, CreatedKey own, CreatedKey other) {
        return KeyListing.shows(list, own)
                .and(() -> KeyItem.of(list).stream()
                        .filter(item ->
                                item.id().equals(other.id()) || item.name().equals(other.name()))
                        .findFirst()
                        .map(item -> Verdict.fail(
                                        item.page(),
                                        "only keys of " + own.owner(),
                                        item.pointer() + " is the key " + other.id() + " of " + other.owner()
                                                + (item.id().equals(other.id()) ? "" : ", or one of its name"))
                                .at(AnswerPlace.body(item.pointer())))
                        .orElseGet(Verdict::pass));
    }

    /** KEY-12: no key is in the lists of two users. */
    public static Verdict apart(Exchange one, Exchange other) {
        Set<String> others = KeyItem.of(other).stream().map(KeyItem::id).collect(Collectors.toSet());
        return KeyItem.of(one).stream()
                .filter(item -> others.contains(item.id()))
                .findFirst()
                .map(item -> Verdict.fail(
                                item.page(),
                                "keys of one user",
                                item.pointer() + " is in the list of another user too: " + item.id())
                        .at(AnswerPlace.body(item.pointer())))
                .orElseGet(Verdict::pass);
    }
}
