package io.dce.conformance.check.key;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.reading.JsonReader;
import io.dce.conformance.check.reading.OfferedOperations;
import io.dce.conformance.check.reading.ServedChecks;
import io.dce.conformance.exchange.Exchange;
import java.util.Optional;
import java.util.Set;

/** KEY-1: creating a key answers with its id and its secret, neither of them empty. */
public final class KeyCreation {
    private KeyCreation() {}

    /**
     * KEY-1: the answer to a creation shows both.
     *
     * @param before the ids of the keys that its owner had before: none of them is the new key's
     */
    public static Verdict complete(Exchange creation, Set<String> before) {
        Optional<Verdict> unseen = OfferedOperations.withheld(creation).or(() -> ServedChecks.unanswered(creation));
        if (unseen.isPresent()) {
            return unseen.get();
        }
        if (creation.status() != 200) {
            return Verdict.failByStatus(creation, "200 and a new access key");
        }
        Optional<String> problem = JsonReader.problem(creation);
        if (problem.isPresent()) {
            return Verdict.fail(creation, "a JSON object with the new key", "it is not one: " + problem.get());
        }
        return filled(creation, "id").and(() -> filled(creation, "token")).and(() -> ofNewKey(creation, before));
    }

    private static Verdict ofNewKey(Exchange creation, Set<String> before) {
        String id = JsonReader.of(creation).path("id").asText();
        return before.contains(id)
                ? Verdict.fail(
                        creation, "the new key's own id in /id", "/id is that of a key that was there before, " + id)
                : Verdict.pass();
    }

    private static Verdict filled(Exchange creation, String member) {
        JsonNode value = JsonReader.of(creation).path(member);
        boolean filled = value.isTextual() && !value.asText().isBlank();
        return filled ? Verdict.pass() : Verdict.fail(creation, "a text in /" + member, "/" + member + is(value));
    }

    private static String is(JsonNode value) {
        if (value.isMissingNode()) {
            return " is not there";
        }
        return value.isTextual() ? " is empty" : " is " + value.getNodeType();
    }
}
