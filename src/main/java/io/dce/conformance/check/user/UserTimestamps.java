package io.dce.conformance.check.user;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.check.AnswerPlace;
import io.dce.conformance.check.Verdict;
import io.dce.conformance.check.reading.EveryPage;
import io.dce.conformance.check.reading.ListPage;
import io.dce.conformance.check.reading.ValueText;
import io.dce.conformance.exchange.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** USER-3: timestamps are milliseconds since 1970 as a decimal string, "0" or empty; set ones lie in the product's time. */
public final class UserTimestamps {
    private static final List<String> FIELDS = List.of("createdAt", "updatedAt", "lastLoginAt");
    private static final Instant EARLIEST = Instant.parse("2015-01-01T00:00:00Z");
    private static final Duration A_DAY = Duration.ofDays(1);

    private UserTimestamps() {}

    /** Of every user on every page. */
    public static Verdict everywhere(Stream<Exchange> walk) {
        return EveryPage.of(walk, UserTimestamps::on);
    }

    private static Verdict on(ListPage page) {
        Instant latest = page.exchange().sentAt().plus(A_DAY);
        List<String> wrong = new ArrayList<>();
        List<AnswerPlace> places = new ArrayList<>();
        List<JsonNode> items = page.items();
        for (int i = 0; i < items.size() && wrong.size() < EveryPage.MOST_VIOLATIONS; i++) {
            for (String field : FIELDS) {
                JsonNode time = items.get(i).path(field);
                if (!time.isMissingNode() && !sound(time, latest)) {
                    wrong.add("/items/" + i + "/" + field + " " + ValueText.as(time));
                    places.add(AnswerPlace.body("/items/" + i + "/" + field));
                }
            }
        }
        return wrong.isEmpty()
                ? Verdict.pass()
                : Verdict.fail(
                                page.exchange(),
                                "milliseconds since 1970 as a decimal text between 2015 and tomorrow, or \"0\", or \"\"",
                                "on " + page.name() + ": " + String.join("; ", wrong))
                        .at(places);
    }

    private static boolean sound(JsonNode time, Instant latest) {
        String text = time.asText();
        if (!time.isTextual() || text.isEmpty() || "0".equals(text)) {
            return time.isTextual();
        }
        if (!text.matches("[1-9][0-9]{0,17}")) {
            return false;
        }
        Instant instant = Instant.ofEpochMilli(Long.parseLong(text));
        return !instant.isBefore(EARLIEST) && !instant.isAfter(latest);
    }
}
