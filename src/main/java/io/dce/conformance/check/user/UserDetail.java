package io.dce.conformance.check.user;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.check.AnswerPlace;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.reading.JsonReader;
import io.dce.conformance.check.reading.ListPage;
import io.dce.conformance.check.reading.ServedChecks;
import io.dce.conformance.check.reading.UnreadableAnswer;
import io.dce.conformance.check.reading.ValueText;
import io.dce.conformance.exchange.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** USER-5: a user's details agree with the list; an unknown user is a 404 with code 5. */
public final class UserDetail {
    /** The fields of the contract, but for the times of the last change and login: others may change them meanwhile. */
    public static final List<String> COMPARED =
            List.of("id", "name", "email", "description", "firstname", "lastname", "source", "enabled", "createdAt");

    private static final List<String> TIMES = List.of("updatedAt", "lastLoginAt");
    /** google.rpc.Code.INVALID_ARGUMENT. */
    private static final int INVALID_ARGUMENT = 3;
    /** google.rpc.Code.NOT_FOUND. */
    private static final int NOT_FOUND = 5;

    private UserDetail() {}

    /**
     * A user's own page says what the list says.
     *
     * @param list a page that lists the user
     * @param id the user
     * @param detail the user's own page
     */
    public static Verdict agrees(Exchange list, String id, Exchange detail) {
        Optional<Verdict> unread = UnreadableAnswer.data(list).or(() -> ServedChecks.unseen(detail));
        if (unread.isPresent()) {
            return unread.get();
        }
        if (detail.status() != 200) {
            return detail.status() == 401 || detail.status() == 403
                    ? Verdict.inconclusive("not served: " + detail.summary())
                    : Verdict.fail(detail, "the details of the user, who is in the list", "it is " + detail.status())
                            .at(AnswerPlace.status());
        }
        return UnreadableAnswer.noDocument(detail)
                .orElseGet(() -> ListPage.of(list).items().stream()
                        .filter(user -> user.path("id").asText().equals(id))
                        .findFirst()
                        .map(user -> compare(user, JsonReader.of(detail), detail))
                        .orElseGet(() -> Verdict.inconclusive(id + " is on that page of the list no more")));
    }

    /** Nobody has this id. */
    public static Verdict unknown(Exchange exchange) {
        Optional<Verdict> unseen = UnreadableAnswer.status(exchange);
        JsonNode code = JsonReader.of(exchange).path("code");
        return unseen.orElseGet(() -> exchange.status() == 404 && code.isIntegralNumber() && code.asLong() == NOT_FOUND
                ? Verdict.pass()
                : Verdict.fail(
                                exchange,
                                "404 with code " + NOT_FOUND + " for an unknown user",
                                "the answer is " + exchange.status() + ", and /code " + ValueText.as(code))
                        .at(List.of(AnswerPlace.status(), AnswerPlace.body("/code"))));
    }

    /** Nobody has this id, which doesn't look like one: a platform may tell by its form. */
    public static Verdict unlikely(Exchange exchange) {
        JsonNode code = JsonReader.of(exchange).path("code");
        return exchange.status() == 400 && code.isIntegralNumber() && code.asLong() == INVALID_ARGUMENT
                ? Verdict.pass()
                : unknown(exchange);
    }

    private static Verdict compare(JsonNode listed, JsonNode own, Exchange detail) {
        List<String> wrong = new ArrayList<>();
        List<AnswerPlace> places = new ArrayList<>();
        for (String field : COMPARED) {
            JsonNode expected = listed.path(field);
            // A field that the list lacks is for USER-1 to miss.
            if (!expected.isMissingNode() && !expected.equals(own.path(field))) {
                wrong.add("/" + field + " " + ValueText.as(own.path(field)) + ", in the list it "
                        + ValueText.as(expected));
                places.add(AnswerPlace.body("/" + field));
            }
        }
        // Others may change these meanwhile, but not what a time looks like.
        for (String field : TIMES) {
            if (isTime(listed.path(field)) && !isTime(own.path(field))) {
                wrong.add("/" + field + " " + ValueText.as(own.path(field)) + ", in the list it "
                        + ValueText.as(listed.path(field)));
                places.add(AnswerPlace.body("/" + field));
            }
        }
        return wrong.isEmpty()
                ? Verdict.pass()
                : Verdict.fail(detail, "what the list says of the user", String.join("; ", wrong))
                        .at(places);
    }

    /** Milliseconds since 1970, or unset. */
    private static boolean isTime(JsonNode value) {
        return value.isTextual() && value.asText().matches("0?|\\d{12,}");
    }
}
