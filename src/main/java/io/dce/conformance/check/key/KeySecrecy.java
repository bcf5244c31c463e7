package io.dce.conformance.check.key;

import io.dce.conformance.check.AnswerPlace;
import io.dce.conformance.check.Outcome;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.reading.JsonReader;
import io.dce.conformance.exchange.Answer;
import io.dce.conformance.exchange.Exchange;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** KEY-2: the secret is shown once; no later answer to anybody has it, anywhere, in any encoding. */
public final class KeySecrecy {
    private KeySecrecy() {}

    /**
     * KEY-2: none of the answers that came after the creation has the secret.
     *
     * @param later what was asked since, among it a list that shows the key: without one there was nothing to keep
     * @param others whether a text has the secret of another key
     */
    public static Verdict kept(CreatedKey key, List<Exchange> later, Predicate<String> others) {
        Verdict hidden = hidden(key.secret(), later, others);
        boolean listed = later.stream().anyMatch(e -> KeyListing.shows(e, key).passed());
        return hidden.outcome() == Outcome.FAIL || listed
                ? hidden
                : Verdict.inconclusive("no list shows the new key " + key.id()
                        + ", so that nothing shows whether its secret would be left out");
    }

    /** KEY-2: none of the answers has the secret, nor that of another key, although it was shown to somebody once. */
    public static Verdict hidden(String secret, List<Exchange> asked, Predicate<String> others) {
        SecretSearch trace = new SecretSearch(secret, others);
        return Verdict.all(asked.stream()
                .flatMap(e -> Stream.concat(e.earlier().stream(), e.pages()))
                .map(e -> trace.in(e, ownSecret(e))
                        .map(place -> Verdict.fail(
                                        e,
                                        "the secret of a key in no answer but the one that created it",
                                        "it is " + words(place))
                                .at(place))
                        .orElseGet(Verdict::pass)));
    }

    private static String words(AnswerPlace place) {
        if (place.part() == AnswerPlace.Part.HEADER) {
            return "in the header " + place.name();
        }
        return place.name().isEmpty() ? "in the body" : "at " + place.name();
    }

    /** The creation of another key shows that key's secret, and keys of one second may have a part in common. */
    private static String ownSecret(Exchange exchange) {
        boolean creates = "POST".equals(exchange.request().method())
                && exchange.answer().filter(Answer::succeeded).isPresent();
        return creates ? JsonReader.of(exchange).path("token").asText("") : "";
    }
}
