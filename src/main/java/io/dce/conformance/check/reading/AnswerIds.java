package io.dce.conformance.check.reading;

import io.dce.conformance.check.Verdict;
import io.dce.conformance.exchange.Exchange;
import java.util.List;
import java.util.Optional;

/** Reads identities out of answers: what other requests need to name. */
public final class AnswerIds {
    private AnswerIds() {}

    /** The id in an answer about the current user; empty text when it has none. */
    public static String currentUserId(Exchange exchange) {
        return JsonReader.of(exchange).path("uid").asText("");
    }

    /** AUTH-13: the platform says who the caller is. */
    public static Verdict named(Exchange currentUser) {
        return currentUserId(currentUser).isEmpty()
                ? Verdict.fail(currentUser, "an answer that names the caller", "it has no uid")
                : Verdict.pass();
    }

    /**
     * AUTH-1, AUTH-17: one key is one person's, whenever the platform is asked whose it is.
     *
     * @param currentUsers answers about the current user, to one key
     */
    public static Verdict onePerson(List<Exchange> currentUsers) {
        if (currentUsers.stream().allMatch(UnreadableAnswer::absent)) {
            return Verdict.notApplicable(currentUsers.stream()
                    .findFirst()
                    .map(answer -> "the platform does not say who somebody is: " + answer.summary())
                    .orElse("nobody was asked for"));
        }
        Optional<Verdict> unserved = currentUsers.stream()
                .map(ServedChecks::served)
                .filter(v -> !v.passed())
                .findFirst();
        if (unserved.isPresent()) {
            return unserved.get();
        }
        String first = currentUserId(currentUsers.get(0));
        if (first.isEmpty()) {
            return Verdict.inconclusive("the owner of the key is unknown: there is no uid");
        }
        return currentUsers.stream()
                .filter(other -> !currentUserId(other).equals(first))
                .findFirst()
                .map(other -> Verdict.fail(
                        other,
                        other.request().caller() + " to be the same user every time, uid " + first,
                        "this time it is uid " + currentUserId(other)))
                .orElseGet(Verdict::pass);
    }

    /** The id in the answer that creates a key; empty when it has none. */
    public static Optional<String> createdId(Exchange creation) {
        return Optional.of(JsonReader.of(creation).path("id").asText("")).filter(id -> !id.isEmpty());
    }

    /** The ids of the items of a list. */
    public static List<String> itemIds(Exchange list) {
        return JsonReader.of(list).path("items").findValuesAsText("id");
    }

    /** The total of a list; 0 when it has none. */
    public static int total(Exchange list) {
        return JsonReader.of(list).path("pagination").path("total").asInt(0);
    }
}
