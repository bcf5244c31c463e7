package io.dce.conformance.check.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.check.reading.ListPage;
import io.dce.conformance.check.reading.Timestamps;
import io.dce.conformance.exchange.Exchange;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * PAGE-5: users who come and go while the kit looks. They have been created lately, and whoever is gone stays away. A page
 * that changes by itself shows the same users again, sooner or later.
 */
final class ComingUsers {
    private ComingUsers() {}

    /** Whether all that changes in these answers to one request is that new users come and others go. */
    static boolean only(List<Exchange> answers) {
        List<List<JsonNode>> pages =
                answers.stream().map(answer -> ListPage.of(answer).items()).toList();
        Optional<Instant> latest =
                pages.get(0).stream().flatMap(user -> created(user).stream()).max(Instant::compareTo);
        Set<String> gone = new HashSet<>();
        for (int i = 1; i < pages.size(); i++) {
            Map<String, JsonNode> before = byId(pages.get(i - 1));
            Map<String, JsonNode> after = byId(pages.get(i));
            before.keySet().stream().filter(id -> !after.containsKey(id)).forEach(gone::add);
            boolean allNew = after.entrySet().stream()
                    .filter(user -> !before.containsKey(user.getKey()))
                    .allMatch(user -> !gone.contains(user.getKey()) && later(user.getValue(), latest));
            if (!allNew || !common(pages.get(i - 1), after).equals(common(pages.get(i), before))) {
                return false;
            }
        }
        return !gone.isEmpty();
    }

    private static Map<String, JsonNode> byId(List<JsonNode> users) {
        return users.stream().collect(Collectors.toMap(ComingUsers::id, user -> user, (one, other) -> one));
    }

    private static List<String> common(List<JsonNode> users, Map<String, JsonNode> others) {
        return users.stream().map(ComingUsers::id).filter(others::containsKey).toList();
    }

    private static String id(JsonNode user) {
        return user.path("id").asText();
    }

    private static boolean later(JsonNode user, Optional<Instant> than) {
        return created(user).filter(at -> than.filter(at::isAfter).isPresent()).isPresent();
    }

    private static Optional<Instant> created(JsonNode user) {
        return Timestamps.of(user.path("createdAt").asText());
    }
}
