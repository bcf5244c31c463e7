package io.dce.conformance.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.dce.conformance.exchange.Exchange;
import java.util.List;
import java.util.stream.Stream;

/** KEY-5: a list of access keys says what it says in texts, of every key, whoever made it. */
public final class KeyFields {
    private static final List<String> NEEDED = List.of("id", "name");
    private static final List<String> TIMES = List.of("createdAt", "updatedAt", "expiredAt");

    private KeyFields() {}

    /** A key has an id and a name; a time that isn't set may be null or left out. */
    public static Verdict areTexts(Exchange list) {
        return KeyListing.isList(list)
                .and(() -> KeyItem.of(list).stream()
                        .flatMap(KeyFields::wrong)
                        .findFirst()
                        .orElseGet(Verdict::pass));
    }

    private static Stream<Verdict> wrong(KeyItem item) {
        return Stream.concat(
                        NEEDED.stream()
                                .filter(member -> !item.json().path(member).isTextual()),
                        TIMES.stream().filter(member -> !isTime(item.json().path(member))))
                .map(member -> Verdict.fail(
                        item.page(),
                        "a text for the " + member + " of a listed key",
                        item.pointer() + "/" + member + " "
                                + Shown.as(item.json().path(member))));
    }

    private static boolean isTime(JsonNode value) {
        return value.isTextual() || value.isNull() || value.isMissingNode();
    }
}
