package io.dce.conformance.check.auth;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.reading.AnswerIds;
import io.dce.conformance.check.reading.ServedChecks;
import io.dce.conformance.exchange.Exchange;
import java.util.List;
import java.util.Optional;

/** AUTH-19: whatever key stands in a field that becomes metadata, only {@code Authorization} identifies the caller. */
public final class MetadataIgnored {
    private MetadataIgnored() {}

    /**
     * The field changes nothing. Who refuses every request that has it, as a filter in front may, doesn't read it either.
     *
     * @param uid whom {@code Authorization} names
     * @param asked answers about the current user to the same {@code Authorization}, with one such field and several keys
     *     in it, that of the caller among them
     */
    public static Verdict changesNothing(String uid, List<Exchange> asked) {
        Optional<Exchange> served =
                asked.stream().filter(e -> e.status() == 200).findFirst();
        return Verdict.all(asked.stream().map(e -> judged(uid, served, e)));
    }

    private static Verdict judged(String uid, Optional<Exchange> served, Exchange exchange) {
        Optional<Verdict> unseen = ServedChecks.unseen(exchange);
        if (unseen.isPresent()) {
            return unseen.get();
        }
        String caller = exchange.request().caller();
        if (exchange.status() == 200) {
            String named = AnswerIds.currentUserId(exchange);
            return named.equals(uid)
                    ? Verdict.pass()
                    : Verdict.fail(
                            exchange,
                            caller + " to be the user whom Authorization identifies, uid " + uid,
                            named.isEmpty() ? "no user is named" : "it is uid " + named);
        }
        return served.isEmpty()
                ? Verdict.pass()
                : Verdict.failByStatus(
                        exchange,
                        caller + " to be served as " + served.get().request().caller()
                                + " is, as the other key changes nothing");
    }
}
