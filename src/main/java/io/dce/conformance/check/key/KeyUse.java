package io.dce.conformance.check.key;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.check.AnswerPlace;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.reading.JsonReader;
import io.dce.conformance.check.reading.ServedChecks;
import io.dce.conformance.check.reading.UnreadableAnswer;
import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.Exchange;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** KEY-3: the new key works, repeatedly, and identifies the user who created it. */
public final class KeyUse {
    private KeyUse() {}

    /** KEY-3: whoever shows the key is served. */
    public static Verdict works(Exchange asked) {
        Optional<Verdict> unseen = ServedChecks.unanswered(asked);
        if (unseen.isPresent()) {
            return unseen.get();
        }
        return asked.status() == 200
                ? Verdict.pass()
                : Verdict.fail(
                                asked,
                                asked.request().caller() + " to be served every time",
                                "this time the answer is " + asked.status())
                        .at(AnswerPlace.status());
    }

    /** The platform knows whoever shows the key; where it tells nobody who they are, that shows nothing. */
    public static Verdict known(Exchange currentUser) {
        return UnreadableAnswer.absent(currentUser)
                ? Verdict.inconclusive("the platform does not say who somebody is: " + currentUser.summary())
                : works(currentUser);
    }

    /** KEY-3: the key opens what its creator's own key opens, and nothing that is closed to its creator. */
    public static Verdict alike(List<Exchange> creator, List<Exchange> key) {
        if (creator.stream().noneMatch(e -> e.status() == 200)) {
            return Verdict.inconclusive("its creator's own key is served nowhere, so nothing shows what the new one "
                    + "should open: " + creator.get(0).summary());
        }
        return Verdict.all(IntStream.range(0, key.size()).mapToObj(i -> alike(creator.get(i), key.get(i))));
    }

    /** KEY-3: the platform takes the key's holder for its creator, every time. */
    public static Verdict sameUser(Exchange creator, List<Exchange> key) {
        JsonNode expected = JsonReader.of(creator);
        if (identity(expected).isEmpty()) {
            return Verdict.inconclusive("the platform does not say who the creator is: " + creator.summary());
        }
        return Verdict.all(key.stream().map(e -> sameUser(identity(expected), e)));
    }

    /** The name by which the platform knows the caller; empty text when it says none. */
    public static String nameOf(Exchange self) {
        return JsonReader.of(self).path("username").asText("");
    }

    private static Verdict sameUser(List<String> expected, Exchange self) {
        Optional<Verdict> unseen = ServedChecks.unanswered(self);
        if (unseen.isPresent()) {
            return unseen.get();
        }
        List<String> actual = identity(JsonReader.of(self));
        return expected.equals(actual)
                ? Verdict.pass()
                : Verdict.fail(
                        self,
                        "the creator of the key, " + expected,
                        actual.isEmpty() ? "no user is named" : "it is " + actual);
    }

    /** What an answer about the current user says: the vendor's two names for it. */
    private static List<String> identity(JsonNode self) {
        return Stream.of("uid", "username")
                .map(member -> self.path(member).asText(""))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static Verdict alike(Exchange creator, Exchange tried) {
        if (creator.status() == 200) {
            return works(tried);
        }
        boolean opened = creator.answer().filter(Answer::refused).isPresent()
                && tried.answer().filter(Answer::succeeded).isPresent();
        return opened
                ? Verdict.failByStatus(
                        tried, "a key with no more rights than its creator, who gets " + creator.status())
                : Verdict.pass();
    }
}
