package io.dce.conformance.check.user;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.check.AnswerPlace;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.reading.EveryPage;
import io.dce.conformance.check.reading.ListPage;
import io.dce.conformance.exchange.Exchange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** USER-2: id and name are not empty; no two users share an id. */
public final class UserIds {
    private static final List<String> NEVER_EMPTY = List.of("id", "name");

    private UserIds() {}

    /** Over the whole list. */
    public static Verdict everywhere(Stream<Exchange> walk) {
        Map<String, String> names = new HashMap<>();
        return EveryPage.of(walk, page -> on(page, names));
    }

    private static Verdict on(ListPage page, Map<String, String> names) {
        List<String> wrong = new ArrayList<>();
        List<AnswerPlace> places = new ArrayList<>();
        List<JsonNode> items = page.items();
        for (int i = 0; i < items.size() && wrong.size() < EveryPage.MOST_VIOLATIONS; i++) {
            JsonNode user = items.get(i);
            for (String field : NEVER_EMPTY) {
                if (user.path(field).isTextual() && user.path(field).asText().isBlank()) {
                    wrong.add("/items/" + i + "/" + field + " is empty");
                    places.add(AnswerPlace.body("/items/" + i + "/" + field));
                }
            }
            Optional<String> shared = shared(user, names);
            if (shared.isPresent()) {
                wrong.add(shared.get());
                places.add(AnswerPlace.body("/items/" + i + "/id"));
            }
        }
        return wrong.isEmpty()
                ? Verdict.pass()
                : Verdict.fail(
                                page.exchange(),
                                "a name and a different id for every user",
                                "on " + page.name() + ": " + String.join("; ", wrong))
                        .at(places);
    }

    /** The same user twice is for PAGE-4 to judge: a list that grows meanwhile shows users again. */
    private static Optional<String> shared(JsonNode user, Map<String, String> names) {
        String id = user.path("id").asText();
        String name = user.path("name").asText();
        String other = id.isBlank() ? null : names.putIfAbsent(id, name);
        return other == null || other.equals(name)
                ? Optional.empty()
                : Optional.of(name + " has the id " + id + " of " + other);
    }
}
