package io.dce.conformance.check.user;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.check.AnswerPlace;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.key.KeyClaims;
import io.dce.conformance.check.reading.JsonReader;
import io.dce.conformance.check.reading.ListItem;
import io.dce.conformance.check.reading.PageReader;
import io.dce.conformance.check.reading.UnreadableAnswer;
import io.dce.conformance.check.reading.ValueText;
import io.dce.conformance.exchange.Exchange;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** USER-6: current-user names the key's owner, and the owner is among the users. */
public final class CurrentUser {
    private CurrentUser() {}

    /**
     * The answer names somebody, and whom the key names, if the key says so.
     *
     * @param claims what the key says; empty when it is no JWT
     */
    public static Verdict named(Exchange currentUser, Optional<KeyClaims> claims) {
        Optional<Verdict> unread = UnreadableAnswer.data(currentUser);
        if (unread.isPresent()) {
            return unread.get();
        }
        JsonNode user = JsonReader.of(currentUser);
        List<String> wrong = new ArrayList<>();
        List<AnswerPlace> places = new ArrayList<>();
        compare(user, "uid", claims.map(KeyClaims::subject).orElse(""), wrong, places);
        compare(user, "username", claims.map(KeyClaims::username).orElse(""), wrong, places);
        return wrong.isEmpty()
                ? Verdict.pass()
                : Verdict.fail(currentUser, "the owner of the key", String.join("; ", wrong))
                        .at(places);
    }

    /** Two keys of two users name two users. */
    public static Verdict differ(Exchange one, Exchange other) {
        return UnreadableAnswer.data(one)
                .or(() -> UnreadableAnswer.data(other))
                .orElseGet(() -> uid(one).equals(uid(other))
                        ? Verdict.fail(other, "another user for another user's key", "both are " + uid(one))
                                .at(AnswerPlace.body("/uid"))
                        : Verdict.pass());
    }

    /** The owner is met on a walk through the users, which ends there. */
    public static Verdict among(Exchange currentUser, Stream<Exchange> walk) {
        ListItem owner = new ListItem(
                uid(currentUser), JsonReader.of(currentUser).path("username").asText());
        for (Iterator<Exchange> pages = walk.iterator(); pages.hasNext(); ) {
            Exchange page = pages.next();
            Optional<Verdict> unread = UnreadableAnswer.data(page);
            if (unread.isPresent() || PageReader.items(page).contains(owner)) {
                return unread.orElseGet(Verdict::pass);
            }
        }
        return Verdict.fail(currentUser, "the owner of the key among the users", owner + " is on no page");
    }

    private static String uid(Exchange currentUser) {
        return JsonReader.of(currentUser).path("uid").asText();
    }

    private static void compare(
            JsonNode user, String field, String claimed, List<String> wrong, List<AnswerPlace> places) {
        JsonNode told = user.path(field);
        boolean named = told.isTextual() && !told.asText().isBlank();
        if (!named || !claimed.isEmpty() && !claimed.equals(told.asText())) {
            wrong.add("/" + field + " " + ValueText.as(told) + (claimed.isEmpty() ? "" : ", the key says " + claimed));
            places.add(AnswerPlace.body("/" + field));
        }
    }
}
